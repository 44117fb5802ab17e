"""A draft: one page of the editors as it is typed, and what is wrong with it."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from kennisbank.documents import place_of_offset, read_text, refuse_two_versions
from kennisbank.drafts.addresses.leads import Leads, leads_of
from kennisbank.drafts.calls import (
    SIGNS,
    call_meant,
    check_call,
    mark_of_line,
    read_call,
    source_of,
)
from kennisbank.drafts.frontmatter import check_top, is_sjabloon, read_top
from kennisbank.drafts.images import check_images, without_code
from kennisbank.drafts.opmaak.leftovers import check_leftovers
from kennisbank.drafts.opmaak.typed.fault import Fault, covers
from kennisbank.drafts.opmaak.vanishing import find_faults
from kennisbank.drafts.rendition import (
    TooLong,
    objections_to,
    place_objections,
    to_escaped_html,
    to_html,
    within,
)
from kennisbank.drafts.slots import FACTSHEETS, INHOUD, OMSCHRIJVING, PDF, TITEL, typed
from kennisbank.problems import Problem, shorten

MAX_PROBLEMS = 25  # of one page; who has more pasted something wrong, and mends that first
MAX_WORDS = 50  # on one page: each can be as long as a page by itself
# The codes of forms of which nothing came: of two at one place, one is told.
OPMAAK = ("KB114", "KB115", *(f"KB{number}" for number in range(150, 160)))
TITLE = re.compile(r"#[ \t]*([^#\n{]+)")
SHOW = "Wilt u haar laten zien, schrijf dan `<code>&#123;{ themas() }}</code>`."
PAGE_SECONDS = 2.0  # a page takes a thousandth of that


@dataclass(frozen=True)
class Draft:
    """One page: its fields, and its text from the line on which that begins."""

    name: str
    meta: Mapping[str, object]
    text: str
    begin: int
    typed: str = ""  # all of it, as it stands in the file
    leads: Leads | None = None

    @property
    def title(self) -> str:
        """What the page is called, by its field or by its heading; empty when by neither."""
        typed = self.meta.get("title") or (TITLE.match(self.text) or ("", ""))[1]
        return "" if is_sjabloon(self.name) else " ".join(str(typed).split())

    @property
    def source(self) -> str:
        """The page for the engine, with fields that can be read in one way only."""
        return f"---\n{json.dumps(self.meta, ensure_ascii=False)}\n---\n\n{self.text}"


def read_page(
    path: Path, name: str, scripts: Collection[str], seconds: float
) -> tuple[Draft, list[Problem]]:
    """The page in a file, with what is wrong with it; else ReadError or OddFile."""
    return judge_page(read_text(path), name, scripts, seconds)


def judge_page(
    text: str, name: str, scripts: Collection[str], seconds: float = PAGE_SECONDS
) -> tuple[Draft, list[Problem]]:
    """The page with this text, with what is wrong with it; ReadError when it cannot be read."""
    refuse_two_versions(text)
    top = read_top(text, name)
    rest = text.split("\n")[top.begin - 1 :]
    begin = top.begin + blank_lines(rest)
    draft = Draft(name, top.meta, "\n".join(rest).lstrip("\n"), begin, text)
    found: list[Problem] = []
    slots = check_slots(draft) if is_sjabloon(name) else iter(())
    leftovers = check_leftovers(name, draft.text, draft.begin)
    every = (check_top(top, scripts), check_images(text, name), check_words(draft), slots)
    try:
        with within(min(seconds, PAGE_SECONDS)):
            for problem in chain(*every, check_opmaak(draft), leftovers):
                found.append(problem)
                if len(found) > MAX_PROBLEMS:
                    break
            else:
                html = to_html(marked(draft)[0])
                draft = replace(draft, leads=leads_of(name, draft.text, html, draft.begin))
    except TooLong:
        wat = "deze pagina is te lang of te ingewikkeld om te lezen."
        hoe = "Maak haar korter, of maak er twee van; kijk of er iets verkeerd is geplakt."
        found.append(Problem(name, draft.begin, 1, "", wat, hoe, "KB108"))
    if len(found) > MAX_PROBLEMS:
        last, wat = found[MAX_PROBLEMS], "deze pagina heeft nog meer fouten."
        hoe = "Verbeter eerst de andere; daarna ziet u wat er nog over is."
        found[MAX_PROBLEMS:] = [Problem(name, last.regel, last.kolom, "", wat, hoe, "KB035")]
    return draft, found


def blank_lines(lines: Sequence[str]) -> int:
    """How many lines at the start say nothing."""
    return next((number for number, line in enumerate(lines) if line), 0)


def words_of(draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Each line on which a template would begin something: its number, the column, the line."""
    for number, line in enumerate(draft.text.split("\n"), start=draft.begin):
        places = [at for at in map(line.find, SIGNS) if at >= 0]
        if places:
            yield number, min(places) + 1, line


