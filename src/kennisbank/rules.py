"""The rules of the whole bank: what must hold between records. Each `check_` is one rule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kennisbank.messages import model_within
from kennisbank.model import LANDELIJK, Gemeente, Praktijk, Record, Regio, Thema
from kennisbank.problems import enumerate_values, suggest
from kennisbank.reading import Loc

# The field that refers -> the kind of thing that it refers to.
REFERENCES: Mapping[str, str] = {
    "bron": "bron",
    "thema": "thema",
    "themas": "thema",
    "regio": "regio",
    "gemeente": "gemeente",
    "indicatoren": "indicator",
    "vraag": "vraag",
    "vragen": "vraag",
    "verwant": "praktijk",
    "vervangen_door": "praktijk",
    "criteria": "criterium",
    "kaderthema": "kaderthema",
    "hoofdvraag": "hoofdvraag",
    "operationalisering": "operationalisering",
}


@dataclass(frozen=True)
class Finding:
    """A broken rule at a field of a record; who loaded the record knows the place in the file."""

    record: Record
    loc: Loc
    wat: str
    hoe: str
    code: str


@dataclass(frozen=True)
class Content:
    """All valid records with the file each is in, and per kind its names: name -> id.

    The names hold those of records that are themselves broken too, so that one mistake in a
    source does not come back in every record that cites it.
    """

    records: tuple[tuple[str, Record], ...]
    names: Mapping[str, Mapping[str, str]]


def check_all(content: Content) -> Iterator[Finding]:
    """Every rule, one after the other; none stops the others."""
    yield from check_known_references(content)
    yield from check_unique(content)
    for file, record in content.records:
        if isinstance(record, Praktijk):
            yield from check_folder(record, file)
            yield from check_gemeente_in_regio(record, content)
            yield from check_toedeling(record)
            yield from check_dates(record)
            yield from check_replacement(record)
        yield from check_twice(record)


@cache
def fields_to_walk(model: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The fields that matter to a rule: (name, holds records)."""
    return tuple(
        (name, model_within(info.annotation) is not None)
        for name, info in model.model_fields.items()
        if name in REFERENCES or name == "kenmerk" or model_within(info.annotation)
    )


def walk(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, str, str]]:
    """Each kenmerk and each reference in a record, however deep: (where, field, value)."""
    for name, holds_records in fields_to_walk(type(record)):
        value = getattr(record, name)
        many = isinstance(value, tuple)
        for index, item in enumerate(value if many else (value,)):
            here = (*loc, name, index) if many else (*loc, name)
            if holds_records and isinstance(item, Record):
                yield from walk(item, here)
            elif isinstance(item, str):
                yield here, name, item


def check_known_references(content: Content) -> Iterator[Finding]:
    """Every reference points to something that exists."""
    for _, record in content.records:
        for loc, field, value in walk(record):
            kind = REFERENCES.get(field)
            if kind is None or value in (names := content.names[kind]).values():
                continue
            if field == "regio" and value == LANDELIJK and isinstance(record, Praktijk):
                continue
            yield Finding(record, loc, *unknown(value, kind, names))


def unknown(value: str, kind: str, names: Mapping[str, str]) -> tuple[str, str, str]:
    """Wat, hoe and code for a reference to nothing, with the id that was perhaps meant."""
    folded = {name.casefold(): name for name in names}
    if name := folded.get(value.casefold()):
        hoe = f"Schrijf `{names[name]}`."
    elif nearest := suggest(value, names):
        meant = nearest.split("`")[1]
        hoe = f"Bedoelde u `{names[meant]}`?"
    else:
        hoe = f"Kies uit {enumerate_values(sorted(set(names.values())))}."
    return f"`{value}` is geen bekende {kind}.", hoe, "KB040"


def check_unique(content: Content) -> Iterator[Finding]:
    """A kenmerk, an id, a code and a tile belong to one record only."""
    seen: dict[tuple[str, str], str] = {}
    for file, record in content.records:
        for loc, what, value in distinct_values(record):
            if first := seen.get((what, value)):
                wat = f"{what} `{value}` is al gebruikt in {first}."
                yield Finding(record, loc, wat, "Geef elk record een eigen waarde.", "KB042")
            seen.setdefault((what, value), file)


