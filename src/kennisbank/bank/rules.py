"""The rules of the whole bank: what must hold between records. Each `check_` is one rule."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from pydantic import BaseModel

from kennisbank.bank.beveiliging import check_beveiliging
from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.life import check_concepts, check_own_life, check_rapporten, check_uitstel
from kennisbank.bank.names import REGIO_OF_GEMEENTE
from kennisbank.bank.onderzoek import check_onderzoek
from kennisbank.bank.ontlening import check_kop, check_ontlening, check_texts, teksten_for
from kennisbank.bank.permanence import check_permanence, next_free
from kennisbank.bank.privacy import check_privacy, gate_for
from kennisbank.bank.references import (
    REFERENCES,
    Reference,
    References,
    check_known_references,
    fields_to_walk,
    walk_all,
)
from kennisbank.bank.texts import Texts, texts_of
from kennisbank.bank.texts.leftovers import check_leftovers
from kennisbank.bank.texts.letters import check_letters
from kennisbank.bank.traces import Trace, check_together
from kennisbank.bank.verbanden import check_elementen, check_verbanden
from kennisbank.model import (
    LANDELIJK,
    Element,
    Factsheet,
    Gemeente,
    Gesprek,
    Levend,
    Praktijk,
    Rapport,
    Record,
    Regio,
    Thema,
    Toezichtkader,
)
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.gesprek import DUUR
from kennisbank.problems import Ernst, Loc, Problem, model_within
from kennisbank.work import spread

KENMERK = "het kenmerk"
Distinct = tuple[str, str]  # what it is, and its value
Found = tuple[Loc, str, str, str, Ernst]  # a finding without its subject
Alone = tuple[list[Found], Sequence[Trace]]  # what looking at one record gives


def check_all(content: Content) -> Iterator[Finding | Problem]:
    """Every rule, one after the other; none stops the others."""
    known: dict[Reference, Reference] = {}
    records = [record for _, record in content.records]
    walked = content.memory.recall_all("walk", records, lambda at: walk_all(records[at], known))
    yield from check_known_references(content, walked)
    yield from check_unique(content, walked)
    yield from check_elementen(content, walked)
    yield from check_permanence(content)
    yield from check_alone(content, walked)
    yield from check_beveiliging(content)
    yield from check_uitstel(content)
    yield from check_rapporten(content)
    yield from check_concepts(content)


def check_alone(content: Content, walked: Sequence[References]) -> Iterator[Finding | Problem]:
    """The rules that look at one record at a time, which is most of the work; then privacy
    between records, for which each record leaves its traces.
    """
    memory, records = content.memory, content.records
    gate = gate_for(content.names, (record for _, record in records))
    places = (content.names.get("regio"), content.names.get(REGIO_OF_GEMEENTE))
    teksten = teksten_for(content)
    memory.stay_within("alone", (*places, gate.known, teksten))
    memory.stay_within("tekst", gate.known)
    yield from check_texts(content, gate)
    new = [at for at, (_, record) in enumerate(records) if not memory.knows("alone", record)]

    def check(some: Sequence[int]) -> list[tuple[int, Alone]]:
        return [(at, check_one(at)) for at in some]

    def check_one(at: int) -> Alone:
        file, record = records[at]
        texts = tuple(texts_of(record))
        private, traces = check_privacy(record, texts, gate)
        found = (
            *private,
            *check_record(file, record, texts, walked[at], content),
            *(check_ontlening(record, texts, teksten) if teksten else ()),
        )
        return [(item.loc, item.wat, item.hoe, item.code, item.ernst) for item in found], traces

    # What another process found is about a copy of the record, so it comes by its number.
    found_at = {at: found for part in spread(check, new) for at, found in part}
    every = memory.recall_all("alone", [record for _, record in records], found_at.__getitem__)
    for (_, record), (found, _) in zip(records, every, strict=True):
        for item in found:
            yield Finding(record, *item)
    yield from check_together(records, [traces for _, traces in every])


def check_record(
    file: str, record: Record, texts: Texts, references: References, content: Content
) -> Iterator[Finding]:
    """Every rule about one record."""
    if isinstance(record, Praktijk):
        yield from check_folder(record, file, content)
        yield from check_kop(record)
    if isinstance(record, Praktijk | Element):
        yield from check_reserved_name(record)
        yield from check_own_life(record)
    if isinstance(record, Praktijk | Rapport):
        yield from check_gemeente_in_regio(record, content)
    if isinstance(record, Rapport):
        yield from check_onderzoek(record)
    if isinstance(record, Gesprek):
        yield from check_duration(record)
    yield from check_letters(record, texts)
    yield from check_leftovers(record, texts)
    yield from check_numbers(record)
    yield from check_toedeling(record)
    yield from check_verbanden(record)
    yield from check_twice(record, references)
    yield from check_same_item(record)


def records_within(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Record]]:
    """The record itself and each record in it that can say what the editors assigned."""
    yield loc, record
    for name, inner in fields_to_walk(type(record)):
        value = getattr(record, name) if inner and has_toedeling(inner) else None
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            yield from records_within(item, (*loc, name, index))


def check_unique(content: Content, walked: Sequence[References]) -> Iterator[Finding]:
    """A kenmerk, an id, a code and a tile belong to one record only.

    Of two the one that was published has it, or else the first.
    """
    records = [record for _, record in content.records]
    own = content.memory.recall_all(
        "own",
        records,
        lambda at: tuple(zip(*distinct_values(records[at], walked[at]), strict=True)),
    )
    seen = Counter(chain.from_iterable(values[0] for values in own if values))
    users_of: dict[Distinct, list[tuple[str, Record, Loc]]] = {
        one: [] for one, times in seen.items() if times > 1
    }
    for (file, record), values in zip(content.records, own, strict=True) if users_of else ():
        for one, loc in zip(*values, strict=True):
            if one in users_of:
                users_of[one].append((file, record, loc))
    for (what, value), users in users_of.items():
        owner = next((one for one in users if is_published(content, *one, value)), users[0])
        hoe = "Verander een van de twee."
        if what == KENMERK:
            taken = (name for kind, name in seen if kind == KENMERK)
            published = (row.kenmerk for row in content.published.values())
            hoe = f"Neem het volgende vrije nummer: `{next_free(value, (*taken, *published))}`."
        for user in users:
            if user is not owner:
                wat = f"{what} `{value}` is al gebruikt in {owner[0]}."
                yield Finding(user[1], user[2], wat, hoe, "KB042")


def is_published(content: Content, file: str, record: Record, loc: Loc, value: str) -> bool:
    """Whether a record was published with this name of its file, or this kenmerk."""
    if not isinstance(record, Praktijk | Element) or loc not in ((), ("kenmerk",)):
        return False
    row = content.published.get(record.url)
    return row is not None and row.bestand == file and (not loc or row.kenmerk == value)


def distinct_values(record: Record, references: References) -> Iterator[tuple[Distinct, Loc]]:
    """What a record has and no other may have, and where."""
    if isinstance(record, Doorverwijzing):
        yield ("het oude adres", record.van), ("van",)
    for loc, field, value in references:
        if field == "kenmerk":
            yield (KENMERK, value), loc
    if isinstance(record, Praktijk):
        yield ("de bestandsnaam", f"{record.id}.yml"), ()
    elif hasattr(record, "id"):
        yield (type(record).__name__.lower(), str(record.id)), ("id",)
    if isinstance(record, Regio | Gemeente):
        yield ("de code", record.code), ("code",)
    if isinstance(record, Regio):
        tile = f"rij {record.tegel.rij}, kolom {record.tegel.kolom}"
        yield ("de tegel", tile), ("tegel",)
    if isinstance(record, Thema):
        yield ("de volgorde", str(record.volgorde)), ("volgorde",)


def check_folder(praktijk: Praktijk, file: str, content: Content) -> Iterator[Finding]:
    """A praktijk stands in the folder of its regio, where that exists."""
    folder = file.split("/")[-2]
    known = {LANDELIJK, *content.names.get("regio", {}).values()}
    if folder != praktijk.regio and praktijk.regio in known:
        wat = f"dit bestand staat in de map `{folder}`, en de regio is `{praktijk.regio}`."
        hoe = f"Zet het bestand in practices/{praktijk.regio}/ of verander de regio."
        yield Finding(praktijk, ("regio",), wat, hoe, "KB044")


def check_reserved_name(record: Praktijk | Element) -> Iterator[Finding]:
    """No record takes the address of the page from which all of its kind are made."""
    if record.id == "sjabloon":
        wat = "de bestandsnaam `sjabloon.yml` kan hier niet."
        yield Finding(record, (), wat, "Geef het bestand een andere naam.", "KB053")


def check_gemeente_in_regio(record: Praktijk | Rapport, content: Content) -> Iterator[Finding]:
    """The gemeente lies in the regio."""
    regio = content.names.get(REGIO_OF_GEMEENTE, {}).get(record.gemeente or "")
    known = {LANDELIJK, *content.names.get("regio", {}).values()}
    if regio and record.regio in known and regio != record.regio:
        wat = f"`{record.gemeente}` ligt niet in `{record.regio}`."
        yield Finding(record, ("gemeente",), wat, f"Maak de regio `{regio}`.", "KB041")


def check_numbers(record: Record) -> Iterator[Finding]:
    """The kenmerk of an indicator or question ends in the number of its page."""
    if isinstance(record, Toezichtkader):
        field, letters, zero = "indicatoren", "I", "0"
    elif isinstance(record, Factsheet):
        field, letters, zero = "vragen", "VR", ""
    else:
        return
    for index, item in enumerate(getattr(record, field)):
        if not re.fullmatch(rf"[A-Z]+-{letters}\d+", item.kenmerk):
            wat = f"`{item.kenmerk}` eindigt niet op {letters} en een nummer."
            hoe = f"Schrijf bijvoorbeeld `{item.kenmerk[:3]}-{letters}{zero}{index + 1}`."
            yield Finding(record, (field, index, "kenmerk"), wat, hoe, "KB049")


def check_twice(record: Record, references: References) -> Iterator[Finding]:
    """A list of references names nothing twice, and a record is not its own relative."""
    seen: set[tuple[Loc, str]] = set()
    own = getattr(record, "id", None)
    for loc, field, value in references:
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


def check_same_item(record: Record) -> Iterator[Finding]:
    """No list has the same text or group of fields twice, as when two people add it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if not isinstance(value, tuple) or name in REFERENCES or len({*value}) == len(value):
            continue
        for index, item in enumerate(value):
            if item in value[:index]:
                wat = f"dit staat ook bij punt {value.index(item) + 1}."
                yield Finding(record, (name, index), wat, "Haal er een weg.", "KB050", "let op")