def check_words(draft: Draft) -> Iterator[Problem]:
    """Every word stands alone on its line and gets input of the right kind; there is nothing else
    that could be a template."""
    opted_in = draft.meta.get("render_macros") is True
    outside_code = without_code(draft.text).split("\n")
    for count, (number, column, line) in enumerate(words_of(draft)):
        place = draft.name, number, column, ""
        source = source_of(line)
        if line.startswith("{#", column - 1):
            wat = f"`{{#` begint hier een opmerking: `{shorten(line)}`."
            yield Problem(*place, wat, "Schrijf een anker als `{: #naam }`.", "KB064")
        elif not opted_in and not outside_code[number - draft.begin][column - 1 :][:2].strip():
            wat = "hier staat een macro in code, en dat kan zo niet."
            yield Problem(*place, wat, SHOW, "KB063")
        elif not opted_in:
            wat = "op deze pagina staat een macro, en macro’s staan hier uit."
            hoe = "Zet `render_macros: true` bovenaan, tussen de twee regels met `---`."
            yield Problem(*place, wat, hoe, "KB063")
        elif not source:
            wat = f"`{shorten(line)}` is geen macro die alleen op een regel staat."
            hoe = 'Schrijf op een eigen regel, zonder inspringen: `{{ thema("veiligheid") }}`.'
            yield Problem(*place, wat, hoe, "KB062")
        elif (call := read_call(source)) is None:
            hoe = 'Schrijf een woord met haakjes, zoals `thema("veiligheid")`.'
            if "}}" in source:
                hoe = "Zet elke macro op een eigen regel."
            elif meant := call_meant(source):
                hoe = f"Schrijf `{{{{ {meant} }}}}`."
            yield Problem(*place, f"`{shorten(source)}` is niet te lezen.", hoe, "KB062")
        elif not outside_code[number - draft.begin].strip():
            wat = f"`{shorten(line)}` staat in code, en werkt daar niet."
            yield Problem(*place, wat, SHOW, "KB062")
        elif count >= MAX_WORDS:
            wat = f"op deze pagina staan meer dan {MAX_WORDS} macro’s."
            yield Problem(*place, wat, "Maak er meer pagina’s van.", "KB108")
        else:
            yield from (Problem(*place, *objection) for objection in check_call(call))


def check_slots(draft: Draft) -> Iterator[Problem]:
    """A sjabloonpagina holds its slots and no other text, as its copies are made of it."""
    wanted = {"title": TITEL, "description": OMSCHRIJVING, "sjabloon": True}
    missing = [name for name, value in wanted.items() if draft.meta.get(name) != value]
    if missing or draft.text.strip() != typed(INHOUD):
        wat = "dit is een sjabloonpagina, en daar hoort geen eigen tekst op."
        hoe = "Zet haar terug zoals zij was; kijk bij een andere sjabloonpagina."
        yield Problem(draft.name, 1, 1, "", wat, hoe, "KB109")


def check_opmaak(draft: Draft) -> Iterator[Problem]:
    """Every form on the page is drawn as it was meant; the HTML that comes out of the page is all
    on the list of what is allowed."""
    if not draft.text.strip():
        wat = "deze pagina is leeg."
        yield problem_at(draft, 0, wat, "Schrijf er tekst op, of haal het bestand weg.", "KB159")
    faults = find_faults(draft.text)
    for fault in faults:
        yield problem_at(draft, fault.begin, fault.wat, fault.hoe, fault.code)
    yield from check_html(draft, faults)


def problem_at(draft: Draft, offset: int, wat: str, hoe: str, code: str) -> Problem:
    """A problem at a place in the text of a page."""
    regel, kolom = place_of_offset(draft.text, offset)
    return Problem(draft.name, draft.begin - 1 + regel, kolom, "", wat, hoe, code)


def check_html(draft: Draft, faults: Sequence[Fault] = ()) -> Iterator[Problem]:
    """The HTML that comes out of the page is all on the list of what is allowed; what is wrong with
    its forms is told once, as the fault in the text when that is known."""
    slots = [INHOUD] if is_sjabloon(draft.name) else [PDF, FACTSHEETS]
    text, marks = marked(draft)
    found = objections_to(to_escaped_html(text), marks, slots)[: MAX_PROBLEMS + 1]
    told: set[int] = {fault.begin for fault in faults}
    fences = any(fault.code == "KB152" for fault in faults)
    for one, offset in zip(found, place_objections(draft.text, found), strict=True):
        again = one.code in OPMAAK and any(covers(fault, offset) for fault in faults)
        again = again or (fences and one.needle.startswith(("```", "~~~")))
        if again or (offset in told and one.code in (*OPMAAK, "KB105", "KB106")):
            continue
        if one.code not in OPMAAK:
            told.add(offset)
        yield problem_at(draft, offset, one.wat, one.hoe, one.code)


def marked(draft: Draft) -> tuple[str, list[str]]:
    """The text with a mark for each good word, as the engine gets it; and those marks."""
    typed_lines = draft.text.split("\n")
    outside_code = without_code(draft.text).split("\n")  # what stands in it, was told of
    lines = [
        mark_of_line(line) if outside.strip() else line
        for line, outside in zip(typed_lines, outside_code, strict=True)
    ]
    marks = [line for line, old in zip(lines, typed_lines, strict=True) if line is not old]
    return "\n".join(lines), marks
