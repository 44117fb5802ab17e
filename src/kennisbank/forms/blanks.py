"""Blank forms for people: the empty record, and the form with which anybody brings an example."""

import textwrap
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from kennisbank.documents import Value, lines_of, to_part, to_text
from kennisbank.forms.fields import Veld, choices_of, to_velden
from kennisbank.forms.widgets import VALUES
from kennisbank.model import Praktijk
from kennisbank.model.labels import SOORTEN

WIDTH = 98
TOP = """\
# Een lege praktijk. Kopieer dit bestand naar practices/<regio>/<naam>.yml en vul het in. Velden met
# een `#` ervoor zijn niet verplicht: haal het `#` en de spatie weg, of haal de regels weg. Uitleg
# bij elk veld staat in BIJDRAGEN.md.
"""


def blank_record() -> str:
    """`sjablonen/praktijk.yml`: every field with its meaning; what is optional is a comment."""
    parts = [TOP]
    for veld in to_velden():
        lines = [f"# {line}" for line in wrap(about(veld))]
        lines += [f"# {line}" for line in remarks_within(veld)]
        parts.append("\n".join([*lines, *field_lines(veld)]) + "\n")
    return "\n".join(parts)


def wrap(text: str, indent: str = "") -> list[str]:
    """The lines of a comment; a fixed value stays in one piece."""
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_on_hyphens=False)


def about(veld: Veld) -> str:
    """Whether a field is required, its meaning and limits; an id that stands empty, an example."""
    must = "Verplicht." if veld.verplicht else "Niet verplicht."
    is_id = veld.verplicht and veld.grenzen.endswith("cijfers en streepjes")
    grenzen = f"{veld.grenzen}, zoals {veld.in_het_kort}" if is_id else veld.grenzen
    limits = f"{grenzen[0].upper()}{grenzen[1:]}." if grenzen else ""
    choices = f"Kies uit {choices_of(veld).replace('`', '')}." if veld.waarden else ""
    return " ".join(filter(None, (must, veld.uitleg, limits, choices)))


def remarks_within(veld: Veld) -> Iterator[str]:
    """A line about each field within a field."""
    for inner in veld.velden:
        yield from wrap(f"  {inner.naam}: {about(inner)}", "    ")


def field_lines(veld: Veld) -> list[str]:
    """A required field, to be filled in; any other as an example behind `#`."""
    if not veld.verplicht:
        return [
            f"# {line}" for line in lines_of(to_part({veld.naam: veld.voorbeeld}), Praktijk, "")
        ]
    if veld.velden:
        marks = ["  - ", *["    "] * len(veld.velden)]
        return [f"{veld.naam}:", *map(within_line, marks, veld.velden)]
    return [f"{veld.naam}:", "  -"] if veld.lijst else [f"{veld.naam}:"]


def within_line(mark: str, veld: Veld) -> str:
    """One field of an item of a list."""
    return f"{mark}{veld.naam}:" if veld.verplicht else f"{mark}# {veld.naam}: {veld.voorbeeld}"


# The fields about which somebody from outside is asked; the editors fill in the others.
ASKED = (
    "titel",
    "soort",
    "regio",
    "gemeente",
    "themas",
    "samenvatting",
    "toelichting",
    "werkzame_elementen",
    "randvoorwaarden",
    "doelgroepen",
    "herkomst",
    "bronnen",
    "contact",
)
WARNING = """\
**Iedereen kan lezen wat u hier schrijft.** Noem geen namen, en niets waaraan een gezin, een kind of een professional te herkennen is: geen leeftijd, school, straat, datum of bijzonder verhaal.
Zorgen over een kind of een gezin? Bel Veilig Thuis, **0800-2000**. Bij direct gevaar **112**.

De redactie leest uw voorbeeld, zoekt het op in de bron en schrijft het in gewone taal. U hoeft geen bestand te maken."""  # noqa: E501
LABEL = "aanmelding"  # what the form puts on an issue, so that it is made a draft
CONSENT = "Privacy"
PRIVACY = "Hier staat niets waaraan een gezin, een kind of een professional te herkennen is."


def asked() -> tuple[Veld, ...]:
    """The fields that are asked for, in the order of the form."""
    velden = {veld.naam: veld for veld in to_velden()}
    return tuple(velden[naam] for naam in ASKED)


def issue_form() -> str:
    """`.github/ISSUE_TEMPLATE/goed-voorbeeld.yml`, in the form schema of GitHub."""
    consent: Value = {"label": CONSENT, "options": [{"label": PRIVACY, "required": "true"}]}
    form: Value = {
        "name": "Goed voorbeeld aandragen",
        "description": "Kent u een werkwijze waar anderen iets aan hebben? Vertel het hier.",
        "title": "Goed voorbeeld:",
        "labels": [LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": WARNING}},
            *map(question, asked()),
            {"type": "checkboxes", "id": "herkenbaar", "attributes": consent},
        ],
    }
    text = f"{MADE}\n{to_text(form, BaseModel)}".replace('required: "true"', "required: true")
    return text.replace('multiple: "true"', "multiple: true")


MADE = "# Gemaakt uit het model met `make schema`; verander dit bestand niet zelf."


def question(veld: Veld) -> dict[str, Value]:
    """A field as a question of the form."""
    kind = "dropdown" if veld.waarden else "textarea" if veld.lang or veld.lijst else "input"
    attributes: dict[str, Value] = {"label": veld.label, "description": described(veld)}
    if veld.waarden:
        attributes["options"] = [words_of(value) for value in veld.waarden]
        if veld.lijst:
            attributes["multiple"] = "true"
    elif example := example_of(veld):
        attributes["placeholder"] = example
    asked: dict[str, Value] = {"type": kind, "id": veld.naam, "attributes": attributes}
    return asked | {"validations": {"required": "true"}} if veld.verplicht else asked


DESCRIBED: Mapping[str, str] = {
    "bronnen": "Waar staat het? Noem het document of het webadres, en de kop waaronder het staat.",
    "regio": "De regio van Veilig Thuis, of landelijk.",
    "gemeente": "De gemeente waar dit gebeurt.",
    "themas": "Veiligheid, passende hulp, 1Gezin1Plan1Regisseur, informatie delen of evalueren.",
}


def described(veld: Veld) -> str:
    """The hint of a question; ids and codes are work for the editors."""
    if veld.naam in DESCRIBED:
        return DESCRIBED[veld.naam]
    limits = f"{veld.grenzen[0].upper()}{veld.grenzen[1:]}." if veld.grenzen else ""
    return f"{veld.uitleg} {limits}".strip()


def example_of(veld: Veld) -> str:
    """What may be typed, in grey."""
    if veld.naam in DESCRIBED:
        return ""
    inner = veld.velden[0].voorbeeld if veld.velden else veld.in_het_kort
    return inner if isinstance(inner, str) else ""


def words_of(value: str) -> str:
    """A fixed value as people say it, with what it means."""
    label = SOORTEN.get(value)
    return f"{label.enkelvoud}: {label.uitleg}" if label else VALUES[value]
