"""References: what each field of a record refers to, and whether that exists."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pydantic import BaseModel

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.names import CODED, REGIO_OF_GEMEENTE
from kennisbank.documents import Value
from kennisbank.model import LANDELIJK, Element, Praktijk, Record
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.plaats import Woonplaatsen
from kennisbank.problems import (
    Loc,
    enumerate_values,
    model_within,
    not_known,
    suggest,
    word_several,
)

# The field that refers -> the kind of thing that it refers to.
REFERENCES: Mapping[str, str] = {
    "bron": "bron",
    "thema": "thema",
    "themas": "thema",
    "regio": "regio",
    "gemeente": "gemeente",
    "indicator": "indicator",
    "indicatoren": "indicator",
    "vraag": "vraag",
    "vragen": "vraag",
    "element": "element",
    "elementen": "element",
    "normen": "norm",
    "verwant": "praktijk",
    "praktijken": "praktijk",
    "vervolg": "moment",
    "vervangen_door": "praktijk",
    "naar": "praktijk",
    "criteria": "criterium",
    "kaderthema": "kaderthema",
    "hoofdvraag": "hoofdvraag",
    "operationalisering": "operationalisering",
}

TO_ELEMENT = {**REFERENCES, "vervangen_door": "element", "naar": "element"}

# An old address leads to one of two kinds: the other, and what says that this was meant.
OTHER = {"praktijk": "element", "element": "praktijk"}
MENDED = {"praktijk": "Zet er `soort: element` bij.", "element": "Haal `soort: element` weg."}
# What stands between several names; a dash where a point stands too far in.
PARTS = re.compile(r"[\s()]*(?:[,;/&+()]|\ben\b|\s-\s)[\s()]*")
# What stands around a name in an address of a page or a file, or is explained behind it.
AROUND_NAME = re.compile(r"^\S*/(?=[^/\s]+/?$)|/$|\.ya?ml$|\s*\([^()]*\)$")
# What people write who mean that there is none.
NONE = re.compile(
    r"n\.?v\.?t\.?|niet van toepassing|geen|(?:nog )?(?:on|niet )bekend|alle(?: gemeenten)?|-+"
    r"|meerdere(?: gemeenten)?|diverse|verschillende|landelijk|nog invullen|xx+|\?+|\.+",
    re.I,
)
ADDRESS = {"praktijk": "praktijken/", "element": "elementen/"}
MAY_LACK = ("gemeente", "thema", "element", "indicator", "vraag", "norm", "praktijk")
KENMERK = re.compile(r"[a-z]{3}-\w+", re.I)
# What people write who mean the whole country.
EVERYWHERE = re.compile(
    r"(?:heel )?nederland|landelijk\w*|het hele land|alle(?: regio.?s)?|overal", re.I
)
LEADING_ZERO = re.compile(r"(?<![0-9])0+(?=[0-9])")
LAST_NUMBER = re.compile(r"0*(\d+)$")
NUMBER = re.compile(r"(?:[a-z]+[ -]?)?0*(\d+)", re.I)  # an indicator or a question by its number

Reference = tuple[Loc, str, str]  # (where, field, value)
References = Iterable[Reference]


@cache
def fields_to_walk(model: type[BaseModel]) -> tuple[tuple[str, type[BaseModel] | None], ...]:
    """The fields that matter to a rule: (name, the model of the records that it holds)."""
    return tuple(
        (name, model_within(info.annotation))
        for name, info in model.model_fields.items()
        if name in REFERENCES or name == "kenmerk" or model_within(info.annotation)
    )


def walk(record: Record, loc: Loc = ()) -> Iterator[Reference]:
    """Each kenmerk and each reference in a record, however deep: (where, field, value)."""
    for name, inner in fields_to_walk(type(record)):
        value = getattr(record, name)
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if inner:
                    yield from walk(item, (*loc, name, index))
                else:
                    yield (*loc, name, index), name, item
        elif isinstance(value, Record):
            yield from walk(value, (*loc, name))
        elif value is not None:
            yield (*loc, name), name, value


def walk_all(record: Record, known: dict[Reference, Reference]) -> tuple[Reference, ...]:
    """All of them at once, to keep; what another record has at the same place as well is `known`,
    and kept once."""
    return tuple(known.setdefault(each, each) for each in walk(record))


def walk_typed(model: type[BaseModel], data: Value, loc: Loc = ()) -> Iterator[Reference]:
    """As `walk`, for what was typed where it is no valid record."""
    for name, inner in fields_to_walk(model) if isinstance(data, dict) else ():
        value = data.get(name, "") if isinstance(data, dict) else ""
        many = isinstance(value, list)
        for index, item in enumerate(value if isinstance(value, list) else [value]):
            here = (*loc, name, index) if many else (*loc, name)
            if inner:
                yield from walk_typed(inner, item, here)
            elif isinstance(item, str) and item.strip():
                yield here, name, item.strip()


def check_known_references(content: Content, walked: Sequence[References]) -> Iterator[Finding]:
    """Every reference points to something that exists."""
    ids = {kind: frozenset(names.values()) for kind, names in content.names.items()}

    def known_in(kinds: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
        return {field: ids[kind] for field, kind in kinds.items() if kind in ids}

    usual, of_element = known_in(REFERENCES), known_in(TO_ELEMENT)
    content.memory.stay_within("known", ids)
    every = list(subjects(content, walked))

    def look(at: int) -> Sequence[Reference]:
        subject, model, references = every[at]
        return unknown_among(references, of_element if is_about_element(subject, model) else usual)

    found = content.memory.recall_all("known", [subject for subject, _, _ in every], look)
    for (subject, model, _), unknowns in zip(every, found, strict=True):
        about_element = bool(unknowns) and is_about_element(subject, model)
        for loc, field, value in unknowns:
            if field == "regio" and value == LANDELIJK and issubclass(model, Praktijk):
                continue
            if model is Doorverwijzing and "/" in value:
                continue  # an address; who knows all of them judges it
            kind = (TO_ELEMENT if about_element else REFERENCES)[field]
            called = {**content.names[kind], **also_called(content, kind, value)}
            wat, hoe, code = unknown(value, kind, called, isinstance(loc[-1], int))
            if field == "regio" and (home := home_of(content, subject, value)):
                hoe = home
            if value not in called and f"{ADDRESS.get(kind)}{value}/" in content.published:
                hoe = "Het is weggehaald: zet dat bestand terug, of haal de verwijzing hier weg."
            if model is Doorverwijzing and value in ids.get(OTHER[kind], ()):
                hoe = MENDED[kind]
            if field == "regio" and model is Praktijk and EVERYWHERE.fullmatch(value):
                hoe = f"Schrijf `{LANDELIJK}`, en zet het bestand in practices/{LANDELIJK}/."
            yield Finding(subject, loc, wat, hoe, code)


def also_called(content: Content, kind: str, value: str) -> Mapping[str, str]:
    """What people call by this value that has another name: a praktijk by its kenmerk or title,
    a gemeente by a place in it. It is looked up for what is unknown only."""
    typed = AROUND_NAME.sub("", value).casefold()
    if kind == "praktijk":
        found = {
            one.id
            for _, one in content.records
            if isinstance(one, Praktijk) and typed in (one.kenmerk.casefold(), one.titel.casefold())
        }
    elif kind == "gemeente":
        found = {
            one.gemeente
            for _, one in content.records
            if isinstance(one, Woonplaatsen)
            and any(typed == name.casefold() for name in (*one.namen, *one.vroeger))
        }
    else:
        return {}
    found &= {*content.names[kind].values()}
    return dict.fromkeys([AROUND_NAME.sub("", value)], *found) if len(found) == 1 else {}


def home_of(content: Content, subject: Record | Value, value: str) -> str:
    """The regio of the gemeente that was named, here or in the field itself, as a repair."""
    gemeente = subject.get("gemeente") if isinstance(subject, dict) else None
    gemeente = gemeente or getattr(subject, "gemeente", None)
    regios, gemeenten = content.names.get(REGIO_OF_GEMEENTE, {}), content.names.get("gemeente", {})
    folded = {name.casefold(): identity for name, identity in gemeenten.items()}
    for one in (gemeente, folded.get(value.casefold())):
        if isinstance(one, str) and (regio := regios.get(one)):
            return f"Bedoelde u `{regio}`? Daar ligt `{one}`."
    return ""


def unknown_among(
    references: References, known: Mapping[str, frozenset[str]]
) -> Sequence[Reference]:
    """The references to what does not exist, by the fields that refer."""
    return [one for one in references if one[1] in known and one[2] not in known[one[1]]]


def is_about_element(subject: Record | Value, model: type[Record]) -> bool:
    """Whether what takes the place of this is an element: it is one, or leads from one to one."""
    typed = subject.get("soort") if isinstance(subject, dict) else getattr(subject, "soort", "")
    return model is Element or (model is Doorverwijzing and typed == "element")


def subjects(
    content: Content, walked: Sequence[References]
) -> Iterator[tuple[Record | Value, type[Record], References]]:
    """Everything that refers to something, valid or not: (subject, its model, its references)."""
    for (_, record), references in zip(content.records, walked, strict=True):
        yield record, type(record), references
    for model, data in content.broken:
        yield data, model, walk_typed(model, data)


def by_number(value: str, names: Mapping[str, str]) -> str:
    """The one name with this number, as `WIJ-I11` for `Indicator 11`, or the empty string."""
    if not (typed := NUMBER.fullmatch(value)):
        return ""
    last = {name: LAST_NUMBER.search(name) for name in names.values()}
    alike = [name for name, found in last.items() if found and found[1] == typed[1]]
    return alike[0] if len(alike) == 1 else ""


def by_signs(value: str, names: Mapping[str, str]) -> str:
    """The one code with the same letters and numbers, as `WIJ-I06` for `wij i6`."""
    alike = [one for one in set(names.values()) if only_signs(one) == only_signs(value)]
    return alike[0] if len(alike) == 1 else ""


def only_signs(code: str) -> str:
    """A code without what people forget of it."""
    return LEADING_ZERO.sub("", re.sub(r"[\W_]", "", code.casefold()))


def unknown(value: str, kind: str, names: Mapping[str, str], is_item: bool) -> tuple[str, str, str]:
    """Wat, hoe and code for a reference to nothing, with the id that was perhaps meant.

    An item of a list may become several; a field of its own holds one.
    """
    folded = {name.casefold(): name for name in names}
    several = [names[folded[part]] for part in PARTS.split(value.casefold()) if part in folded]
    bare = AROUND_NAME.sub("", AROUND_NAME.sub("", value)).casefold()
    if len(set(several)) > 1:
        hoe = word_several(several, is_item)
    elif name := folded.get(value.casefold()):
        hoe = f"Schrijf `{names[name]}`."
    elif kind in CODED and (meant := by_number(value, names) or by_signs(value, names)):
        hoe = f"Bedoelde u `{meant}`?"
    elif bare in folded:
        hoe = f"Bedoelde u `{names[folded[bare]]}`?"
    elif kind in MAY_LACK and NONE.fullmatch(value):
        what = "de regel" if is_item else "het veld"
        hoe = f"Is er geen, of zijn het er veel, laat {what} dan weg."
    elif kind not in CODED and not KENMERK.fullmatch(value) and (nearest := suggest(value, names)):
        hoe = f"Bedoelde u `{names[nearest.split('`')[1]]}`?"
    elif names:
        hoe = f"Kies uit {enumerate_values(sorted(set(names.values())))}."
    else:
        hoe = f"Er is nog geen {kind}; maak er eerst een."
    return not_known(value, kind), hoe, "KB040"
