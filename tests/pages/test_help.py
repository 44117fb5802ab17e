"""The help: every code has it, and its examples are what they say, tried on the small bank."""

import re
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.pages import point_to_help
from kennisbank.pages.help import Hulp, load_help
from kennisbank.problems import Problem, ProblemsFound
from tests.builders import DAY, a_bank, write_bank
from tests.checking import check_page

SOURCE = Path(__file__).parents[2] / "src/kennisbank"
# A praktijk of the small bank; the fields of an example take the place of its own.
RECORD = {
    "kenmerk": "VLI-VL9",
    "soort": "ervaring",
    "titel": "Een goede titel",
    "samenvatting": "Een samenvatting die lang genoeg is.",
    "themas": "[veiligheid]",
    "regio": "zeeland",
    "herkomst": "gemeld-door-de-gemeente",
    "bronnen": "[{bron: jaarbeeld-2019, vindplaats: Begin}]",
    "gepubliceerd": "2026-11-21",
    "herzien_voor": "2027-11-21",
}
# The codes whose examples are told and not typed, so that they cannot be tried here.
TOLD = {
    "KB001": "it is about bytes, and help is text; tests/cases/latin_1.yml",
    "KB003": "the example would be 256 kB; tests/cases/too_large.yml",
    "KB035": "the example would be sixty lines; tests/cases/more_than_fifty_problems.yml",
    "KB039": "no example is known: the fallback for what pydantic may say one day",
    "KB051": "it is about a file that is not there; tests/cases/bronnen_missing.yml",
    "KB080": "it is about a file that is not there; tests/cases/published_record_is_gone.yml",
    "KB081": "it needs a list of what was published; tests/cases/published_kenmerk_changed.yml",
    "KB082": "it needs a list of what was published; tests/cases/changed_without_saying_so.yml",
    "KB224": "it needs a list of what was published; tests/cases/lines_of_changes_are_gone.yml",
    "KB085": "it needs a list of what was published, "
    "which no editor types; tests/cases/published_list_is_broken.yml",
    "KB090": "it takes a typeset sheet; tests/paper/test_typeset.py",
    "KB100": "it is about the name of a file in docs/; tests/cases/page_of_other_kind.yml",
    "KB101": "it is about a file that is no page; tests/drafts/addresses/test_attachments.py",
    "KB092": "it takes a typeset sheet; tests/paper/test_typeset.py",
    "KB110": "it is about a setting of the engine; tests/drafts/test_settings.py",
    "KB112": "it is about a setting of the engine; tests/drafts/test_settings.py",
    "KB113": "it is about a setting of the engine; tests/drafts/test_settings.py",
    "KB120": "it is about what is no file; tests/cases/link.yml",
    "KB121": "it is about what is no file; tests/cases/pipe.yml",
    "KB122": "it is about what is no file; tests/cases/folder_called_as_a_file.yml",
    "KB124": "it is about two files; tests/cases/name_of_another_in_capitals.yml",
    "KB125": "it is about a folder; tests/cases/folder_too_deep.yml",
    "KB126": "the example would be thousands of files; tests/disk/test_plain.py",
    "KB127": "the example would be 300 MB; tests/cases/attachment_too_large.yml",
    "KB128": "it is about who may read a file; tests/disk/test_plain.py",
    "KB134": "it is about two files; tests/cases/element_that_no_record_names.yml",
    "KB135": "it is about two files; tests/cases/element_that_holds_no_more.yml",
    "KB145": "it is about a page and a setting of the engine; tests/drafts/test_menu.py",
    "KB146": "it is about a setting of the engine; tests/drafts/test_menu.py",
    "KB147": "it is about two pages; tests/cases/page_with_link_to_no_page.yml",
    "KB160": "it is about a setting of the engine; tests/drafts/test_menu.py",
    "KB181": "it needs a list of what was published; tests/cases/published_address_is_gone.yml",
    "KB182": "all addresses must be known; tests/cases/redirect_of_address_to_nothing.yml",
    "KB184": "it needs a list of what was published; tests/cases/published_cannot_wait.yml",
    "KB186": "it is about a page that is not there; tests/cases/thema_without_page.yml",
    "KB187": "it takes a source that nothing else names; tests/bank/test_life.py",
    "KB191": "it needs a list of what was published; tests/bank/test_concept.py",
    "KB136": "it is about two files; tests/cases/element_of_another_source.yml",
    "KB195": "it needs a day on which was published; tests/bank/test_concept.py",
    "KB180": "it needs a list of what was published; tests/cases/kenmerk_published_for_another.yml",
    "KB199": "it takes the text of a source; tests/cases/lines_that_no_text_has.yml",
    **dict.fromkeys(
        ("KB210", "KB211", "KB212", "KB213"), "it is about a workbook; tests/cli/test_workbook.py"
    ),
    "KB214": "it is about a workbook; tests/intake/workbook/test_concepts.py",
    "KB222": "it is about where a file stands; tests/cases/praktijk_among_elements.yml",
    "KB225": "it needs a git that does not answer; tests/publications/test_tak.py",
    "KB218": "it needs a list of what git knows; tests/documents/test_made.py",
}
# The codes whose examples are names of files.
NAMES = {"KB052", "KB053", "KB123"}
TRIED = sorted(set(load_help()) - set(TOLD))


