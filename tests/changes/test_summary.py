import re
from pathlib import Path

import pytest

from kennisbank.bank import TEKSTEN
from kennisbank.changes import (
    MAX_LENGTH,
    Verandering,
    new_remarks,
    reach_of,
    to_summary,
    veranderingen,
)
from kennisbank.changes.fields import Veld
from kennisbank.changes.reach import Bereik
from kennisbank.changes.records import Soort
from kennisbank.paper import sheets_of
from kennisbank.problems import Ernst, Problem
from tests.builders import a_bank, write_bank

NAME = "practices/gelderland-zuid/korte-lijnen.yml"
NOTHING = Bereik((), (), (), ())


def a_change(
    *velden: Veld, soort: Soort = Soort.VERANDERD, noemer: str = "WIJ-G01 Kort"
) -> Verandering:
    return Verandering(soort, NAME, "korte-lijnen", noemer, velden)


def test_a_field_is_told_with_the_words_that_changed_marked() -> None:
    veld = Veld(("bronnen", 0, "vindplaats"), "Het korte begin", "Het lange begin")
    assert to_summary([a_change(veld)], NOTHING, ()) == (
        "## Wat dit voorstel verandert\n\n1 veranderd.\n\n### Veranderd: WIJ-G01 Kort\n\n"
        f"In `{NAME}`.\n\n- **Bronnen 1, vindplaats**\n"
        "    - was: Het ~~korte~~ begin\n    - wordt: Het **lange** begin\n"
    )


def test_new_and_gone_fields_and_records() -> None:
    told = to_summary(
        [
            a_change(Veld(("titel",), None, "Kort"), soort=Soort.NIEUW),
            a_change(Veld(("reden",), "Oud", None)),
            a_change(soort=Soort.WEG),
            a_change(soort=Soort.ONLEESBAAR),
        ],
        None,
        (),
    )
    head = "1 nieuw (met 1 praktijk die op de site komt)"
    assert f"{head}, 1 veranderd, 1 weg, 1 niet te lezen." in told
    assert "- **Titel**, nieuw: Kort" in told
    assert "- **Reden**, weg: ~~Oud~~" in told
    assert "Wat er mis is, zegt de controle." in told
    assert "als er geen fouten meer zijn" in told


def test_nothing_and_only_code() -> None:
    assert to_summary([], NOTHING, ()).endswith("Er verandert niets.\n")
    told = to_summary([], NOTHING, ("Makefile",))
    assert "Aan de inhoud verandert niets." in told
    assert told.endswith("- `Makefile`\n")


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x>",
        "[klik](https://kwaad.example)",
        "@iedereen",
        "`a` ``b`",
        "#12",
        "~~x~~ | y",
        "![x](y)",
    ],
)
def test_words_of_a_record_are_nothing_but_words(text: str) -> None:
    told = to_summary(
        [a_change(Veld((text,), text, f"{text} {text}"), noemer=text)], NOTHING, (text,)
    )
    for line in told.splitlines():
        outside = re.sub(r"\\.", "", "".join(line.split("`")[::2]))
        assert not any(sign in outside for sign in ("<", "[", "@", "#12")), line


@pytest.mark.parametrize(
    "name", ["a\n\n# Goedgekeurd\n.yml", "a\r::error::x", "a\x1b[2J", "a\u202elmy.yml", "a\udcff"]
)
def test_a_name_of_a_file_stays_on_its_line(name: str) -> None:
    def tell(name: str) -> str:
        moved = Verandering(Soort.VERPLAATST, name, "korte-lijnen", "WIJ-G01 Kort", (), name)
        return to_summary([moved], NOTHING, (name, f"{TEKSTEN}{name}"))

    told, as_usual = tell(name), tell("a")
    assert len(told.splitlines()) == len(as_usual.splitlines())
    assert told.replace("\n", "").isprintable()
    assert told.encode()


def a_problem(wat: str = "dit kan niet.", regel: int = 3, ernst: Ernst = "let op") -> Problem:
    return Problem(NAME, regel, 1, "titel", wat, "Schrijf het anders.", "KB099", ernst)


def test_what_the_check_says_stands_there_mistakes_first() -> None:
    told = to_summary([], NOTHING, (), "", [a_problem(), a_problem(ernst="fout")])
    assert told.endswith(
        "### De controle zegt hierbij: 1 fout, 1 keer let op\n\n"
        f"- {NAME}:3:1: titel: dit kan niet. Schrijf het anders. (KB099)\n"
        f"- {NAME}:3:1: let op: titel: dit kan niet. Schrijf het anders. (KB099)\n"
    )
    assert "De controle" not in to_summary([], NOTHING, ())


def test_what_was_said_before_on_another_line_is_not_said_again() -> None:
    old = [a_problem(regel=1), a_problem("dat was er al.")]
    new = [a_problem(regel=9), a_problem("dat was er al.", 4), a_problem("dat was er al.", 5)]
    assert new_remarks(old, new) == (a_problem("dat was er al.", 5),)
    assert new_remarks(old, []) == ()


