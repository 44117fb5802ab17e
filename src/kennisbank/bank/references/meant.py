"""Meant: what somebody perhaps meant who refers to what does not exist, and how to write that."""

import re
from collections.abc import Mapping

from kennisbank.bank.findings import Content
from kennisbank.bank.names import CODED, REGIO_OF_GEMEENTE
from kennisbank.bank.references.fields import Reference
from kennisbank.documents import Value
from kennisbank.model import LANDELIJK, Praktijk, Record
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.plaats import Woonplaatsen
from kennisbank.problems import (
    SEVERAL,
    enumerate_values,
    not_known,
    several_in,
    suggest,
    word_several,
)

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
CODES = re.compile(r"\s*(?:[,;/&+]|\ben\b|\bof\b)\s*", re.I)  # what stands between codes
RANGE = re.compile(r"\s*(?:t/m|tot en met|tot|\s-\s|[\u2010-\u2015])\s*", re.I)
NUMBER = re.compile(r"(?:[a-z]+[ -]?)?0*(\d+)", re.I)  # an indicator or a question by its number


def word_unknown(
    content: Content, subject: Record | Value, model: type[Record], reference: Reference, kind: str
) -> tuple[str, str, str]:
    """Wat, hoe and code for a reference in a record to what does not exist of this kind."""
    loc, field, value = reference
    called = {**content.names[kind], **also_called(content, kind, value)}
    wat, hoe, code = unknown(value, kind, called, isinstance(loc[-1], int))
    if field == "regio" and (home := home_of(content, subject, value)):
        hoe = home
    elif field == "regio" and model is Praktijk and hoe.startswith(SEVERAL):
        hoe += f" Hoort het niet bij één regio, schrijf dan `{LANDELIJK}`."
    if value not in called and f"{ADDRESS.get(kind)}{value}/" in content.published:
        hoe = "Het is weggehaald: zet dat bestand terug, of haal de verwijzing hier weg."
    if model is Doorverwijzing and value in content.names.get(OTHER[kind], {}).values():
        hoe = MENDED[kind]
    if field == "regio" and model is Praktijk and EVERYWHERE.fullmatch(value):
        hoe = f"Schrijf `{LANDELIJK}`, en zet het bestand in practices/{LANDELIJK}/."
    return wat, hoe, code


def also_called(content: Content, kind: str, value: str) -> Mapping[str, str]:
    """What people call by this value that has another name: a praktijk by its kenmerk or title,
    a gemeente by a place in it. It is looked up for what is unknown only."""
    typed = AROUND_NAME.sub("", value).casefold()
    if kind == "praktijk":
        found = {
            one.id
            for one in content.of(Praktijk)
            if typed in (one.kenmerk.casefold(), one.titel.casefold())
        }
    elif kind == "gemeente":
        found = {
            one.gemeente
            for one in content.of(Woonplaatsen)
            if any(typed == name.casefold() for name in (*one.namen, *one.vroeger))
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


def several_codes(value: str, kind: str, names: Mapping[str, str]) -> list[str]:
    """The names that were typed as one, as `WIJ-I06 en 7` or `passende_hulp, veiligheid`."""
    if kind not in CODED:
        return several_in(value, names)
    for between in (CODES, RANGE):
        parts = [part for part in between.split(value) if part.strip()]
        found = [by_number(part, names) or by_signs(part, names) for part in parts]
        if all(found) and len({*found}) > 1:
            if between is CODES:
                return found
            return [one for one in sorted({*names.values()}) if found[0] <= one <= found[-1]]
    return []


def only_signs(code: str) -> str:
    """A code without what people forget of it."""
    return LEADING_ZERO.sub("", re.sub(r"[\W_]", "", code.casefold()))


def unknown(value: str, kind: str, names: Mapping[str, str], is_item: bool) -> tuple[str, str, str]:
    """Wat, hoe and code for a reference to nothing, with the id that was perhaps meant.

    An item of a list may become several; a field of its own holds one.
    """
    folded = {name.casefold(): name for name in names}
    several = [names[folded[part]] for part in PARTS.split(value.casefold()) if part in folded]
    several = several if len(set(several)) > 1 else several_codes(value, kind, names)
    bare = AROUND_NAME.sub("", AROUND_NAME.sub("", value)).casefold()
    if several:
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