def distinct_values(record: Record) -> Iterator[tuple[Loc, str, str]]:
    """What a record has and no other may have: (where, what, value)."""
    for loc, field, value in walk(record):
        if field == "kenmerk":
            yield loc, "kenmerk", value
    kind = type(record).__name__.lower()
    if hasattr(record, "id"):
        yield ("id",), f"de id van een {kind},", str(record.id)
    if isinstance(record, Regio | Gemeente):
        yield ("code",), "de code", record.code
    if isinstance(record, Regio):
        yield ("tegel",), "de tegel", f"{record.tegel.rij},{record.tegel.kolom}"
    if isinstance(record, Thema):
        yield ("volgorde",), "de volgorde", str(record.volgorde)


def check_folder(praktijk: Praktijk, file: str) -> Iterator[Finding]:
    """A praktijk stands in the folder of its regio."""
    folder = file.split("/")[-2]
    if folder != praktijk.regio:
        wat = f"dit bestand staat in de map `{folder}`, en de regio is `{praktijk.regio}`."
        hoe = f"Zet het bestand in practices/{praktijk.regio}/ of verander de regio."
        yield Finding(praktijk, ("regio",), wat, hoe, "KB044")


def check_gemeente_in_regio(praktijk: Praktijk, content: Content) -> Iterator[Finding]:
    """The gemeente lies in the regio."""
    regio = content.names["regio van gemeente"].get(praktijk.gemeente or "")
    if regio is not None and regio != praktijk.regio:
        wat = f"`{praktijk.gemeente}` ligt niet in `{praktijk.regio}`."
        yield Finding(praktijk, ("gemeente",), wat, f"Maak de regio `{regio}`.", "KB041")


def check_twice(record: Record) -> Iterator[Finding]:
    """A list of references names nothing twice, and a praktijk is not its own relative."""
    seen: set[tuple[Loc, str]] = set()
    own = getattr(record, "id", None)
    for loc, field, value in walk(record):
        if field in ("verwant", "vervangen_door") and value == own:
            hoe = "Noem een ander record, of haal de regel weg."
            yield Finding(record, loc, "dit record verwijst naar zichzelf.", hoe, "KB045")
        if field == "kenmerk" or not isinstance(loc[-1], int):
            continue
        if (loc[:-1], value) in seen:
            yield Finding(
                record, loc, f"`{value}` staat er twee keer.", "Haal er een weg.", "KB050"
            )
        seen.add((loc[:-1], value))


def check_toedeling(praktijk: Praktijk) -> Iterator[Finding]:
    """Only a field that is filled can have been assigned by the editors."""
    for index, name in enumerate(praktijk.toedeling_redactie):
        if not getattr(praktijk, name):
            wat = f"`{name}` is niet ingevuld."
            hoe = f"Haal `{name}` hier weg, of vul het veld in."
            yield Finding(praktijk, ("toedeling_redactie", index), wat, hoe, "KB047")


def check_dates(praktijk: Praktijk) -> Iterator[Finding]:
    """A record is reviewed, and changed, after it was published."""
    if praktijk.herzien_voor <= praktijk.gepubliceerd:
        wat = f"{praktijk.herzien_voor} ligt niet na de publicatie op {praktijk.gepubliceerd}."
        hoe = "Kies een latere datum, bijvoorbeeld een jaar na publicatie."
        yield Finding(praktijk, ("herzien_voor",), wat, hoe, "KB046")
    for index, wijziging in enumerate(praktijk.wijzigingen):
        if wijziging.datum < praktijk.gepubliceerd:
            wat = f"{wijziging.datum} ligt voor de publicatie op {praktijk.gepubliceerd}."
            hoe = "Verbeter een van de twee datums."
            yield Finding(praktijk, ("wijzigingen", index, "datum"), wat, hoe, "KB046")


def check_replacement(praktijk: Praktijk) -> Iterator[Finding]:
    """Only a record that is no longer current is replaced by another."""
    if praktijk.vervangen_door and praktijk.status == "actueel":
        wat = "een actueel record kan niet vervangen zijn."
        hoe = "Maak de status `verouderd` of `ingetrokken`, of haal dit veld weg."
        yield Finding(praktijk, ("vervangen_door",), wat, hoe, "KB048")