def test_links_lead_to_files_of_the_preview() -> None:
    bank = a_bank()
    sheet = next(blad for blad in sheets_of(bank) if blad.pagina.endswith("/"))
    reach = Bereik((bank.elementen["samen-eerste-contact"],), (sheet,), (), ())
    told = to_summary([], reach, (), "./")
    assert "(./elementen/samen-eerste-contact/index.html)" in told
    assert f"(./{sheet.url})" in told
    assert f"(./{sheet.pagina}index.html)" in told


def test_a_source_touches_the_elements_that_stand_on_it(tmp_path: Path) -> None:
    old, new = write_bank(tmp_path / "oud"), write_bank(tmp_path / "nieuw")
    path = new / "reference/bronnen.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("kort: ", "kort: Het ", 1), encoding="utf-8")
    reach = reach_of(old, new, veranderingen(old, new))
    assert reach
    assert {element.id for element in reach.elementen} == {*a_bank().elementen}
    assert reach.anders


def test_a_theme_touches_its_sheets(tmp_path: Path) -> None:
    old, new = write_bank(tmp_path / "oud"), write_bank(tmp_path / "nieuw")
    path = new / "themes/evalueren.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("naam: Evalueren", "naam: Terugkijken"), encoding="utf-8")
    reach = reach_of(old, new, veranderingen(old, new))
    assert reach
    assert "thema-evalueren" in {blad.naam for blad in reach.anders}


def test_a_large_proposal_is_cut_and_says_so() -> None:
    many = [a_change(Veld(("tekst", n), "a" * 1000, "b" * 1000)) for n in range(200)]
    told = to_summary(many, NOTHING, [f"bestand-{n}" for n in range(100)])
    assert len(told) <= MAX_LENGTH
    assert "records of pagina’s, die hier niet passen." in told
    assert "- en nog 75." in told
    one = to_summary(
        [a_change(*(Veld(("t", n), "a" * 2000, "b" * 2000) for n in range(50)))], NOTHING, ()
    )
    assert "velden, die hier niet passen." in one
    assert len(one) <= MAX_LENGTH


def test_the_reach_names_elements_and_sheets(tmp_path: Path) -> None:
    old, new = write_bank(tmp_path / "oud"), write_bank(tmp_path / "nieuw")
    path = new / NAME
    text = path.read_text("utf-8")
    path.write_text(text.replace("titel: Korte lijnen", "titel: Lange lijnen"), encoding="utf-8")
    (new / "practices/landelijk/eerst-veiligheid.yml").unlink()
    found = veranderingen(old, new)
    bereik = reach_of(old, new, found)
    assert bereik is not None
    assert "korte-lijnen" in {blad.naam for blad in bereik.anders}
    assert "eerst-veiligheid" in {blad.naam for blad in bereik.weg}
    assert bereik.elementen
    told = to_summary(found, bereik, (), "https://voorbeeld.example/")
    assert "](https://voorbeeld.example/pdf/korte-lijnen.pdf)" in told
    assert "eerst-veiligheid.pdf)" not in told
    path.write_text("titel: [", encoding="utf-8")
    assert reach_of(old, new, found) is None


def test_what_comes_on_the_site_goes_first_and_drafts_are_a_list_of_one_line_each() -> None:
    text = Veld(("titel",), None, "Kort")
    drafts = [
        Verandering(Soort.NIEUW, f"practices/a/{n}.yml", f"{n}", f"DEV-G{n} *x*", (text,), "", True)
        for n in range(1, 501)
    ]
    public = [
        a_change(text, noemer="WIJ-G01 Oud"),
        Verandering(Soort.NIEUW, "reference/bronnen.yml", "b", "Een bron", (text,)),
        a_change(text, soort=Soort.NIEUW, noemer="WIJ-G02 Nieuw"),
    ]
    lines = to_summary([*drafts, *public], NOTHING, ()).splitlines()
    assert lines[2] == (
        "2 nieuw (met 1 praktijk die op de site komt), 1 veranderd, 500 concepten: die komen niet "
        "op de site."
    )
    assert [line for line in lines if line.startswith("### ")] == [
        "### Nieuw: WIJ-G02 Nieuw",
        "### Veranderd: WIJ-G01 Oud",
        "### Nieuw: Een bron",
        "### Concepten: 500",
    ]
    at = lines.index("### Concepten: 500")
    assert lines[at + 2] == "- Nieuw: DEV-G1 \\*x\\*, in `practices/a/1.yml`"
    assert lines[-1].startswith("- En nog ")
    assert len([line for line in lines if line.startswith("- Nieuw: DEV-G")]) > 200
    assert to_summary(drafts[:1], NOTHING, ()).splitlines()[2] == (
        "1 concept: dat komt niet op de site."
    )


def test_what_drafts_lack_is_counted_after_all_else() -> None:
    lacks = a_problem().__class__(NAME, 1, 1, "", "mist.", "Schrijf het.", "KB190", "let op")
    told = to_summary([], NOTHING, (), "", [lacks, a_problem(regel=9)])
    assert told.endswith(
        "0 fouten, 2 keer let op\n\n"
        f"- {NAME}:9:1: let op: titel: dit kan niet. Schrijf het anders. (KB099)\n"
        "- Bij 1 concept staat in de controle wat er nog ontbreekt.\n"
    )
