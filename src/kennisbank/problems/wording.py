"""The words: each mistake as a Dutch sentence (`wat`), its repair (`hoe`) and its code."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kennisbank.problems.meant import days_in_month, items_in, meant_date, meant_form
from kennisbank.problems.problem import Loc
from kennisbank.problems.suggestion import enumerate_values, nearest, several_in, suggest
from kennisbank.problems.unknown import hint_for_unknown

if TYPE_CHECKING:  # who only words what cannot be read, starts without it
    from pydantic import BaseModel
from kennisbank.problems.shape import is_required, literal_values, model_at, required_fields


@dataclass(frozen=True)
class Wording:
    """What is wrong, how to mend it, and the code under which this is explained."""

    wat: str
    hoe: str
    code: str


PATTERNS: Mapping[str, str] = {
    "kenmerk": "Schrijf drie hoofdletters, een streepje, een of twee hoofdletters en "
    "hooguit drie cijfers, zoals `WIJ-G01`.",
    "vervolg": "Schrijf het kenmerk van een ander moment, zoals `LND-GB1`.",
    "id": "Gebruik kleine letters, cijfers en streepjes, zoals `gelderland-zuid`.",
    "regels": "Schrijf regelnummers als `183-188` of `183-188, 285`.",
    "url": "Schrijf een volledig webadres dat begint met https://.",
    "webadres": "Schrijf een volledig webadres dat begint met https://.",
    "code": "Schrijf de code van het CBS, zoals `GM0296` of `VT06`.",
    "jaar": "Schrijf het jaar in vier cijfers.",
    "email": "Schrijf een e-mailadres van een afdeling, zoals `info@gemeente.nl`.",
    "formulier": "Schrijf het hele adres van het formulier: het begint met https://, zonder `#`.",
    "beheerscherm": "Schrijf het hele adres van het project: het begint met https://.",
    "contact": "Schrijf een e-mailadres van een afdeling, of een webadres dat met https:// begint.",
    "telefoon": "Schrijf een telefoonnummer van een afdeling, zoals `0118 123456`.",
    "afkorting": "Schrijf 2 tot 12 letters of cijfers.",
    "van": "Schrijf de oude id, of een adres van deze site, zoals `gemeenten/wijchen/`.",
    "naar": "Schrijf de nieuwe id, of een adres van deze site, zoals `gemeenten/wijchen/`.",
    "pagina": "Schrijf een adres van deze site, zoals `elementen/gedeelde-visie/`.",
    "oud_kenmerk": "Schrijf het kenmerk zoals het op het gedrukte blad staat, zoals `GM0296`.",
    "toedeling_redactie": "Schrijf de naam van een veld, zoals `themas`.",
}


def shorten(value: object, limit: int = 60) -> str:
    """The value as it may be shown in a message."""
    text = " ".join(str(value).split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def word_validation_error(
    error: Mapping[str, Any], model: type[BaseModel], beside: Collection[str] = ()
) -> Wording:
    """One error of pydantic in Dutch; the fallback names pydantic's own type. `beside` are the
    fields that stand where the error is."""
    kind, loc, context = error["type"], error["loc"], error.get("ctx", {})
    value = error.get("input")
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if kind == "missing":
        return Wording("dit verplichte veld ontbreekt.", hint(model, loc), "KB020")
    if kind == "extra_forbidden":
        return Wording(
            "dit veld bestaat niet.", hint_for_unknown(model, loc, value, beside), "KB021"
        )
    if isinstance(value, str) and not value.strip():
        either = "" if is_required(model, loc) else ", of haal de regel weg"
        return Wording("dit veld is leeg.", f"Vul het in{either}.", "KB022")
    if kind == "voorstel":
        hoe = "Noem bij elk voorstel een van de drie: `element`, `indicator` of `thema`."
        return Wording("dit voorstel gaat niet over precies een ding.", hoe, "KB193")
    if isinstance(value, list | dict) and kind not in COLLECTIONS:
        return word_no_text(name, loc, value)
    text = value.strip() if isinstance(value, str) else ""
    if text and kind in ("string_too_short", "too_short"):
        tekens = "teken" if len(text) == 1 else "tekens"
        return Wording(
            f"`{shorten(text)}` is te kort ({len(text)} {tekens}).",
            f"Schrijf minstens {context['min_length']} tekens.",
            "KB022",
        )
    if text and kind in ("string_too_long", "too_long"):
        over = len(text) - context["max_length"]
        return Wording(
            f"deze tekst is {over} {'teken' if over == 1 else 'tekens'} te lang.",
            f"Er passen {context['max_length']} tekens; kort de tekst in.",
            "KB023",
        )
    if kind == "tuple_type":
        return word_no_list(model, loc, value)
    if kind == "literal_error":
        return not_allowed(str(value), literal_values(model, loc), isinstance(loc[-1], int))
    if name == "regels" and PAGE.match(text):
        hoe = "Zet de bladzijde bij `vindplaats`, en haal dit veld weg."
        return Wording(f"`{shorten(value)}` is een bladzijde, en geen regelnummer.", hoe, "KB027")
    if kind == "string_pattern_mismatch":
        form = meant_form(str(value), context["pattern"])
        usual = PATTERNS.get(name, "Kijk in de handleiding hoe dit veld eruitziet.")
        hoe = f"Bedoelde u `{form}`? {usual}" if form else usual
        return Wording(f"`{shorten(value)}` heeft niet de goede vorm.", hoe, "KB027")
    if kind == "string_unicode":  # typed in a terminal that has other letters
        wat = "hier staat een teken dat niet te lezen is."
        return Wording(wat, "Typ het opnieuw, zonder accenten.", "KB001")
    if kind == "adres":
        return Wording(context["wat"], context["hoe"], "KB111")
    if kind == "opmaak":
        at = text.find(context["gevonden"])
        opening = text.rfind("[", 0, at) if context["gevonden"] == "](" else -1
        found = text[opening if opening >= 0 else at :]
        return Wording(
            f"`{shorten(found, 20)}` is opmaak of code, en een record is gewone tekst.",
            PLAIN,
            "KB028",
        )
    if kind.startswith("date") or kind == "datum":
        day = meant_date(str(value))
        hoe = f"Schrijf `{day}`." if day else "Schrijf jaar-maand-dag, zoals 2026-11-21."
        if days := days_in_month(str(value)):
            hoe = f"Die maand heeft {days} dagen."
        return Wording(f"`{shorten(value)}` is geen datum.", hoe, "KB029")
    if kind == "jaartal":
        return Wording(
            f"`{shorten(value)}` ligt niet tussen {context['van']} en {context['tot']}.",
            "Controleer het jaartal.",
            "KB129",
        )
    if kind == "too_long":
        return Wording(
            f"hier staan {context['actual_length']} punten.",
            f"Er mogen er hooguit {context['max_length']} zijn; haal er weg of voeg er samen.",
            "KB030",
        )
    if kind == "too_short":
        return Wording("deze lijst is leeg.", "Vul er minstens een punt in.", "KB030")
    if kind == "model_type":
        inner = model_at(model, loc)
        asked = required_fields(inner) or (inner.model_fields if inner else ())
        velden = ", ".join(f"`{field}`" for field in asked)
        return Wording(
            f"hier hoort een groep velden, en er staat {shown(value)}.",
            f"Schrijf op eigen regels: {velden}.",
            "KB031",
        )
    if kind.startswith(("int_", "greater_than", "less_than")):
        return Wording(
            f"`{shorten(value)}` is geen getal dat hier past.",
            f"Schrijf een heel getal{range_of(context)}.",
            "KB032",
        )
    return Wording(f"`{shorten(value)}` klopt niet ({kind}).", "Zie de handleiding.", "KB039")


def word_no_text(name: str, loc: Loc, value: list[Any] | dict[str, Any]) -> Wording:
    """A list or a group of fields where a text belongs."""
    hoe = "Zet de tekst achter het veld, zonder streepje of haken."
    if name == "regels" and isinstance(value, list) and value:
        hoe = f"Zet alles achter het veld, met komma's: `{', '.join(map(str, value))}`."
    elif isinstance(value, list) and len(value) > 1:
        hoe = "Hier past er maar een: kies welke, en zet die zonder streepje achter het veld."
    elif isinstance(value, dict) and any(isinstance(one, list) for one in value.values()):
        hoe = (
            "Onder een punt passen hier geen andere: maak van elk een eigen punt, of van alles "
            "een tekst."
        )
    elif only := named_item(loc, value):
        hoe = f"Schrijf alleen `- {only}`."
    elif isinstance(value, dict):
        hoe = "Staat er een dubbele punt in de tekst? Zet haar tussen dubbele aanhalingstekens."
    return Wording(f"hier hoort een tekst, en er staat {shown(value)}.", hoe, "KB024")


def word_no_list(model: type[BaseModel], loc: Loc, value: object) -> Wording:
    """Something else where a list belongs."""
    first, *others = required_fields(model_at(model, loc)) or [""]
    if first:
        below = f" en daaronder {' en '.join(f'`{name}: …`' for name in others)}"
        hoe = f"Begin elk punt met `- {first}: …`{below if others else ''}."
    else:
        known = literal_values(model, loc)
        meant = several_in(str(value), {one: one for one in known}) or nearest(str(value), known)
        items = ["tekst"] if isinstance(value, dict) else meant or items_in(str(value))
        each = " en ".join(f"`- {shorten(item, 40)}`" for item in items[:2])
        hoe = f"Zet elk punt op een eigen regel met een streepje ervoor: {each}."
    return Wording(f"hier hoort een lijst, en er staat {shown(value)}.", hoe, "KB025")


PAGE = re.compile(r"(?:pp?|pag|pg|blz|bladzijden?|pagina'?s?)\b", re.IGNORECASE)
PLAIN = (
    "Haal de tekens weg en houd de woorden; een nieuwe alinea of een punt is een nieuwe regel in "
    "de lijst."
)
# The errors of pydantic that say that a list or a group of fields should have been something else.
COLLECTIONS = ("tuple_type", "model_type", "too_long", "too_short")


def shown(value: object) -> str:
    """The value between backticks, or what it is when it is no text."""
    if isinstance(value, list | dict):
        return "een lijst" if isinstance(value, list) else "een groep velden"
    return "niets" if value in ("", None) else f"`{shorten(value)}`"


def range_of(context: Mapping[str, Any]) -> str:
    """How small or large a number may be, as far as an error says."""
    if "ge" in context:
        return f" van {context['ge']} of meer"
    return f" van {context['le']} of minder" if "le" in context else ", zoals 3"


def not_known(value: str, kind: str) -> str:
    """`wat` for a reference to nothing."""
    known = (
        "bekend" if kind in ("thema", "criterium", "kaderthema", "element", "moment") else "bekende"
    )
    return f"`{shorten(value)}` is geen {known} {kind}."


def hint(model: type[BaseModel], loc: Loc) -> str:
    """How to add a field that is missing."""
    owner = model_at(model, loc[:-1])
    info = owner.model_fields.get(str(loc[-1])) if owner else None
    meaning = f" {info.description}" if info and info.description else ""
    values = literal_values(model, loc)
    choices = f" Kies uit {enumerate_values(values)}." if values else ""
    return f"Voeg een regel `{loc[-1]}:` toe.{meaning}{choices}"


# What people call a status or a witness -> the value, where the field has it.
SAID_AS = {
    "gepubliceerd": "actueel",
    "actief": "actueel",
    "in gebruik": "actueel",
    "online": "actueel",
    "definitief": "actueel",
    "klaar": "actueel",
    "vervallen": "ingetrokken",
    "verwijderd": "ingetrokken",
    "verlopen": "verouderd",
    "oud": "verouderd",
    "afgerond": "actueel",
    "in bewerking": "concept",
    "in concept": "concept",
    "nieuw": "concept",
    "voorlopig": "concept",
    "nodig": "noodzakelijk",
    "moet": "noodzakelijk",
    "voorwaarde": "noodzakelijk",
    "draagt bij": "helpt",
    "van belang": "belangrijk",
    "gemeente": "gemeld-door-de-gemeente",
    "tsd": "waargenomen-door-tsd",
    "toezicht sociaal domein": "waargenomen-door-tsd",
    "inspectie": "waargenomen-door-tsd",
    "inspecties": "waargenomen-door-tsd",
    "onderzoek": "extern-onderzoek",
}


def named_item(loc: Loc, value: object) -> str:
    """The name that was typed behind another word, as `thema: veiligheid` in a list of themas."""
    if not isinstance(value, dict) or len(value) != 1 or not isinstance(loc[-1], int):
        return ""
    ((key, typed),) = value.items()
    listed, said = str(loc[-2]), str(key).strip().lower()
    of_list = said in ("id", "kenmerk") or (len(said) > 3 and listed.startswith(said))
    return typed if of_list and isinstance(typed, str) and NAME.fullmatch(typed) else ""


NAME = re.compile(r"[\w-]+")
SEVERAL = "Dit zijn er meer:"


def word_several(names: Iterable[str], is_item: bool) -> str:
    """What to do about several names where one belongs, or where each has a line of its own."""
    each = enumerate_values(names).replace(" of ", " en ")
    one_each = "In een lijst staat elk op een eigen regel, na een streepje."
    return f"{SEVERAL} {each}. {one_each if is_item else 'Hier past er maar een.'}"


def not_allowed(value: str, values: list[str], is_item: bool = False) -> Wording:
    """A value outside a fixed list."""
    said = {word: one for word, one in SAID_AS.items() if one in values}
    if several := several_in(value, {**said, **{one: one for one in values}}):
        hoe = word_several(several, is_item)
        return Wording(f"`{shorten(value)}` kan hier niet.", hoe, "KB026")
    meant = said.get(value.strip().lower())
    nearest = f"Bedoelde u `{meant}`?" if meant else suggest(value, values)
    choices = f"Kies uit {enumerate_values(values)}."
    return Wording(f"`{shorten(value)}` kan hier niet.", f"{nearest} {choices}".strip(), "KB026")


def name_of_field(loc: Loc) -> str:
    """The path of a field as people say it, counting from 1: `bronnen 1, regels`."""
    words = ""
    for part in loc:
        if isinstance(part, int):
            words += f" {part + 1}" if words else f"onderdeel {part + 1}"
        else:
            words += f"{', ' if words else ''}{shorten(part)}"
    return words
