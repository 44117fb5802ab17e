from pathlib import Path

import pytest
import yaml

from kennisbank.bank import judge, load_bank
from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from tests.builders import DAY, write_bank
from tests.sources.writers import to_docx, to_html, to_txt

REPORT = {
    "naam": "Samen verder in Wijchen",
    "kop_van_de_pagina": "",
    "voet_van_de_pagina": "",
    "blokken": [
        {"kop": 1, "tekst": "Inleiding"},
        {"alinea": "Dit rapport gaat over hulp na een melding."},
        {"kop": 1, "tekst": "Veiligheid"},
        {"kop": 2, "tekst": "Wat gaat goed"},
        {"kop": 3, "tekst": "Korte lijnen"},
        {"alinea": "Professionals vinden elkaar snel.[1]"},
        {"voetnoot": {"nummer": 1, "tekst": "In twee gesprekken."}},
        {"kop": 2, "tekst": "Wat kan beter"},
        {"alinea": "Praten met kinderen. Dat gebeurt niet altijd.", "vet": "Praten met kinderen."},
        {"pagina": True},
        {"kop": 1, "tekst": "Aanbevelingen"},
        {"nummers": ["Praat met ieder kind in het gezin, ook als het jong is en veel hoort."]},
    ],
}
OPTIONS = ["--gemeente", "Wijchen", "--titel", "Samen verder in Wijchen", "--jaar", "2020"]
OPTIONS += ["--vandaag", DAY.isoformat()]
NAMES = (
    "practices/gelderland-zuid/aanbeveling-wijchen.yml",
    "practices/gelderland-zuid/korte-lijnen-wijchen.yml",
    "practices/gelderland-zuid/praten-met-kinderen.yml",
    "reference/bronnen.yml",
    "reference/rapporten/wijchen-2020.yml",
)
VERSLAG = """\
{document}
Gevonden: 3 bevindingen.

Gemaakt, alles als concept:
- reference/rapporten/wijchen-2020.yml
- reference/bronnen.yml (één bron erbij)
- practices/gelderland-zuid/korte-lijnen-wijchen.yml
  WIJ-G02, gaat goed, “Korte lijnen”, bladzijde 1, thema: veiligheid
- practices/gelderland-zuid/praten-met-kinderen.yml
  WIJ-B01, kan beter, “Praten met kinderen”, bladzijde 1, thema: veiligheid
- practices/gelderland-zuid/aanbeveling-wijchen.yml
  WIJ-R01, aanbeveling, begint met “Praat met ieder kind in het gezin, ook als …”, bladzijde 2, \
thema: nog te kiezen

Kijk hiernaar:
- het rapport geeft geen titel: WIJ-R01
- boven de bevinding staat geen thema: WIJ-R01

Niet gebruikt:
- bladzijde 1, onder “Inleiding”, een inleiding (2 stukken): “Inleiding”
- bladzijde 2, een voetnoot (1 stuk): “In twee gesprekken.”
- 4 kopjes erboven: “Veiligheid”, “Wat gaat goed”, “Wat kan beter”, “Aanbevelingen”

"""
NEXT = """\
Nu u: schrijf bij elk concept in eigen woorden wat er staat. De tekst van het rapport staat erbij \
als `passage`. Wat ontbreekt, zegt `make check`.
"""
TRIAL = "Dit was een proef: er is niets geschreven. Laat --proef weg om het te doen.\n"


def files_of(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "rapport.docx"
    path.write_bytes(to_docx(REPORT))
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "bank")


