"""Fences: the lines above and below code, of which one word too many makes words of it all."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kennisbank.drafts.opmaak.typed.fault import Fault
from kennisbank.problems import shorten, suggest

EDGE = re.compile(r"([ \t>]*)(`{3,}(?=[^`]*$)|~{3,})(.*)")
INFO = re.compile(r"[ \t]*\.?([\w#.+-]+(?=[ \t]|$))?[ \t]*(.*?)[ \t]*")
OPTION = re.compile(r"""([a-zA-Z][\w-]*)(?:[ \t]*=[ \t]*("[^"]*"|'[^']*'|[^\s"'}]*))?(?=[ \t]|$)""")
NUMBERS = re.compile(r"\d+(?: \d+){0,2}")
RANGES = re.compile(r"\d+(?:-\d+)?(?: +\d+(?:-\d+)?)*")
OPTIONS = ("title", "linenums", "hl_lines")
TELLS = (
    'Na de taal kan alleen `title="…"`, `linenums="1"` of `hl_lines="2 4-5"`, met aanhalingstekens.'
)
MORE = "Staat er code in code? Geef de buitenste vier tekens."
# A line with words before the edge of code.
IN_SENTENCE = re.compile(r"^[ \t>]*[^`\s>][^`\n]*(?<!`)`{3}[ ]?\w{0,20}[ ]*$", re.M)
# Of which an editor may mean one; of the hundreds of others the names are like everything.
USUAL = (
    *("yaml", "json", "markdown", "html", "css", "javascript", "typescript", "python", "bash"),
    *("console", "powershell", "sql", "text", "xml", "toml", "ini", "diff", "jinja", "php", "java"),
)
KNOWN_ELSEWHERE = ("mermaid", "math", "arithmatex")


class Fence(NamedTuple):
    """One block of code: from where to where, how its edge was typed, and its lines."""

    begin: int
    end: int
    margin: str
    edge: str
    info: str
    lines: Sequence[str]
    closed: bool


def fences_of(text: str) -> Iterator[Fence]:
    """The blocks of code, as far as their edges go."""
    at, opened, begin = 0, None, 0
    lines: list[str] = []
    for line in text.split("\n"):
        edge = EDGE.match(line)
        if opened is None:
            if edge:
                opened, begin, lines = edge, at, []
        elif edge and edge[2] == opened[2] and not edge[3].strip():
            yield Fence(begin, at + len(line), opened[1], opened[2], opened[3], lines, True)
            opened = None
        else:
            lines.append(line)
        at += len(line) + 1
    if opened:
        yield Fence(begin, len(text), opened[1], opened[2], opened[3], lines, False)


def find_fences(text: str, _: str) -> Iterator[Fault]:
    """What is wrong with each block of code."""
    closed: list[Fence] = []
    for fence in fences_of(text):
        place = fence.begin + len(fence.margin), fence.end
        begun = [] if fence.closed else [*IN_SENTENCE.finditer(text, 0, fence.begin)]
        if begun and not any(before.begin <= begun[-1].start() < before.end for before in closed):
            wat = f"`{shorten(begun[-1][0].strip(' `'), 40)}` begint code midden in een regel."
            hoe = "Zet de drie tekens alleen op een regel, boven de code en eronder."
            yield Fault(*begun[-1].span(), wat, hoe, "KB152", [place])
            continue
        closed.append(fence)
        for wat, hoe in objections_to(fence):
            yield Fault(*place, wat, hoe, "KB152")


def objections_to(fence: Fence) -> Iterator[tuple[str, str]]:
    """What is wrong with a block of code, and what to do: the first is enough."""
    if not fence.closed and len(fence.margin) >= 4:  # perhaps code by its margin
        return
    if not fence.closed:
        hoe = f"Zet onder de code een regel met dezelfde tekens, even ver ingesprongen. {MORE}"
        yield "de code die hier begint, eindigt nergens.", hoe
        return
    margin = len(fence.margin.expandtabs(4))
    inside = [line for line in fence.lines if line.strip(" \t>")]
    if any(
        len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" >")) < margin for line in inside
    ):
        hoe = "Spring elke regel van de code minstens zo ver in als de tekens erboven."
        yield "deze code is minder ver ingesprongen dan de tekens erboven.", hoe
    elif not inside:
        yield "dit blok code is leeg.", f"Zet er code in, of haal het weg. {MORE}"
    elif wrong := next(check_info(fence), None):
        yield wrong


