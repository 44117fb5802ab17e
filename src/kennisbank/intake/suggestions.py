"""Suggestions: which elementen, indicatoren and themas a passage may be about, for an editor to
keep or drop, each with the words that point to it."""

from collections.abc import Iterable, Iterator, Sequence

from kennisbank.documents import Value
from kennisbank.intake.nearness import SHOWN, Near, Things, Vocabulary, each_once
from kennisbank.model import Begrip, Bron, Element, Gemeente, Record, Regio, Thema

ELEMENTEN, INDICATOREN, THEMAS = 3, 2, 1  # so many of each at most
# What a word weighs where it stands: in what something is called, its subject, its core, the rest.
TITLE, SUBJECT, CORE, REST = 4, 3, 2, 1


class Tables:
    """What passages are held against, made once of the records that are there."""

    def __init__(self, records: Iterable[Record]) -> None:
        records = list(records)
        themas = [one for one in records if isinstance(one, Thema)]
        elementen = [one for one in records if isinstance(one, Element) and one.status == "actueel"]
        self.words = Vocabulary(
            [name for record in records for name in names_of(record)],
            [pair for record in records for pair in terms_of(record)],
        )
        self.elementen = {one.id: one for one in elementen}
        texts = {one.id: texts_of(one, themas) for one in elementen}
        self.of_elementen = Things(texts, self.words)
        texts = {one.id: texts_of_thema(one, elementen) for one in themas}
        self.of_themas = Things(texts, self.words)


def suggest(tables: Tables, passage: str) -> list[dict[str, Value]]:
    """What a passage may be about, as `voorgesteld` of a draft; nothing when nothing is near."""
    said = list(tables.words.roots_in(passage))
    elementen = list(tables.of_elementen.near(said, ELEMENTEN))
    return [
        *(entry("element", one) for one in elementen),
        *(entry("indicator", one) for one in indicatoren_of(tables, elementen)),
        *(entry("thema", one) for one in tables.of_themas.near(said, THEMAS)),
    ]


def entry(kind: str, one: Near) -> dict[str, Value]:
    """A suggestion as it stands in a file."""
    return {kind: one.identity, "woorden": list(one.words)}


def indicatoren_of(tables: Tables, elementen: Sequence[Near]) -> Iterator[Near]:
    """The indicatoren of the elementen that are near, with the words that those have."""
    scores: dict[str, float] = {}
    words: dict[str, list[str]] = {}
    for one in elementen:
        for kenmerk in tables.elementen[one.identity].indicatoren:
            scores[kenmerk] = scores.get(kenmerk, 0) + one.score**2
            words.setdefault(kenmerk, []).extend(one.words)
    for kenmerk in sorted(scores, key=lambda kenmerk: (-scores[kenmerk], kenmerk))[:INDICATOREN]:
        yield Near(kenmerk, scores[kenmerk], each_once(words[kenmerk])[:SHOWN])


def texts_of(element: Element, themas: Iterable[Thema]) -> Iterator[tuple[int, str]]:
    """What describes an element, and what each text weighs."""
    yield TITLE, element.titel
    yield CORE, element.samenvatting
    for text in (*element.werking, *element.randvoorwaarden, *element.kern):
        yield REST, text
    for thema in themas:
        for onderwerp in thema.onderwerpen:
            if element.id in onderwerp.elementen:
                yield SUBJECT, f"{onderwerp.naam}. {onderwerp.uitleg}"


def texts_of_thema(thema: Thema, elementen: Iterable[Element]) -> Iterator[tuple[int, str]]:
    """What describes a thema: its own words, and what the elementen are that it holds first."""
    yield TITLE, thema.naam
    yield CORE, f"{thema.kort} {thema.kernvraag}"
    for text in thema.inleiding:
        yield REST, text
    for onderwerp in thema.onderwerpen:
        yield SUBJECT, onderwerp.naam
        yield CORE, onderwerp.uitleg
    for element in elementen:
        if element.themas[0] == thema.id:
            yield CORE, f"{element.titel} {element.samenvatting}"


def names_of(record: Record) -> Iterator[str]:
    """What is called so says nothing of what is done there: places, and who publishes."""
    if isinstance(record, Gemeente | Regio):
        yield record.naam
    if isinstance(record, Bron):
        yield record.uitgever


def terms_of(record: Record) -> Iterator[tuple[str, str]]:
    """All that a term is called, with the term in full."""
    if isinstance(record, Begrip):
        for name in filter(None, (record.term, record.afkorting, *record.synoniemen)):
            yield name, record.term
