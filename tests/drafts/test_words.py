import ast
from dataclasses import replace
from pathlib import Path

import pytest

from kennisbank.bank import check_names
from kennisbank.drafts.calls import Call, check_call, read_call
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import Kennisbank
from kennisbank.pages.marks import draw_woord
from tests.builders import a_full_rapport
from tests.checking import check_page, check_pages

PAGE = "---\nrender_macros: true\n---\n\n# Kop\n\n{line}\n"
*_MOST, _LAST = (f"`{name}`" for name in WOORDEN)
ALL_WORDS = f"{', '.join(_MOST)} of {_LAST}"


def problems_on(text: str, bank: Kennisbank) -> list[str]:
    return [str(problem) for problem in check_page(text, "docs/x.md", bank)]


@pytest.mark.parametrize(
    "line",
    [
        '{{ thema("veiligheid") }}',
        '{{thema(thema="veiligheid")}}',
        "{{ nieuw(3) }}  ",
        '{{ praktijken(regio="landelijk", soort="gaat-goed") }}',
        '{{ vergelijking(regios=["zeeland", "landelijk"], gemeenten=["wijchen"]) }}',
        "{{ vergelijking() }}",
        "Gewone tekst met { en }.",
    ],
)
def test_good_line_has_no_problems(line: str, bank: Kennisbank) -> None:
    assert problems_on(PAGE.format(line=line), bank) == []


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "{{ tema() }}",
            f"7:1: `tema` is geen bekende macro. Bedoelde u `thema`? Kies uit {ALL_WORDS}. (KB060)",
        ),
        ("{{ xyzzy() }}", f"7:1: `xyzzy` is geen bekende macro. Kies uit {ALL_WORDS}. (KB060)"),
        (
            "{{ thema() }}",
            "7:1: `thema` krijgt te veel of te weinig invoer. "
            'Schrijf bijvoorbeeld `thema("veiligheid")`. (KB061)',
        ),
        (
            '{{ thema("veiligheid", thema="evalueren") }}',
            "7:1: `thema` krijgt te veel of te weinig invoer. "
            'Schrijf bijvoorbeeld `thema("veiligheid")`. (KB061)',
        ),
        (
            "{{ themas(1) }}",
            "7:1: `themas` krijgt te veel of te weinig invoer. "
            "Schrijf bijvoorbeeld `themas()`. (KB061)",
        ),
        (
            '{{ praktijken(tema="veiligheid") }}',
            "7:1: `praktijken` kent geen `tema`. Bedoelde u `thema`? "
            "Dit woord kent: `thema`, `soort`, `regio` of `gemeente`. (KB061)",
        ),
        (
            "{{ themas(a=1) }}",
            "7:1: `themas` kent geen `a`. Dit woord kent: geen invoer. (KB061)",
        ),
        (
            '{{ thema("veilighied") }}',
            "7:1: `veilighied` is geen bekend thema. Bedoelde u `veiligheid`? (KB040)",
        ),
        (
            '{{ vergelijking(regios=["limburg"]) }}',
            "7:1: `limburg` is geen bekende regio. "
            "Kies uit `landelijk`, `gelderland-zuid`, `haaglanden` of `zeeland`. (KB040)",
        ),
        (
            '{{ vergelijking(regios="zeeland") }}',
            "7:1: `regios` moet een lijst tussen `[` en `]` zijn. Schrijf bijvoorbeeld "
            '`vergelijking(regios=["zeeland", "gelderland-zuid"])`. (KB061)',
        ),
        (
            "{{ thema(veiligheid) }}",
            "7:1: `thema` moet een woord tussen aanhalingstekens zijn. "
            'Schrijf bijvoorbeeld `thema("veiligheid")`. (KB061)',
        ),
        (
            "{{ nieuw(0) }}",
            "7:1: `aantal` moet een getal van 1 tot 100 zijn. "
            "Schrijf bijvoorbeeld `nieuw(aantal=5)`. (KB061)",
        ),
        (
            "{{ themas }}",
            "7:1: `themas` is niet te lezen. Schrijf `{{ themas() }}`. (KB062)",
        ),
        (
            "{{ thema( }}",
            "7:1: `thema(` is niet te lezen. "
            'Schrijf een woord met haakjes, zoals `thema("veiligheid")`. (KB062)',
        ),
        (
            "{{ themas() | upper }}",
            "7:1: `themas() | upper` is niet te lezen. "
            'Schrijf een woord met haakjes, zoals `thema("veiligheid")`. (KB062)',
        ),
        (
            "  {{ themas() }}",
            "7:3: `{{ themas() }}` is geen macro die alleen op een regel staat. Schrijf op een "
            'eigen regel, zonder inspringen: `{{ thema("veiligheid") }}`. (KB062)',
        ),
        (
            "Zie {% raw %}",
            "7:5: `Zie {% raw %}` is geen macro die alleen op een regel staat. Schrijf op een "
            'eigen regel, zonder inspringen: `{{ thema("veiligheid") }}`. (KB062)',
        ),
        (
            "## Kop {#anker}",
            "7:8: `{#` begint hier een opmerking: `## Kop {#anker}`. "
            "Schrijf een anker als `{: #naam }`. (KB064)",
        ),
    ],
)
def test_mistake_on_a_page_is_worded(line: str, problem: str, bank: Kennisbank) -> None:
    assert problems_on(PAGE.format(line=line), bank) == [f"docs/x.md:{problem}"]


