"""Words: what a value is called in a workbook, where people choose by name, and which it was."""

from collections import Counter
from collections.abc import Mapping

from kennisbank.forms import VALUES, names_in_forms, to_label
from kennisbank.model import LANDELIJK, Element, Kennisbank, Praktijk
from kennisbank.problems import literal_values, model_within

CODED = ("indicatoren", "vragen")  # which are called by their code, with the words behind it
SOURCE = "bron"


class Words:
    """The names of a bank: for each field that is chosen, what each value is called."""

    def __init__(self, bank: Kennisbank) -> None:
        names = {field: dict(known) for field, known in names_in_forms(bank).items()}
        names["regio"] = {LANDELIJK: "Landelijk", **names["regio"]}
        # The editing screen looks elements up in their files, so its forms list none.
        waiting = (one for one in bank.uitgesteld.values() if isinstance(one, Element))
        elementen = {one.id: one.titel for one in (*bank.elementen.values(), *waiting)}
        names |= {"element": elementen, "elementen": elementen}
        names[SOURCE] = {bron.id: bron.id for bron in bank.bronnen.values()}
        names |= fixed_values()
        self.lists: Mapping[str, Mapping[str, str]] = {
            field: told_apart(known) for field, known in names.items()
        }
        self._regios = {one.id: one.regio for one in bank.gemeenten.values()}
        self._ids = {field: ids_of(known) for field, known in self.lists.items()}
        for bron in bank.bronnen.values():
            self._ids[SOURCE].setdefault(bron.kort.casefold(), bron.id)
        for gemeente in bank.gemeenten.values():
            for alias in gemeente.aliassen:
                self._ids["gemeente"].setdefault(alias.casefold(), gemeente.id)

    def show(self, field: str, value: str) -> str:
        """What a value is called; what is not known, is shown as it is."""
        return value if field in CODED else self.lists.get(field, {}).get(value, value)

    def read(self, field: str, shown: str) -> str:
        """The value that is called so; what is not known stays, for the bank to judge."""
        known, ids = self.lists.get(field, {}), self._ids.get(field, {})
        if shown in known:
            return shown
        if field in CODED and (code := shown.partition(" ")[0]) in known:
            return code
        return ids.get(shown.casefold(), shown)

    def regio_of(self, gemeente: str) -> str:
        """The region of a gemeente, or nothing when that is not known."""
        return self._regios.get(gemeente, "")


def fixed_values() -> dict[str, dict[str, str]]:
    """The fields of a praktijk, and of what it holds, with values that the model fixes."""
    found: dict[str, dict[str, str]] = {}
    for name, info in Praktijk.model_fields.items():
        inner = model_within(info.annotation)
        for way in [(name, one) for one in inner.model_fields] if inner else [(name,)]:
            if values := literal_values(Praktijk, way):
                found[way[-1]] = {value: VALUES.get(value, to_label(value)) for value in values}
    return found


def told_apart(known: Mapping[str, str]) -> dict[str, str]:
    """The names, with the id behind those that several have."""
    times = Counter(name.casefold() for name in known.values())
    return {
        identity: name if times[name.casefold()] == 1 else f"{name} ({identity})"
        for identity, name in known.items()
    }


def ids_of(known: Mapping[str, str]) -> dict[str, str]:
    """The ids by name and by themselves, whatever the capitals."""
    by_name = {name.casefold(): identity for identity, name in known.items()}
    return {identity.casefold(): identity for identity in known} | by_name