def test_report_becomes_concepts(
    root: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(root)
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    assert capsys.readouterr().out == VERSLAG.format(document=document) + NEXT
    after = files_of(root)
    assert tuple(sorted(n for n in after if after[n] != before.get(n))) == NAMES
    assert after["reference/bronnen.yml"].startswith(before["reference/bronnen.yml"])
    assert yaml.safe_load(after["reference/bronnen.yml"])[-1] == {
        "id": "rapport-wijchen-2020",
        "kort": "Rapport Wijchen 2020",
        "titel": "Samen verder in Wijchen",
        "uitgever": "Toezicht Sociaal Domein",
        "datum": "2020",
        "tijd": "rapport uit 2020",
    }
    assert yaml.safe_load(after["practices/gelderland-zuid/korte-lijnen-wijchen.yml"]) == {
        "kenmerk": "WIJ-G02",
        "soort": "gaat-goed",
        "passage": "Professionals vinden elkaar snel.[1]",
        "titel": "Korte lijnen",
        "samenvatting": "",
        "themas": ["veiligheid"],
        "regio": "gelderland-zuid",
        "gemeente": "wijchen",
        "herkomst": "waargenomen-door-tsd",
        "bronnen": [
            {
                "bron": "rapport-wijchen-2020",
                "vindplaats": "Veiligheid, Wat gaat goed, Korte lijnen, bladzijde 1",
            }
        ],
        "gepubliceerd": DAY,
        "herzien_voor": DAY.replace(year=DAY.year + 1),
        "wijzigingen": [{"datum": DAY, "tekst": "Opgenomen in de kennisbank."}],
        "status": "concept",
    }


def test_drafts_are_checked_and_on_no_site(root: Path, document: Path) -> None:
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    problems = judge(root, DAY)[1]
    assert {problem.code for problem in problems if problem.bestand in NAMES} == {
        *("KB137", "KB187", "KB190"),  # what could be better under the heading of the report
    }
    bank, _ = load_bank(root, today=DAY)
    ahead, _ = load_bank(root, today=DAY, ahead=True)
    assert len(ahead.praktijken) - len(bank.praktijken) == 3
    assert ("wijchen-2020" in bank.rapporten, "wijchen-2020" in ahead.rapporten) == (False, True)
    assert ("rapport-wijchen-2020" in bank.bronnen) is False


def test_trial_writes_nothing(
    root: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(root)
    assert main(["inlezen", str(document), *OPTIONS, "--proef", "--root", str(root)]) == GOOD
    verslag = VERSLAG.format(document=document).replace("Gemaakt,", "Zou maken,")
    assert capsys.readouterr().out == verslag + TRIAL
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--titel", "samen  Verder\u00ad in wijchen"], "Dit rapport is al ingelezen"),
        (
            ["--titel", "Een ander rapport", "--gemeente", "Vlissingen", "--letters", "WIJ"],
            "De letters `WIJ` zijn al van andere kenmerken, en niet van Vlissingen.",
        ),
    ],
)
def test_report_or_letters_that_are_there_already_are_refused(
    options: list[str],
    told: str,
    root: Path,
    document: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    again = ["inlezen", str(document), *OPTIONS, *options, "--root", str(root)]
    assert main(again) == BAD_CONTENT
    assert told in capsys.readouterr().err


def test_gemeente_that_another_took_in_is_told(
    root: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reference = root / "reference/gemeenten.yml"
    rows = yaml.safe_load(reference.read_text(encoding="utf-8"))
    (row,) = (row for row in rows if row["id"] == "wijchen")
    row["aliassen"] = ["Batenburg"]
    reference.write_text(yaml.safe_dump(rows, allow_unicode=True), encoding="utf-8")
    options = [*OPTIONS, "--gemeente", "Batenburg", "--proef", "--root", str(root)]
    assert main(["inlezen", str(document), *options]) == GOOD
    told = "Batenburg hoort in de kennisbank bij de gemeente Wijchen. Daar komt dit onder.\n"
    assert told in capsys.readouterr().out


def test_second_time_nothing_is_written(
    root: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    before = files_of(root)
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == BAD_CONTENT
    assert capsys.readouterr().err == (
        f"{document}: Dit rapport is al ingelezen: het is bron `rapport-wijchen-2020` in "
        "reference/bronnen.yml. Wilt u het opnieuw inlezen, haal dan eerst die bron en de "
        "concepten weg.\nEr is niets geschreven.\n"
    )
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (
            ["--titel", "Een rapport"],
            BAD_USE,
            "Er ontbreekt nog iets. Noem ook:\n"
            "- --gemeente: over welke gemeente het gaat, zoals deventer\n"
            "- --jaar: uit welk jaar het is, zoals 2020\n"
            "Bijvoorbeeld: .venv/bin/kennisbank inlezen {document} --gemeente deventer "
            "--titel 'Het lokale netwerk in Deventer' --jaar 2020\n",
        ),
        (
            ["--gemeente", "wijken", "--titel", "Een rapport", "--jaar", "2020"],
            BAD_CONTENT,
            "{document}: De gemeente `wijken` kennen wij niet. Bedoelde u `Wijchen`?\n"
            "Er is niets geschreven.\n",
        ),
        (
            ["--gemeente", "wijchen", "--titel", "Een rapport", "--jaar", "20"],
            BAD_USE,
            "--jaar: `20` is geen jaar. Schrijf vier cijfers, zoals 2020.\n",
        ),
        (
            [*OPTIONS, "--letters", "wijk"],
            BAD_CONTENT,
            "{document}: `wijk`: een kenmerk begint met drie hoofdletters, zoals DEV.\n"
            "Er is niets geschreven.\n",
        ),
    ],
)
def test_what_is_missing_or_unknown_is_asked(
    options: list[str],
    code: int,
    told: str,
    root: Path,
    document: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = files_of(root)
    assert main(["inlezen", str(document), *options, "--root", str(root)]) == code
    assert capsys.readouterr().err == told.format(document=document)
    assert files_of(root) == before


def test_command_to_copy_has_quotes_around_a_name_with_spaces(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport definitief v2.docx"
    assert main(["inlezen", str(document), "--root", str(root)]) == BAD_USE
    absent = f"{document}: dit bestand is er niet. Kijk of de naam klopt.\n"
    assert capsys.readouterr().err == absent  # before all that would be asked of it
    document.write_bytes(to_docx(REPORT))
    assert main(["inlezen", str(document), "--root", str(root)]) == BAD_USE
    assert f".venv/bin/kennisbank inlezen '{document}' --gemeente" in capsys.readouterr().err


def test_heading_that_was_not_used_is_named_wherever_it_stands(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = [
        {"kop": 2, "tekst": "Toegang tot zorg"},
        {"alinea": "Hier staat hoe mensen hulp vinden."},
        {"kop": 2, "tekst": "Toegang tot zorg"},
    ]
    blokken = [*REPORT["blokken"][:2], *more, *REPORT["blokken"][2:]]
    document = tmp_path / "rapport.docx"
    document.write_bytes(to_docx({**REPORT, "blokken": blokken}))
    assert main(["inlezen", str(document), *OPTIONS, "--proef", "--root", str(root)]) == GOOD
    assert (
        "- bladzijde 1, onder “Inleiding”, een inleiding (5 stukken): “Inleiding”, "
        "daarin ook “Toegang tot zorg” (2 keer)\n"
    ) in capsys.readouterr().out


def test_document_without_findings_names_its_headings(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "brief.docx"
    document.write_bytes(to_docx({**REPORT, "blokken": REPORT["blokken"][:2]}))
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == BAD_CONTENT
    assert capsys.readouterr().err == (
        f"{document}: In dit document is geen bevinding gevonden: geen kopje zegt wat goed gaat of "
        "beter kan. Zet zulke kopjes erin, zoals “Wat gaat goed” en “Wat kan beter”, en lees het "
        "opnieuw in. De kopjes zijn: “Inleiding”.\nEr is niets geschreven.\n"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            to_txt(REPORT).replace(b"Professionals vinden", b"Mevrouw Jansen vindt"),
            "- de passage is weggelaten, want zij noemt misschien een persoon: WIJ-G02\n",
        ),
        (
            to_txt(REPORT).replace(b"Korte lijnen", b"Mevrouw Jansen belde"),
            "- het kopje noemt misschien een persoon; het staat ook niet in de naam van het "
            "bestand: WIJ-G02\n",
        ),
        (  # which is only likely to be a name
            to_txt(REPORT).replace(b"Professionals vinden", b"De school van Jansen, basisschool,"),
            "- de passage is weggelaten, want zij noemt misschien een persoon: WIJ-G02\n",
        ),
    ],
)
def test_no_name_of_a_person_comes_along(
    text: bytes, told: str, root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.txt"
    document.write_bytes(text)
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    assert told in capsys.readouterr().out
    assert not any(b"jansen" in content.lower() for content in files_of(root).values())
    assert not any("jansen" in name for name in files_of(root))


def test_heading_that_is_no_title_is_no_name_of_a_file(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.html"
    titel = "Een heel lange kop over hulp " * 4
    document.write_text(f"<h1>Wat gaat goed</h1><h2>{titel}</h2><p>Men belt.", encoding="utf-8")
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    assert (root / "practices/gelderland-zuid/gaat-goed-wijchen.yml").exists()
    assert "het kopje past niet als titel, en staat ook niet in" in capsys.readouterr().out


NASTY = (
    "<script>alert(1)</script> en zo",
    "{{ macro() }} {% raw %} en zo",
    "!!python/object: x # geen opmerking",
    "--- &a *b |",
    "**Vet** en `code` en [link](javascript:alert(1))",
    "Rechts\u202eom\u200b en \x1b[31mrood",
    "Een titel: met 'tekens' en \"nog meer\" ’s",
)


def test_text_that_tries_to_be_code_stays_text(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blokken: list[dict[str, object]] = [{"kop": 1, "tekst": "Wat gaat goed"}]
    for number, text in enumerate(NASTY):
        blokken += [{"kop": 2, "tekst": text}, {"alinea": f"Zin {number} hierover. {text}"}]
    document = tmp_path / "rapport.html"
    document.write_bytes(to_html({**REPORT, "naam": "<b>", "blokken": blokken}))
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    assert "\x1b" not in capsys.readouterr().out
    problems = judge(root, DAY)[1]
    assert [str(problem) for problem in problems if problem.ernst == "fout"] == []
    ahead, _ = load_bank(root, today=DAY, ahead=True)
    assert len(ahead.praktijken) == 3 + len(NASTY)


def test_more_findings_than_a_report_has_are_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.txt"
    points = "".join(f"- Dit is punt {number} van de lijst.\n" for number in range(601))
    document.write_text(f"Wat gaat goed\n\n{points}", encoding="utf-8")
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == BAD_CONTENT
    assert capsys.readouterr().err == (
        f"{document}: In dit document staan meer dan 600 bevindingen. Verdeel het in delen, en "
        "lees die een voor een in.\nEr is niets geschreven.\n"
    )


def test_case_that_may_lead_to_a_family_does_not_come_along(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.txt"
    case = "- Vader werd opgepakt, en van de kinderen (4, 7 en 11) sprak niemand het zusje van 7."
    document.write_text(f"Verbeterpunten\n\n{case}\n- De regie ontbreekt.\n", encoding="utf-8")
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == GOOD
    assert "misschien een persoon: WIJ-B01\n" in capsys.readouterr().out
    assert not any(b"opgepakt" in content for content in files_of(root).values())


def test_title_of_a_report_says_of_no_finding_which_theme_it_has(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.html"
    below = "<h2>Wat gaat goed</h2><ul><li>Men belt.</ul><h2>Verbeterpunten</h2><ul><li>Regie.</ul>"
    for titel, thema in (("Samen voor veiligheid", "nog te kiezen"), ("Veiligheid", "veiligheid")):
        document.write_text(f"<h1>{titel}</h1>{below}", encoding="utf-8")
        assert main(["inlezen", str(document), *OPTIONS, "--proef", "--root", str(root)]) == GOOD
        out = capsys.readouterr().out
        assert out.count(f", thema: {thema}\n") == 2
        assert "misschien is het thema" not in out


def test_report_over_another_gemeente_is_refused(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.html"
    document.write_text("<h1>Vlissingen</h1><h2>Wat gaat goed</h2><ul><li>Men belt.</ul>")
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == BAD_CONTENT
    assert capsys.readouterr().err == (
        f"{document}: Alle bevindingen gaan over een andere gemeente: zij staan onder "
        "“Vlissingen”. Noem met --gemeente die gemeente.\nEr is niets geschreven.\n"
    )


def test_headings_without_anything_that_can_be_read_below_them_are_told(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "rapport.html"
    document.write_text(
        "<h1>Sterke punten</h1><table><tr><th>Oost<th>West<tr><td>Men belt elke week."
        "<td>Men mailt elke week.</table>",
    )
    assert main(["inlezen", str(document), *OPTIONS, "--root", str(root)]) == BAD_CONTENT
    assert "maar bijvoorbeeld een tabel met andere koppen." in capsys.readouterr().err