@pytest.mark.parametrize("top", ["", "---\ntitle: x\n---\n", "render_macros: true\n"])
def test_word_on_a_page_without_macros_is_a_problem(top: str, bank: Kennisbank) -> None:
    line = top.count("\n") + 1
    assert problems_on(f"{top}{{{{ themas() }}}}\n", bank) == [
        f"docs/x.md:{line}:1: op deze pagina staat een macro, en macro’s staan hier uit. "
        "Zet `render_macros: true` bovenaan, tussen de twee regels met `---`. (KB063)"
    ]


def test_pages_may_have_a_mark_and_windows_line_ends(tmp_path: Path, bank: Kennisbank) -> None:
    page = PAGE.format(line="{{ themas() }}").replace("\n", "\r\n")
    (tmp_path / "x.md").write_bytes(b"\xef\xbb\xbf" + page.encode())
    assert list(check_pages(tmp_path, bank)) == []


def test_every_page_is_checked_and_an_unreadable_one_is_a_problem(
    tmp_path: Path, bank: Kennisbank
) -> None:
    docs = tmp_path / "docs"
    (docs / "themas").mkdir(parents=True)
    (docs / "themas/b.md").write_text("{{ themas() }}", encoding="utf-8")
    (docs / "a.md").write_bytes(b"# Caf\xe9\n")
    (docs / "c.txt").write_text("{{ themas() }}", encoding="utf-8")
    found = [
        (problem.bestand, problem.regel, problem.kolom, problem.code)
        for problem in check_pages(docs, bank)
    ]
    assert found == [("docs/a.md", 1, 6, "KB001"), ("docs/themas/b.md", 1, 1, "KB063")]


@pytest.mark.parametrize("name", WOORDEN)
def test_word_can_be_drawn_with_no_more_than_it_must_have(name: str, bank: Kennisbank) -> None:
    least = {"thema": ["veiligheid"], "factsheet": ["vijf-vragen"], "netwerk": ["wijchen"]}
    bank = replace(bank, rapporten={**bank.rapporten, "wijchen": a_full_rapport()})
    drawn = draw_woord(Call(name, least.get(name, [])), bank, "../")
    assert drawn.strip().startswith("<")


@pytest.mark.parametrize("name", WOORDEN)
def test_example_of_a_word_is_a_good_call(name: str, bank: Kennisbank) -> None:
    call = ast.parse(WOORDEN[name].voorbeeld, mode="eval").body
    assert isinstance(call, ast.Call)
    assert ast.unparse(call.func) == name
    read = read_call(WOORDEN[name].voorbeeld)
    assert read is not None
    assert [*check_call(read), *check_names(read, bank)] == []
