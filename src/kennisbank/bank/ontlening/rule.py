"""The rule of ontlening: own words, and none that say more or less than the source does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.ontlening.melding import PASSAGE, differing, not_there, repeated, turned
from kennisbank.bank.texts import Texts
from kennisbank.model import Begrip, Bron, Praktijk, Rapport, Record
from kennisbank.model.base import Bronvermelding, Uitspraak, fields_with_records
from kennisbank.overlap import (
    Named,
    Own,
    Sentence,
    Source,
    compare,
    lines_in,
    repeats,
)
from kennisbank.problems import Loc

# What an editor writes of a record, and not of what its source says.
ASIDE = frozenset(
    ["bronnen", "contact", "opmerking", "reden", "url", "vindplaats", "webadres", "wijzigingen"]
)
HEADINGS = frozenset(["kop", "naam", "ondertitel", "term", "titel"])
Told = Sequence[tuple[str, Sentence]]  # each with the name of what it stands in


@dataclass(frozen=True)
class Bronteksten:
    """The texts of sources, and the names that belong to everybody."""

    of: Mapping[str, Source]
    names: Named
    places: Named


def teksten_for(content: Content) -> Bronteksten | None:
    """What the records are held against, if there is anything."""
    records = [record for _, record in content.records]
    if not content.teksten and not any(map(passage_of, records)):
        return None
    if not content.complete and not any(isinstance(record, Begrip) for record in records):
        return None  # the list that says what everybody may call so cannot be read
    kinds = ("gemeente", "regio")
    places = [pair for kind in kinds for pair in content.names.get(kind, {}).items()]
    names = [(name, "") for record in records for name in names_of(record)]
    return Bronteksten(content.teksten, Named([*places, *names]), Named(places))


def names_of(record: Record) -> Iterator[str]:
    """What a record is called that others may call so too: a term, a source, who published it."""
    if isinstance(record, Begrip):
        yield from filter(None, (record.term, record.afkorting, *record.synoniemen))
    if isinstance(record, Bron):
        yield from (record.titel, record.kort, record.uitgever)
    if isinstance(record, Rapport):
        yield record.titel


def passage_of(record: Record) -> str | None:
    """The passage of the source that stands beside a draft."""
    return record.passage if isinstance(record, Praktijk) else None


def check_ontlening(record: Record, texts: Texts, teksten: Bronteksten) -> Iterator[Finding]:
    """A record has the facts of its sources and their caution, and not their sentences."""
    cited = list(citations(record))
    passage = Source(passage) if (passage := passage_of(record)) else None
    sources = {one.bron: teksten.of[one.bron] for _, one in cited if one.bron in teksten.of}
    if passage:
        sources[PASSAGE] = passage
    if not sources:
        return
    yield from check_lines(record, cited, teksten.of)
    ours = [(loc, text) for loc, text in texts if ASIDE.isdisjoint(loc)]
    for loc, text in ours:
        for name, source in sources.items():
            for repeat in repeats(text, source, teksten.names):
                if not (repeat.heading and loc[-1] in HEADINGS):
                    yield repeated(record, loc, name, repeat)
    for within, _ in statements(record):
        own = [(loc, text) for loc, text in ours if loc[: len(within)] == within]
        here = [one for loc, one in cited if loc[: len(within)] == within]
        told, whole = told_in(here, teksten.of, passage)
        for remark in compare(
            [Own(text, loc[-1] in HEADINGS) for loc, text in own],
            [sentence for _, sentence in told],
            teksten.places,
            places_of(record),
        ):
            if whole or remark.kind != "sterker":
                name = next(name for name, sentence in told if sentence is remark.source)
                yield differing(record, own[remark.at][0], name, remark)


def citations(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Bronvermelding]]:
    """Every place in a source that a record names, however deep."""
    for name in fields_with_records(type(record)):
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Bronvermelding):
                yield (*loc, name, index), item
            elif isinstance(item, Record):
                yield from citations(item, (*loc, name, index))


def statements(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Record]]:
    """What says of a source what stands in it: not what explains a term, or an element as such."""
    if isinstance(record, Praktijk | Uitspraak):
        yield loc, record
        return
    for name in fields_with_records(type(record)):
        value = getattr(record, name)
        for index, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Record):
                yield from statements(item, (*loc, name, index))


def told_in(
    cited: Iterable[Bronvermelding], teksten: Mapping[str, Source], passage: Source | None
) -> tuple[Told, bool]:
    """The sentences that are named, and whether that is all that the record was made of."""
    if passage:
        return [(PASSAGE, one) for one in passage.told((1, passage.length))], True
    rows = dict.fromkeys((one.bron, one.regels) for one in cited)
    known = [(bron, regels) for bron, regels in rows if bron in teksten and regels]
    return [
        (bron, sentence)
        for bron, regels in known
        for lines in lines_in(regels)
        for sentence in teksten[bron].told(lines)
    ], len(known) == len(rows)


def places_of(record: Record) -> frozenset[str]:
    """The places that a record has in a field of its own."""
    places = (getattr(record, name, None) for name in ("gemeente", "regio"))
    return frozenset(place for place in places if place)


def check_lines(
    record: Record, cited: Iterable[tuple[Loc, Bronvermelding]], teksten: Mapping[str, Source]
) -> Iterator[Finding]:
    """The lines that are named stand in the text of the source."""
    for loc, one in cited:
        source = teksten.get(one.bron)
        for first, last in lines_in(one.regels) if source and one.regels else ():
            if source and 0 < last < first <= source.length:
                right = str(one.regels).replace(f"{first}-{last}", f"{last}-{first}")
                yield turned(record, (*loc, "regels"), one, right)
                break
            if source and not 0 < first <= last <= source.length:
                yield not_there(record, (*loc, "regels"), one, source.length)
                break