def with_fields(fields: str, other: str) -> str:
    """The praktijk with these fields; those of the other example are left out too."""
    own = set(re.findall(r"^(\w+)", f"{fields}\n{other}", re.M))
    rest = "".join(f"{name}: {value}\n" for name, value in RECORD.items() if name not in own)
    return f"{rest}{fields}\n"


def codes_of(hulp: Hulp, example: str, other: str, root: Path) -> set[str]:
    """The codes that an editor reads who types the example."""
    if hulp.waar == "pagina":
        page = example if example.startswith("---") else f"---\nrender_macros: true\n---\n{example}"
        return {problem.code for problem in check_page(page, "docs/x.md", a_bank())}
    path = write_bank(root) / (example if hulp.code in NAMES else hulp.bestand)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"{example}\n"
    if hulp.code in NAMES:
        text = with_fields("", "")
    elif hulp.waar == "veld":
        text = with_fields(example, other)
    elif hulp.code == "KB049":  # as the rest of that file, which is long
        before = path.read_text(encoding="utf-8")
        wrong = re.search(r"kenmerk: (\S+)", example)
        assert wrong
        text = before.replace("kenmerk: WIJ-I01", f"kenmerk: {wrong[1]}")
    path.write_text(text, encoding="utf-8")
    try:
        _, found = load_bank(root, today=DAY)
    except ProblemsFound as error:
        found = error.problems
    return {problem.code for problem in found}


def test_every_code_in_the_source_has_help_and_the_other_way_round() -> None:
    used = {
        code
        for path in SOURCE.rglob("*.py")
        for code in re.findall(r"KB\d{3}", path.read_text(encoding="utf-8"))
    }
    assert set(load_help()) == used


def test_help_stands_in_the_order_of_the_codes_and_once() -> None:
    rows = re.findall(r"^- code: (KB\d{3})$", (SOURCE / "pages/help.yml").read_text("utf-8"), re.M)
    assert rows == sorted(set(rows))
    assert len({hulp.titel for hulp in load_help().values()}) == len(rows)


def test_code_that_is_told_stands_with_its_message_in_the_file_that_is_named() -> None:
    named = {code: rest.rpartition("; ")[2] for code, rest in TOLD.items() if "; tests/" in rest}
    assert set(TOLD) - set(named) == {"KB039"}
    root = Path(__file__).parents[2]
    assert [
        (code, name)
        for code, name in named.items()
        if code not in (root / name).read_text(encoding="utf-8")
    ] == []


@pytest.mark.parametrize("code", TRIED)
def test_wrong_example_gives_its_code(code: str, tmp_path: Path) -> None:
    hulp = load_help()[code]
    assert code in codes_of(hulp, hulp.fout, hulp.goed, tmp_path)


@pytest.mark.parametrize("code", TRIED)
def test_right_example_gives_no_message_at_all(code: str, tmp_path: Path) -> None:
    hulp = load_help()[code]
    found = codes_of(hulp, hulp.goed, hulp.fout, tmp_path)
    assert code not in found
    if hulp.waar != "bestand":  # a file of two lines misses fields, and that is not the point
        assert found == set()


def test_every_sentence_of_the_help_is_short() -> None:
    long = [
        sentence
        for hulp in load_help().values()
        for text in hulp.uitleg
        for sentence in re.split(r"(?<=[.?!]) ", text)
        if len(sentence.split()) > 18
    ]
    assert long == []


def test_help_is_pointed_to_once_and_only_when_there_is_a_code() -> None:
    problem = Problem("x.yml", 1, 1, "", "Wat.", "Hoe.", "KB012")
    assert point_to_help([]) == ""
    assert point_to_help([problem, problem]) == (
        "Uitleg bij een code staat op de site, zoals hulp/kb012/"
    )
