"""The check sees of each page what the engine makes of it, and no text keeps it busy for long."""

import re
import time
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from kennisbank.documents import place_of_offset
from kennisbank.drafts.dialect import CONFIGS, EXTENSIONS
from kennisbank.drafts.docs import ALL_SECONDS, check_docs
from kennisbank.drafts.draft import PAGE_SECONDS, judge_page
from kennisbank.drafts.markup import judge
from kennisbank.drafts.opmaak.elements import Objection
from kennisbank.drafts.rendition import TooLong, place_objections, to_html, within

# Who is stopped while the collector is at work there hears of it a moment later.
STOPPED = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

REPO = Path(__file__).parents[2]
SIZE = 256 * 1024 - 100
# What is stopped after a moment is stopped after PAGE_SECONDS too, and as long after it.
MOMENT = 0.1
OVERRUN = ALL_SECONDS - PAGE_SECONDS
# What could keep a reader of Markdown or HTML busy, or fill the memory, repeated over a whole page.
HEAVY = [
    *("<!--", "> ", ">", "- ", "* ", "[", "![", "*", "_", "`", "```\n", "~~~\n", "1. ", "<", "&"),
    *("[a](", "[a]: ", "{: ", "{", "|a", "<div>", "<p>", "<b>", "<![CDATA[", "<?", "<!x", "</div>"),
    *(
        "* a\n    ",
        "# a\n",
        "\\",
        '"',
        "<http:",
        "*a **b ",
        "a\n=\n",
        "\t",
        " ",
        "a",
        "<script>",
        "<a>",
    ),
    *(
        "<a x='",
        "<textarea>",
        "<table>",
        "<x ",
        "a|b\n-|-\n",
        "{{",
        "{%",
        "{{ x() }}\n",
        "kbplekpdf\n\n",
    ),
    *(
        "é",
        "[a][",
        "](",
        "![a](b ",
        "<a@b.nl>",
        "&#106;",
        "a  \n",
        "    a\n",
        "- a\n\n",
        "***",
        "__a",
    ),
    *(
        "{: #a }\n",
        "# a {: #a }\n",
        "<div markdown='1'>\n",
        "[^a]: b\n",
        "a\n: b\n",
        "\\`",
        "*[a]: b\n",
    ),
]


def test_extensions_and_their_settings_are_those_of_the_engine() -> None:
    config = load_config(str(REPO / "mkdocs.yml"))
    assert list(config.markdown_extensions) == list(EXTENSIONS)  # some depend on the order
    assert {name: told for name, told in config.mdx_configs.items() if told} == CONFIGS


def without_addresses(html: str) -> str:
    """The engine makes addresses of the names of files."""
    return re.sub(r'(href|src)="[^"]*"', r'\1=""', html)


def test_html_of_every_page_is_that_of_the_engine(copied: Path) -> None:
    config = load_config(str(copied / "mkdocs.yml"))
    files = get_files(config)
    drafts = check_docs(copied / "docs")
    assert len(drafts.pages) > 30
    for name, draft in drafts.pages.items():
        file = files.get_file_from_path(name)
        assert file is not None
        page = Page(None, file, config)
        page.markdown = draft.text
        page.render(config, files)
        assert without_addresses(page.content or "") == without_addresses(to_html(draft.text))