def check_info(fence: Fence) -> Iterator[tuple[str, str]]:
    """The language is known, and so is each option, with a value that it takes."""
    found = INFO.fullmatch(fence.info)
    if not found:
        return
    language, rest = found[1] or "", found[2]
    if rest.startswith("{"):
        yield from check_braces(fence, rest, language)
        return
    if "=" in language:
        language, rest = "", fence.info.strip()
    yield from check_language(language)
    yield from check_options(fence, rest)


def check_options(fence: Fence, rest: str) -> Iterator[tuple[str, str]]:
    """Each option behind a language."""
    at = 0
    while at < len(rest):
        option = OPTION.match(rest, at)
        if not option:
            word = rest[at:].split()[0]
            yield f"`{shorten(word, 30)}` kan niet achter de taal van code staan.", TELLS
            return
        name, value = option[1], option[2]
        if name not in OPTIONS:
            near = suggest(name, OPTIONS)
            yield f"`{shorten(name, 30)}` kan niet bij code.", f"{near} {TELLS}".strip()
        elif value is None or value[:1] not in ('"', "'"):
            yield f"achter `{name}` hoort een waarde tussen aanhalingstekens.", TELLS
        else:
            yield from check_option(fence, name, value[1:-1])
        at = option.end() + len(rest[option.end() :]) - len(rest[option.end() :].lstrip())


def check_option(fence: Fence, name: str, value: str) -> Iterator[tuple[str, str]]:
    """One option has a value that it takes."""
    if name == "linenums" and not NUMBERS.fullmatch(value):
        yield (
            f"`{shorten(value, 20)}` is geen getal.",
            'Schrijf `linenums="1"`: vanaf welk getal de regels tellen.',
        )
    elif name == "hl_lines":
        numbers = [int(number) for number in re.findall(r"\d{1,9}", value)]
        if not RANGES.fullmatch(value):
            yield (
                f"`{shorten(value, 20)}` noemt geen regels.",
                'Schrijf getallen, zoals `hl_lines="2 4-5"`.',
            )
        elif max(numbers) > len(fence.lines) or min(numbers) < 1:
            wat = f'`hl_lines="{shorten(value, 20)}"` noemt een regel die er niet is.'
            yield wat, f"Deze code heeft {len(fence.lines)} regels; de eerste is 1."


def check_braces(fence: Fence, rest: str, language: str) -> Iterator[tuple[str, str]]:
    """What stands between braces: a language as a class, and options."""
    if not rest.endswith("}"):
        yield f"`{shorten(rest, 30)}` wordt nergens afgesloten.", "Zet er `}` achter."
        return
    first = True
    for word in re.findall(r"""[^\s=]+=(?:"[^"]*"|'[^']*'|\S*)|\S+""", rest[1:-1].strip(" :")):
        name, sign, value = word.partition("=")
        if word.startswith("."):
            if first and not language:
                yield from check_language(word[1:])
            first = False
        elif word.startswith("#"):
            continue
        elif not sign or name not in OPTIONS:
            wat = f"`{shorten(word, 30)}` kan niet bij code."
            yield wat, "Zet voor de taal een punt: `{ .yaml }`." if not sign else TELLS
        else:
            yield from check_option(fence, name, value.strip("\"'"))


def check_language(language: str) -> Iterator[tuple[str, str]]:
    """The language is one whose words can get a colour."""
    if language and language.lower() not in languages() and language not in KNOWN_ELSEWHERE:
        near = suggest(language, USUAL)
        hoe = f"{near} Laat de taal anders weg."
        yield f"de taal `{shorten(language, 30)}` is niet bekend.", hoe.strip()


@cache
def languages() -> frozenset[str]:
    """The names of all languages."""
    from pygments.lexers import get_all_lexers  # few pages have code with a language

    return frozenset(
        alias.lower() for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases
    )
