"""The verslag: what was made of a report, of what we are not sure, and what was not used."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from kennisbank.intake.rapport.elsewhere import ELSEWHERE
from kennisbank.intake.rapport.finding import Reading, Unused
from kennisbank.intake.rapport.findings import ABOVE, OUTSIDE
from kennisbank.intake.rapport.points import LOOSE, OTHER
from kennisbank.intake.rapport.records import Ontwerp
from kennisbank.model.labels import SOORTEN
from kennisbank.sources import Source

MADE = "alles als concept:"
MAX_WORDS = 8
MOST = 12  # headings with text outside that are told apart
UNKNOWN = "bladzijde onbekend"
ASK = (
    "Staat daar toch een bevinding? Maak er zelf een concept van. Of zet het kopje erboven in "
    "koppen.toml (BIJDRAGEN zegt waar), haal weg wat nu is gemaakt, en lees opnieuw in."
)


def to_lines(
    source: Source,
    reading: Reading,
    ontwerpen: Sequence[Ontwerp],
    written: Iterable[str],
    book: str = "",
    trial: bool = False,
) -> Iterator[str]:
    """All that an editor should know, one line for each; `book` holds the drafts, if one does."""
    yield f"Gevonden: {how_many(len(ontwerpen), 'bevinding', 'bevindingen')}."
    if not source.paged:
        yield "Waar bladzijden eindigen, staat niet in het document. Vul die zelf aan."
    yield ""
    yield f"{'Zou maken' if trial else 'Gemaakt'}{':' if book else f', {MADE}'}"
    yield from (f"- {name}" for name in written)
    if book:
        yield f"- {book}, met op elke rij een concept:"
    for ontwerp in ontwerpen:
        if not book:
            yield f"- {ontwerp.bestand}"
        yield f"  {describe(ontwerp, source.paged)}"
    if suggested := sum(bool(ontwerp.fields["voorgesteld"]) for ontwerp in ontwerpen):
        yield ""
        told = (
            f"Bij {suggested} van de {len(ontwerpen)} staat onder `voorgesteld` waar het misschien"
        )
        yield f"{told} bij hoort, met de woorden die daarop lijken. Neem over wat klopt."
    if not_sure := [*doubts(ontwerpen)]:
        yield ""
        yield "Kijk hiernaar:"
        yield from not_sure
    yield ""
    yield from told_unused(source, reading.unused)


def how_many(number: int, one: str, more: str) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else more}"


def page_of(page: int | None) -> str:
    """On which page."""
    return f"bladzijde {page}" if page else UNKNOWN


def describe(ontwerp: Ontwerp, paged: bool) -> str:
    """One draft in a line."""
    finding = ontwerp.finding
    titel = f"“{finding.titel}”" if finding.titled else f"begint met “{finding.titel}”"
    thema = ontwerp.thema.thema if ontwerp.thema and ontwerp.thema.sure else "nog te kiezen"
    soort = SOORTEN[finding.soort].enkelvoud
    where = (page_of(finding.page),) if paged else ()
    kenmerk = str(ontwerp.fields["kenmerk"])
    return ", ".join((kenmerk, soort.lower(), titel, *where, f"thema: {thema}"))


def doubts(ontwerpen: Iterable[Ontwerp]) -> Iterator[str]:
    """What we are not sure of, with the drafts it is about."""
    found: dict[str, list[str]] = {}
    for ontwerp in ontwerpen:
        kenmerk = str(ontwerp.fields["kenmerk"])
        for told in ontwerp.opmerkingen:
            found.setdefault(told, []).append(kenmerk)
        if ontwerp.thema is None:
            found.setdefault("boven de bevinding staat geen thema", []).append(kenmerk)
        elif not ontwerp.thema.sure:
            told = f"misschien is het thema {ontwerp.thema.thema}"
            found.setdefault(told, []).append(kenmerk)
        if "herkomst" not in ontwerp.fields or not ontwerp.fields["herkomst"]:
            found.setdefault("kies zelf de herkomst", []).append(kenmerk)
    for told, kenmerken in found.items():
        yield f"- {told}: {', '.join(kenmerken)}"


def told_unused(source: Source, unused: Sequence[Unused]) -> Iterator[str]:
    """What of the document was not used: each part with its page, and why."""
    yield "Niet gebruikt:"
    headings = [one for one in unused if one.block.kind == "heading" and is_structure(one)]
    kept = [one for one in unused if one.block.kind != "heading" or not is_structure(one)]
    for (reden, _), members in groupby(kept, by_reden(kept)):
        yield f"- {of_group([*members], reden)}"
    if headings:
        yield f"- {how_many(len(headings), 'kopje', 'kopjes')} erboven: {name_headings(headings)}"
    yield from (f"- niet gelezen, {what}" for what in source.unread)
    if not unused and not source.unread:
        yield "- niets: het hele document is gebruikt"
    if any(one.reden in (OUTSIDE, LOOSE, OTHER) and one.path for one in unused if is_text(one)):
        yield ASK


def by_reden(unused: Sequence[Unused]) -> Callable[[Unused], tuple[str, object]]:
    """What stands behind each other for one reason; what may be a finding stands by itself, and
    what no heading says is one, under the first headings of each. An appendix may have many."""
    outside = dict.fromkeys(one.path for one in unused if one.reden in (OUTSIDE, ELSEWHERE))
    apart = {*[*outside][:MOST]}

    def key(one: Unused) -> tuple[str, object]:
        if one.reden in (LOOSE, OTHER):
            return one.reden, id(one)
        return one.reden, one.path if one.reden in (
            OUTSIDE,
            ELSEWHERE,
        ) and one.path in apart else None

    return key


def name_headings(headings: Iterable[Unused]) -> str:
    """Each heading by its words, and how many times they stand there."""
    times = Counter(one.block.text.rstrip(":") for one in headings)
    told = (f"“{text}”" + (f" ({n} keer)" if n > 1 else "") for text, n in times.items())
    return ", ".join(told)


def is_text(one: Unused) -> bool:
    """Whether a piece is more than a heading."""
    return one.block.kind != "heading"


def is_structure(one: Unused) -> bool:
    """Whether a heading stands above findings, and says no more than that."""
    return one.reden in (ABOVE, OUTSIDE)


def of_group(members: Sequence[Unused], reden: str) -> str:
    """Pieces that stand behind each other and are left out for one reason."""
    pages = sorted({one.block.page for one in members if one.block.page})
    where = f"{page_of(pages[0])}" if pages else ""
    if len(pages) > 1:
        where = f"bladzijde {pages[0]} tot en met {pages[-1]}"
    path = members[0].path
    under = f"onder “{path[-1]}”" if path else ""
    words = members[0].block.text.split()
    begin = " ".join(words[:MAX_WORDS]) + (" …" if len(words) > MAX_WORDS else "")
    pieces = how_many(len(members), "stuk", "stukken")
    told = f"{', '.join(filter(None, (where, under, reden)))} ({pieces}): “{begin}”"
    headings = [one for one in members[1:] if one.block.kind == "heading"]
    return told + (f", daarin ook {name_headings(headings)}" if headings else "")