@pytest.mark.slow
@pytest.mark.parametrize("part", HEAVY)
@STOPPED
def test_page_of_one_thing_over_and_over_is_judged_within_seconds(part: str) -> None:
    text = "---\nrender_macros: true\n---\n\n" + (part * (SIZE // len(part.encode())))
    started = time.process_time()
    _, found = judge_page(text, "docs/x.md", (), MOMENT)
    assert time.process_time() - started < MOMENT + OVERRUN
    assert len(found) <= 26


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        f"[a]: https://a.nl/{'x' * 128_000}\n\n" + "[a] " * 32_000,
        f'[a]: x "{"y" * 128_000}"\n\n' + "[a] " * 32_000,
        "|a" * 60_000 + "|\n" + "|-" * 60_000 + "|\n" + "|a|\n" * 4_000,
        "> " * 5_000 + "a",
        "- " * 5_000 + "a",
        "\n".join(f"{'    ' * depth}- a" for depth in range(300)),
    ],
)
@STOPPED
def test_text_that_becomes_many_times_as_long_is_stopped(text: str) -> None:
    started = time.process_time()
    _, found = judge_page(text, "docs/x.md", ())
    assert time.process_time() - started < ALL_SECONDS
    assert {problem.code for problem in found} <= {"KB108", "KB107", "KB105", "KB151", "KB035"}
    assert found


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        *(
            "![" + " " * 250_000,
            "![" + "a." * 120_000,
            "<img " + "x " * 120_000,
            "{{" + " " * 250_000,
        ),
        *(
            "{{ x(" + "a, " * 80_000,
            "<p " + "x='y' " * 40_000,
            "[a](" + "(" * 120_000,
            "`" * 200_001,
        ),
        *("<!--" + "-" * 250_000, "[" * 5_000 + "](x)" * 5_000, "*" * 5_000 + "a" + "*" * 5_000),
    ],
)
@STOPPED
def test_one_long_thing_is_judged_within_seconds(text: str) -> None:
    started = time.process_time()
    judge_page(f"---\nrender_macros: true\n---\n{text}", "docs/x.md", (), MOMENT)
    assert time.process_time() - started < MOMENT + OVERRUN


@STOPPED
def test_fields_without_end_are_judged_within_seconds() -> None:
    started = time.process_time()
    top = "".join(f"titel{number}: x\n" for number in range(15_000))
    _, found = judge_page(f"---\n{top}---\n", "docs/x.md", ())
    assert time.process_time() - started < ALL_SECONDS
    assert len(found) == 26


@STOPPED
def test_what_takes_too_long_is_stopped_and_the_rest_goes_on() -> None:
    started = time.monotonic()
    with pytest.raises(TooLong), within(0.1):
        re.match("(a+)+b", "a" * 40)
    assert time.monotonic() - started < 30
    with within(0.05):
        pass
    time.sleep(0.1)


@pytest.mark.parametrize(
    ("text", "needle", "place"),
    [
        ("<x>\n\nb", "<x", (1, 1)),
        ("a\n\nb <x>", "<x", (3, 3)),
        ("`<x>`\n\nİß <x>\n", "<x", (3, 4)),
        ("    <x>\n\na\n\n<X>\n\n<x>", "<x", (5, 1)),
        ("&lt;x\n\na &#106;b", "jb", (3, 1)),
    ],
)
def test_objection_is_told_where_it_begins_to_be_made(
    text: str, needle: str, place: tuple[int, int]
) -> None:
    found = judge(to_html(text)) or [Objection("x", "", "", needle)]
    assert place_of_offset(text, place_objections(text, found)[0]) == place


def test_page_that_was_stopped_halfway_leaves_nothing_for_the_next() -> None:
    with pytest.raises(TooLong), within(0.02):
        to_html("{: #a }\n" * 30_000)
    assert to_html("a\n\n{: #a }\nb") == "<p>a</p>\n<p>{: #a }\nb</p>"


@pytest.mark.parametrize(
    "text",
    ['<a href="&#{}">x</a>', '<a href="&#x{}">x</a>', "# Kop &#{};", '<a title="&#{};">x</a>'],
)
@pytest.mark.parametrize("number", ["9" * 5000, "0" * 5000 + "99"])
def test_number_of_a_sign_that_python_refuses_is_told_of(text: str, number: str) -> None:
    _, found = judge_page(text.format(number), "docs/x.md", ())
    assert [problem.code for problem in found] == ["KB108"]


def test_when_the_time_is_up_no_further_page_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in "abc":
        (docs / f"{name}.md").write_text("# Kop\n", encoding="utf-8")
    monkeypatch.setattr("kennisbank.drafts.docs.ALL_SECONDS", 0)
    assert [*map(str, check_docs(docs).problems)] == [
        "docs/a.md:1:1: de pagina’s tot hier zijn samen te zwaar om te lezen; verder is niet "
        "gekeken. Verbeter eerst wat hierboven staat, of maak die pagina’s eenvoudiger. (KB108)"
    ]
