"""Usage: whether editorial pages use the words as they are meant, before anything is built."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from kennisbank.images import check_images
from kennisbank.messages import not_known, shorten
from kennisbank.model import LANDELIJK, Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.problems import Problem, enumerate_values, suggest
from kennisbank.reading import ReadError, read_text
from kennisbank.validation import problem_of_reading
from kennisbank.words import WOORDEN, Woord

OPT_IN = re.compile(r"^render_macros: *true *$", re.M)
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.S | re.M)


def check_pages(docs: Path, bank: Kennisbank) -> Iterator[Problem]:
    """Every word on every editorial page exists, stands alone on its line, and can be drawn."""
    for path in sorted(docs.rglob("*.md")):
        name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
        try:
            text = read_text(path)
        except ReadError as error:
            yield problem_of_reading(name, error)
        else:
            yield from check_page(text, name, bank)


def check_page(text: str, name: str, bank: Kennisbank) -> Iterator[Problem]:
    """The problems with the words on one page; `name` is what editors call the file."""
    yield from check_images(text, name)
    front_matter = FRONT_MATTER.match(text)
    opted_in = bool(front_matter and OPT_IN.search(front_matter[1]))
    for number, line in enumerate(text.split("\n"), start=1):
        column = min((c for c in map(line.find, ("{{", "{%", "{#")) if c >= 0), default=-1) + 1
        if not column:
            continue
        call = re.fullmatch(r"\{\{ *(.+?) *\}\} *", line)
        if line.startswith("{#", column - 1):
            wat = f"`{{#` begint hier een opmerking: `{shorten(line)}`."
            yield Problem(
                name, number, column, "", wat, "Schrijf een anker als `{: #naam }`.", "KB064"
            )
        elif not opted_in:
            wat = "op deze pagina staat een macro, en macro’s staan hier uit."
            hoe = "Zet `render_macros: true` bovenaan, tussen de twee regels met `---`."
            yield Problem(name, number, column, "", wat, hoe, "KB063")
        elif call is None:
            wat = f"`{shorten(line)}` is geen macro die alleen op een regel staat."
            hoe = 'Schrijf op een eigen regel, zonder inspringen: `{{ thema("veiligheid") }}`.'
            yield Problem(name, number, column, "", wat, hoe, "KB062")
        else:
            for wat, hoe, code in check_call(call[1], bank):
                yield Problem(name, number, column, "", wat, hoe, code)


def check_call(source: str, bank: Kennisbank) -> Iterator[tuple[str, str, str]]:
    """What is wrong with one use of a word: (wat, hoe, code)."""
    try:
        call = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        call = None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        hoe = 'Schrijf een woord met haakjes, zoals `thema("veiligheid")`.'
        yield f"`{shorten(source)}` is niet te lezen.", hoe, "KB062"
        return
    woord = WOORDEN.get(call.func.id)
    if woord is None:
        wat = f"`{call.func.id}` is geen bekende macro."
        known = enumerate_values(WOORDEN, len(WOORDEN))
        hoe = f"{suggest(call.func.id, WOORDEN)} Kies uit {known}."
        yield wat, hoe.strip(), "KB060"
        return
    given = [*zip(woord.invoer, call.args, strict=False)]
    twice = {name for name, _ in given} & {keyword.arg for keyword in call.keywords}
    missing = len(call.args) + len(call.keywords) < woord.verplicht
    if len(call.args) > len(woord.invoer) or missing or twice:
        hoe = f"Schrijf bijvoorbeeld `{woord.voorbeeld}`."
        yield f"`{call.func.id}` krijgt te veel of te weinig invoer.", hoe, "KB061"
        return
    for keyword in call.keywords:
        if keyword.arg is None or keyword.arg not in woord.invoer:
            nearest = suggest(str(keyword.arg), woord.invoer)
            known = enumerate_values(woord.invoer) or "geen invoer"
            wat = f"`{call.func.id}` kent geen `{keyword.arg}`."
            yield wat, f"{nearest} Dit woord kent: {known}.".strip(), "KB061"
        else:
            given.append((keyword.arg, keyword.value))
    for name, value in given:
        yield from check_value(name, value, woord, bank)


def check_value(
    name: str, node: ast.expr, woord: Woord, bank: Kennisbank
) -> Iterator[tuple[str, str, str]]:
    """What is wrong with one value that a word is given."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        value = None
    example = f"Schrijf bijvoorbeeld `{woord.voorbeeld}`."
    if woord.invoer[name] == "getal":
        if not isinstance(value, int) or not 1 <= value <= 100:
            yield f"`{name}` moet een getal van 1 tot 100 zijn.", example, "KB061"
        return
    many = name in ("regios", "gemeenten")
    if not isinstance(value, list if many else str):
        form = "een lijst tussen `[` en `]`" if many else "een woord tussen aanhalingstekens"
        yield f"`{name}` moet {form} zijn.", example, "KB061"
        return
    known = names_of(woord.invoer[name], bank)
    for item in value if isinstance(value, list) else [value]:
        if item not in known:
            kind = woord.invoer[name]
            hoe = suggest(str(item), known) or f"Kies uit {enumerate_values(known)}."
            yield not_known(str(item), kind), hoe, "KB040"


def names_of(kind: str, bank: Kennisbank) -> list[str]:
    """The values that an input of this kind may have."""
    return {
        "thema": [*bank.themas],
        "soort": [*SOORTEN],
        "regio": [LANDELIJK, *bank.regios],
        "gemeente": [*bank.gemeenten],
        "factsheet": [*bank.factsheets],
    }[kind]
