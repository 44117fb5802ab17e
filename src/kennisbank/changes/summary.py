"""The summary: a proposal in words, for who has to judge it, as Markdown of a forge."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from kennisbank.bank import FOR_WRITING, TEKSTEN, UNFINISHED
from kennisbank.changes.fields import Veld
from kennisbank.changes.reach import Bereik
from kennisbank.changes.records import Soort, Verandering
from kennisbank.changes.telling import HEADS, counted, is_new_praktijk
from kennisbank.forms.widgets import to_label
from kennisbank.paper import Blad
from kennisbank.problems import Loc, Problem, escape_markdown, shorten, show

MAX_LENGTH = 60_000  # a forge refuses a comment of 65,536 signs
MAX_PART = 12_000  # signs of one record
MAX_DRAFTS = 15_000  # signs of the list of them
MAX_NAMED = 25  # sheets, elements and files
MAX_WORDS = 400  # of a text in which the words that changed are looked up
LONGEST = 1500  # signs of a text


def to_summary(
    found: Sequence[Verandering],
    bereik: Bereik | None,
    others: Sequence[str],
    site: str = "",
    remarks: Sequence[Problem] = (),
) -> str:
    """The whole proposal, what readers will see first; `others` are files that are no content,
    `site` where a preview stands, and `remarks` what the check says of it."""
    parts = ["## Wat dit voorstel verandert", counted(found, others)]
    public = [verandering for verandering in found if not verandering.concept]
    public.sort(key=lambda verandering: not is_new_praktijk(verandering))
    parts += [to_part(verandering) for verandering in public]
    drafts = to_drafts([verandering for verandering in found if verandering.concept])
    tail = [*drafts, *to_remarks(remarks), *to_reach(bereik, site), *to_others(others)]
    room = MAX_LENGTH - sum(len(part) + 2 for part in tail)
    kept = at_most(parts, room, "records of pagina’s")
    return "\n\n".join([*kept, *tail]) + "\n"


def at_most(parts: Sequence[str], room: int, what: str) -> list[str]:
    """As many parts as there is room for, and how many more there are."""
    kept: list[str] = []
    for number, part in enumerate(parts):
        room -= len(part) + 2
        if room < 0:
            return [*kept, f"En nog {len(parts) - number} {what}, die hier niet passen."]
        kept.append(part)
    return kept


def to_drafts(drafts: Sequence[Verandering]) -> Iterator[str]:
    """The drafts, one on a line: they are judged when they are done."""
    if drafts:
        lines = [
            f"{HEADS[draft.soort]}: {escape_markdown(shorten(draft.noemer))}, in "
            f"{as_code(draft.bestand)}"
            for draft in drafts
        ]
        kept = at_most(lines, MAX_DRAFTS, "concepten")
        yield "\n".join((f"### Concepten: {len(drafts)}\n", *(f"- {line}" for line in kept)))


def to_part(verandering: Verandering) -> str:
    """One record: its name and file, and what it was and becomes, field by field."""
    head = f"### {HEADS[verandering.soort]}: {escape_markdown(shorten(verandering.noemer))}"
    lines = [head, f"In {as_code(verandering.bestand)}{moved(verandering)}"]
    if verandering.soort is Soort.ONLEESBAAR:
        lines.append("Wat er mis is, zegt de controle.")
    fields = at_most([*dict.fromkeys(map(to_line, verandering.velden))], MAX_PART, "velden")
    return "\n\n".join([*lines, *(["\n".join(fields)] if fields else [])])


def moved(verandering: Verandering) -> str:
    """Where it stood before, if that was elsewhere."""
    return f", eerst in {as_code(verandering.van)}." if verandering.van else "."


def to_line(veld: Veld) -> str:
    """One field; words that went are struck through, words that came are bold."""
    if veld.loc[:1] and veld.loc[0] in FOR_WRITING:
        return f"- **{name_of(veld.loc[:1])}**: voor wie schrijft, en nooit op de site."
    naam = f"- **{name_of(veld.loc)}**"
    if veld.was is None:
        return f"{naam}, nieuw: {escape_markdown(cut(veld.wordt or ''))}"
    if veld.wordt is None:
        return f"{naam}, weg: {struck(cut(veld.was))}"
    was, wordt = marked(cut(veld.was), cut(veld.wordt))
    return f"{naam}\n    - was: {was}\n    - wordt: {wordt}"


def name_of(loc: Loc) -> str:
    """A field as editors know it: `Bronnen 1, vindplaats`."""
    words = ""
    for part in loc:
        if isinstance(part, int):
            words += f" {part + 1}" if words else f"Alinea {part + 1}"
        else:
            label = escape_markdown(to_label(part))
            words += f", {label[0].lower()}{label[1:]}" if words else label
    return words or "Inhoud"


def marked(was: str, wordt: str) -> tuple[str, str]:
    """Both texts, with the words that differ marked."""
    olds, news = was.split(), wordt.split()
    if max(len(olds), len(news)) > MAX_WORDS:
        return escape_markdown(was), escape_markdown(wordt)
    left, right = [], []
    for kind, start, end, at, to in SequenceMatcher(None, olds, news, False).get_opcodes():
        before, after = " ".join(olds[start:end]), " ".join(news[at:to])
        same = kind == "equal"
        left += [escape_markdown(before) if same else struck(before)] if before else []
        right += (
            [escape_markdown(after) if same else f"**{escape_markdown(after)}**"] if after else []
        )
    return " ".join(left), " ".join(right)


def struck(text: str) -> str:
    """A text that goes."""
    return f"~~{escape_markdown(text)}~~"


def cut(text: str) -> str:
    """A text that is not too long for a summary."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def to_remarks(remarks: Sequence[Problem]) -> Iterator[str]:
    """What the check says, mistakes first, with the file and the line of each."""
    if remarks:
        errors = [problem for problem in remarks if problem.ernst == "fout"]
        rest = [problem for problem in remarks if problem.ernst != "fout"]
        told = [problem for problem in rest if problem.code != UNFINISHED]
        lacking = len(rest) - len(told)  # of drafts, which may lack texts
        number = f"{len(errors)} {'fout' if len(errors) == 1 else 'fouten'}"
        yield f"### De controle zegt hierbij: {number}, {len(rest)} keer let op"
        lines = [escape_markdown(str(problem)) for problem in (*errors, *told)]
        which = "1 concept" if lacking == 1 else f"{lacking} concepten"
        more = [f"Bij {which} staat in de controle wat er nog ontbreekt."] if lacking else []
        # Above where a long list is cut off.
        yield listed([*lines[: MAX_NAMED - 1], *more, *lines[MAX_NAMED - 1 :]])