@cache
def has_toedeling(model: type[BaseModel]) -> bool:
    """Whether a record of this model, or one within it, can say what the editors assigned."""
    fields = model.model_fields
    inner = (model_within(info.annotation) for info in fields.values())
    return "toedeling_redactie" in fields or any(map(has_toedeling, filter(None, inner)))


def check_toedeling(record: Record) -> Iterator[Finding]:
    """Only a field that is filled can have been assigned by the editors."""
    for loc, item in records_within(record):
        for index, name in enumerate(getattr(item, "toedeling_redactie", ())):
            if not getattr(item, name, None):
                wat = f"het veld `{name}` is niet ingevuld."
                hoe = f"Haal `{name}` hier weg, of vul het veld in."
                here = (*loc, "toedeling_redactie", index)
                writing = isinstance(record, Levend) and record.concept
                yield Finding(record, here, wat, hoe, "KB047", "let op" if writing else "fout")


def check_duration(gesprek: Gesprek) -> Iterator[Finding]:
    """The points of the agenda together fill the meeting, and no more."""
    total = sum(punt.minuten for punt in gesprek.agenda)
    if total != DUUR:
        wat = f"de punten duren samen {total} minuten, en dat moet {DUUR} zijn."
        verschil = f"Haal er {total - DUUR} af" if total > DUUR else f"Doe er {DUUR - total} bij"
        hoe = f"{verschil}, bij een of meer punten."
        yield Finding(gesprek, ("agenda",), wat, hoe, "KB056")
