"""The rules of the whole bank: what must hold between records. Each `check_` is one rule."""

from collections.abc import Iterator, Sequence

from kennisbank.bank.beveiliging import check_beveiliging
from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.life import check_concepts, check_own_life, check_rapporten, check_uitstel
from kennisbank.bank.names import REGIO_OF_GEMEENTE
from kennisbank.bank.onderzoek import check_onderzoek
from kennisbank.bank.ontlening import check_kop, check_ontlening, check_texts, teksten_for
from kennisbank.bank.permanence import check_permanence
from kennisbank.bank.privacy import (
    Trace,
    check_privacy,
    check_together,
    check_typed,
    gate_for,
)
from kennisbank.bank.references import Reference, References, check_known_references, walk_all
from kennisbank.bank.rules.single import (
    check_duration,
    check_folder,
    check_gemeente_in_regio,
    check_numbers,
    check_reserved_name,
    check_same_item,
    check_toedeling,
    check_twice,
)
from kennisbank.bank.rules.unique import check_unique
from kennisbank.bank.texts import Texts, texts_of
from kennisbank.bank.texts.leftovers import check_leftovers
from kennisbank.bank.texts.letters import check_letters
from kennisbank.bank.verbanden import check_elementen, check_verbanden
from kennisbank.model import Element, Gesprek, Praktijk, Rapport, Record
from kennisbank.privacy import Gate
from kennisbank.problems import Ernst, Loc, Problem
from kennisbank.work import spread

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
    yield from check_broken(content, gate)


def check_broken(content: Content, gate: Gate) -> Iterator[Finding]:
    """Privacy in what is no record yet."""

    def check(some: Sequence[int]) -> list[tuple[int, list[Found]]]:
        found = [(at, check_typed(*content.broken[at], gate)) for at in some]
        return [(at, [(i.loc, i.wat, i.hoe, i.code, i.ernst) for i in one]) for at, one in found]

    for part in spread(check, range(len(content.broken))):
        for at, found in part:
            for item in found:
                yield Finding(content.broken[at][1], *item)


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
