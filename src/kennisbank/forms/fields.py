"""The fields of a record as people read about them: meaning, limits, choices and an example."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kennisbank.documents import Value
from kennisbank.forms.schema import Json, form_of, to_schema
from kennisbank.forms.widgets import to_label
from kennisbank.model import Praktijk

# A made-up record with every field, so that each has an example.
VOORBEELD: Mapping[str, Value] = {
    "kenmerk": "WIJ-G09",
    "soort": "goed-voorbeeld",
    "passage": "De medewerkers van het wijkteam kennen hun contactpersoon bij Veilig Thuis.",
    "titel": "Vaste contactpersoon",
    "samenvatting": "Het wijkteam en Veilig Thuis kennen elkaar en bellen elkaar als dat nodig is.",
    "toelichting": ["Elke organisatie wijst iemand aan die altijd te bereiken is."],
    "werkzame_elementen": ["Korte lijnen tussen de organisaties."],
    "randvoorwaarden": ["Er is tijd om elkaar te leren kennen."],
    "casus": [
        {
            "kenmerk": "WIJ-X9",
            "tekst": "Een ouder wist bij wie zij terechtkon.",
            "bronnen": [{"bron": "rapport-wijchen", "vindplaats": "Passende hulp"}],
        }
    ],
    "voorgesteld": [{"element": "vaste-contactpersonen", "woorden": ["contactpersoon"]}],
    "themas": ["1gezin1plan1regisseur"],
    "elementen": ["vaste-contactpersonen"],
    "verbanden": [
        {
            "element": "vaste-contactpersonen",
            "betekenis": "gezien",
            "sterkte": "helpt",
            "hoe": "Het wijkteam heeft een vaste contactpersoon bij Veilig Thuis.",
        }
    ],
    "regio": "gelderland-zuid",
    "gemeente": "wijchen",
    "indicatoren": ["WIJ-I06"],
    "vragen": ["CAL-VR4"],
    "doelgroepen": ["gezinnen"],
    "toedeling_redactie": ["indicatoren", "vragen"],
    "herkomst": "waargenomen-door-tsd",
    "bronnen": [
        {
            "bron": "rapport-wijchen",
            "vindplaats": "1Gezin1Plan1Regisseur, Korte lijnen",
            "regels": "183-188",
        }
    ],
    "verwant": ["korte-lijnen"],
    "contact": {
        "afdeling": "Sociaal wijkteam",
        "email": "wijkteam@gemeente.nl",
        "telefoon": "0800-2000",
    },
    "gepubliceerd": "2026-11-21",
    "herzien_voor": "2027-11-21",
    "wijzigingen": [{"datum": "2026-11-21", "tekst": "Opgenomen in de kennisbank."}],
    "status": "verouderd",
    "reden": "Er is een nieuwere werkwijze.",
    "vervangen_door": "korte-lijnen",
}

LONG = 160  # a text that may be longer takes more than a line
TOLD = ("email", "telefoon")  # what these mean says their form too


@dataclass(frozen=True)
class Veld:
    """A field: its place (`bronnen, regels`), and what may be filled in there."""

    naam: str
    label: str
    uitleg: str
    verplicht: bool
    grenzen: str
    waarden: tuple[str, ...]
    voorbeeld: Value
    velden: tuple["Veld", ...] = ()
    lijst: bool = False
    lang: bool = False

    @property
    def in_het_kort(self) -> str:
        """The example on one line, when that says enough."""
        value = self.voorbeeld[0] if isinstance(self.voorbeeld, list) else self.voorbeeld
        return value if isinstance(value, str) else ""


def to_velden(example: Mapping[str, Value] = VOORBEELD) -> tuple[Veld, ...]:
    """The fields of a praktijk, in the order of the model."""
    schema = to_schema(Praktijk, many=False)
    return read_velden(schema, schema, example)


def walk_velden(velden: tuple[Veld, ...], within: str = "") -> Iterator[Veld]:
    """Every field and the fields within it, each called as in a message: `bronnen, regels`."""
    for veld in velden:
        naam = f"{within}, {veld.naam}" if within else veld.naam
        yield replace(veld, naam=naam)
        yield from walk_velden(veld.velden, naam)


def read_velden(part: Json, schema: Json, example: Mapping[str, Value]) -> tuple[Veld, ...]:
    """The fields of one object in the schema."""
    required = part.get("required", ())
    return tuple(
        read_veld(name, field, name in required, schema, example.get(name, ""))
        for name, field in part["properties"].items()
    )


def read_veld(name: str, part: Json, required: bool, schema: Json, example: Value) -> Veld:
    """One field of the schema."""
    inner = part.get("items", part)
    first = example[0] if isinstance(example, list) else example
    velden: tuple[Veld, ...] = ()
    if "$ref" in inner:
        found = schema["$defs"][inner["$ref"].rpartition("/")[2]]
        velden = read_velden(found, schema, first if isinstance(first, dict) else {})
    return Veld(
        name,
        to_label(name),
        part.get("description", ""),
        required,
        limits_of(name, part),
        tuple(inner.get("enum", ())),
        example,
        velden,
        "items" in part,
        inner.get("maxLength", 0) > LONG,
    )


def limits_of(name: str, part: Json) -> str:
    """How much or what may be filled in, as one phrase; empty when there is no limit."""
    if "items" in part:
        count = span(part.get("minItems"), part.get("maxItems"), "regel", "regels")
        each = limits_of(name, part["items"])
        return "; ".join(filter(None, (count, f"elk {each}" if each else "")))
    if part.get("type") == "integer":
        return f"{part['minimum']} tot {part['maximum']}"
    if part.get("format") == "date":
        return "jaar-maand-dag"
    form = part.get("pattern", "^(?!")
    if not form.startswith("^(?!"):
        said = form_of(name, form).rstrip(".").partition(", zoals ")[0]  # each has its own example
        return "" if name in TOLD else said.partition(" ")[2]  # without its verb
    return span(part.get("minLength"), part.get("maxLength"), "teken", "tekens")


def span(least: int | None, most: int | None, one: str, many: str) -> str:
    """`5 tot 90 tekens`, `hooguit 6 regels`, `minstens 1 regel`."""
    if most is None:
        return f"minstens {least} {one if least == 1 else many}" if least else ""
    return f"{least} tot {most} {many}" if least else f"hooguit {most} {many}"


def choices_of(veld: Veld) -> str:
    """The allowed values between backticks, or the empty string."""
    return ", ".join(f"`{value}`" for value in veld.waarden)