def to_reach(bereik: Bereik | None, site: str) -> Iterator[str]:
    """What else reads otherwise, as far as that can be said."""
    if bereik is None:
        yield "Welke bladen en elementen dit raakt, is te zeggen als er geen fouten meer zijn."
        return
    if bereik.elementen:
        yield "### Werkzame elementen die dit raakt"
        yield listed(to_link(e.titel, e.url, site) for e in bereik.elementen)
    for head, bladen in (
        ("Bladen die anders worden", bereik.anders),
        ("Nieuwe bladen", bereik.nieuw),
        ("Bladen die er niet meer zijn", bereik.weg),
    ):
        if bladen:
            yield f"### {head}: {len(bladen)}"
            yield listed(
                to_sheet(blad, site if bladen is not bereik.weg else "") for blad in bladen
            )


def to_sheet(blad: Blad, site: str) -> str:
    """A sheet, with the page of the site to which it belongs."""
    sheet = to_link(f"{blad.soort}: {blad.titel}", blad.url, site)
    return f"{sheet}, bij {to_link(blad.pagina, blad.pagina, site)}"


def to_link(words: str, url: str, site: str) -> str:
    """A link into the preview, or only the words when nobody knows where that stands.

    A preview may be a folder of files, where no server knows what stands at an address.
    """
    said, file = escape_markdown(words), f"{url}index.html" if url.endswith("/") else url
    return f"[{said}]({site}{file})" if site else said


def to_others(others: Sequence[str]) -> Iterator[str]:
    """Files that are no content: whoever judges words should know that there is more."""
    teksten = [name for name in others if name.startswith(TEKSTEN)]
    if teksten:
        yield f"### Teksten van bronnen: {len(teksten)}"
        yield (
            "Deze woorden zijn van anderen en komen niet op de site. Wel leest iedereen ze die het "
            "project mag lezen. Kijk of er geen namen in staan, en of de uitgever het goed vindt."
        )
        yield listed(map(as_code, teksten))
    if code := [name for name in others if name not in teksten]:
        yield f"### Buiten de inhoud: {len(code)}"
        yield (
            "Dit voorstel verandert ook bestanden die bepalen hoe de site werkt. Vraag iemand die "
            "de code kent om mee te kijken."
        )
        yield listed(map(as_code, code))


def listed(items: Iterable[str]) -> str:
    """A list; a long one ends in how many more there are."""
    lines = [f"- {item}" for item in items]
    rest = len(lines) - MAX_NAMED
    return "\n".join([*lines[:MAX_NAMED], *([f"- en nog {rest}."] if rest > 0 else [])])


def as_code(name: str) -> str:
    """The name of a file, which is nothing but that."""
    return escape_markdown(f"`{show(name)}`")
