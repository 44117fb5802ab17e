"""The words that editors may use in docs/*.md, and the check of how they are used."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kennisbank import elements
from kennisbank.images import check_images
from kennisbank.messages import not_known, shorten
from kennisbank.model import LANDELIJK, Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.problems import Problem, enumerate_values, suggest
from kennisbank.reading import ReadError, read_text
from kennisbank.rendering import renderer_of
from kennisbank.validation import problem_of_reading

OPT_IN = re.compile(r"^render_macros: *true *$", re.M)
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.S | re.M)


@dataclass(frozen=True)
class Woord:
    """A word: what it shows, an example, and per input what kind of value that takes.

    `instellingen` are those of the site (`extra` in mkdocs.yml) that it is drawn with.
    """

    uitleg: str
    voorbeeld: str
    draw: Callable[..., str]
    invoer: Mapping[str, str]
    verplicht: int = 0
    instellingen: tuple[str, ...] = ()


def draw_woorden(bank: Kennisbank, basis: str) -> str:
    """The manual of these words, for editors."""
    return renderer_of(bank).draw("woorden", basis, woorden=WOORDEN)


WOORDEN: Mapping[str, Woord] = {
    "thema": Woord(
        "De hele pagina van een thema.",
        'thema("veiligheid")',
        elements.draw_thema,
        {"thema": "thema"},
        verplicht=1,
    ),
    "themas": Woord("De vijf thema’s om uit te kiezen.", "themas()", elements.draw_themas, {}),
    "praktijken": Woord(
        "De praktijken die bij uw keuze horen, per soort.",
        'praktijken(thema="evalueren", soort="goed-voorbeeld")',
        elements.draw_praktijken,
        {"thema": "thema", "soort": "soort", "regio": "regio", "gemeente": "gemeente"},
    ),
    "overzicht": Woord(
        "Alle praktijken per soort, met een filter en downloads.",
        "overzicht()",
        elements.draw_overzicht,
        {},
    ),
    "vergelijking": Woord(
        "De genoemde regio’s en gemeenten naast elkaar; zonder namen de hele tabel.",
        'vergelijking(regios=["zeeland", "gelderland-zuid"])',
        elements.draw_vergelijking,
        {"regios": "regio", "gemeenten": "gemeente", "thema": "thema"},
    ),
    "factsheet": Woord(
        "Een factsheet om te printen, twee kanten A4.",
        'factsheet("vijf-vragen")',
        elements.draw_factsheet,
        {"factsheet": "factsheet"},
        verplicht=1,
    ),
    "vijf_vragen": Woord(
        "De vijf vragen met de rode draden, om te lezen.",
        "vijf_vragen()",
        elements.draw_vijf_vragen,
        {"factsheet": "factsheet"},
    ),
    "vragenlijst": Woord(
        "Alleen de vijf vragen, als links.", "vragenlijst()", elements.draw_vragenlijst, {}
    ),
    "gesprekssets": Woord(
        "De thema’s om een gesprek over te houden, als links.",
        "gesprekssets()",
        elements.draw_gesprekssets,
        {},
    ),
    "toezichtkader": Woord(
        "Het toezichtkader met de indicatoren.",
        "toezichtkader()",
        elements.draw_toezichtkader,
        {},
    ),
    "regiokaart": Woord(
        "De kaart met een tegel per regio.", "regiokaart()", elements.draw_regiokaart, {}
    ),
    "regiotabel": Woord("De tabel met alle regio’s.", "regiotabel()", elements.draw_regiotabel, {}),
    "gemeenten": Woord(
        "De gemeenten met bevindingen en alle andere.",
        "gemeenten()",
        elements.draw_gemeenten,
        {},
    ),
    "mijn_gemeente": Woord(
        "Zoeken naar de praktijken bij een gemeente, en alle gemeenten op alfabet.",
        "mijn_gemeente()",
        elements.draw_mijn_gemeente,
        {},
    ),
    "ontbreekt": Woord(
        "De kaart en de tabellen die laten zien waar nog geen voorbeeld van is.",
        "ontbreekt()",
        elements.draw_ontbreekt,
        {},
        instellingen=("redactie",),
    ),
    "begrippen": Woord("De begrippenlijst.", "begrippen()", elements.draw_begrippen, {}),
    "bronnen": Woord("De lijst met bronnen.", "bronnen()", elements.draw_bronnen, {}),
    "nieuw": Woord(
        "De praktijken die het laatst zijn veranderd.",
        "nieuw(aantal=5)",
        elements.draw_nieuw,
        {"aantal": "getal"},
    ),
    "woorden": Woord("Deze uitleg van alle macro’s.", "woorden()", draw_woorden, {}),
    "velden": Woord(
        "Alle velden van een praktijk, met uitleg.", "velden()", elements.draw_velden, {}
    ),
    "hulplijst": Woord(
        "Alle meldingen, met een link naar de uitleg.", "hulplijst()", elements.draw_hulplijst, {}
    ),
    "tellingen": Woord("Hoeveel er is, in getallen.", "tellingen()", elements.draw_tellingen, {}),
    "mijn_factsheet": Woord(
        "De factsheet die lezers zelf samenstellen.",
        "mijn_factsheet()",
        elements.draw_mijn_factsheet,
        {},
    ),
    "afdruk": Woord(
        "Het formulier dat laat zien wat er na een afdruk is veranderd.",
        "afdruk()",
        elements.draw_afdruk,
        {},
    ),
}


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
