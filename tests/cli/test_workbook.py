"""Praktijken to a workbook and back: nothing lost, nothing in silence, all of it or none."""

import errno
import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_CONTENT, BAD_USE, GOOD
from kennisbank.sheets import Book, Column, Sheet, name_of_cell, read_tables, to_bytes
from tests.builders import write_bank
from tests.cli.test_intake import OPTIONS, REPORT
from tests.sources.writers import to_docx

DAY = "2026-11-29"
NAME = "practices/zeeland/regiekaart.yml"
ROW = {
    "Titel": "Een nieuwe kaart",
    "Soort": "Ervaring",
    "Samenvatting": "Het wijkteam van Vlissingen heeft een nieuwe kaart.",
    "Thema’s": "Evalueren",
    "Gemeente": "Vlissingen",
    "Herkomst": "gemeld-door-de-gemeente",
    "Bronnen": "Jaarbeeld 2019 | Begin",
    "Status": "In gebruik",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, in which we stand."""
    write_bank(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def heads_of(path: Path) -> dict[str, int]:
    """The column of each head."""
    return {cell.text: at for at, cell in read_tables(path.read_bytes())[0].rows[0].cells.items()}


def edit(path: Path, *changes: tuple[int, Mapping[str, str]], sheet: str = "Praktijken") -> None:
    """Type in the cells of a workbook, by row and head; a row that is not there, is added."""
    heads = heads_of(path)
    table = read_tables(path.read_bytes())[0]
    rows = {row.number: {at: c.text for at, c in row.cells.items()} for row in table.rows[1:]}
    for number, cells in changes:
        rows.setdefault(number, {}).update({heads[head]: text for head, text in cells.items()})
    columns = [Column(head) for head in heads]
    texts = [
        [rows.get(number, {}).get(at, "") for at in range(len(heads))]
        for number in range(2, max(rows) + 1)
    ]
    book = Book(Sheet(sheet, columns, texts), {"Soort": ("Ervaring",)})
    path.write_bytes(to_bytes(book, path.suffix, date.fromisoformat(DAY)))


def row_of(path: Path, identity: str) -> int:
    """The row of a record."""
    rows = read_tables(path.read_bytes())[0].rows
    return next(row.number for row in rows if row.cells[0].text == identity)


def files(root: Path) -> dict[str, bytes]:
    """What every praktijk is now."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yml")}


def run(*arguments: str) -> int:
    return main([*arguments, "--vandaag", DAY])


@pytest.mark.parametrize("name", ["p.xlsx", "p.ods"])
def test_unchanged_out_and_in_changes_nothing(root, capsys, name):
    before = files(root)
    assert run("werkblad", "--naar", name) == GOOD
    assert run("inlezen", name) == GOOD
    assert files(root) == before
    assert capsys.readouterr().out == (
        f"Geschreven in {name}: 3 praktijken. "
        f"Lees het terug met: .venv/bin/kennisbank inlezen {name}\n"
        f"{name}, blad Praktijken: 3 rijen gelezen.\n"
        "0 nieuw, 0 veranderd, 3 gelijk.\n"
        "Er is niets over te nemen.\n"
    )


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (["--gemeente", "Vlissingen"], ["regiekaart"]),
        (["--regio", "landelijk"], ["eerst-veiligheid"]),
        (["--thema", "evalueren", "--soort", "Aanbeveling"], ["eerst-veiligheid"]),
        (["--status", "In gebruik", "--regio", "zeeland"], ["regiekaart"]),
    ],
)
def test_only_what_was_asked_for_is_written(root, filters, ids):
    assert run("werkblad", "--naar", "p.ods", *filters) == GOOD
    rows = read_tables((root / "p.ods").read_bytes())[0].rows[1:]
    assert [row.cells[0].text for row in rows] == ids


def test_a_filter_or_a_name_that_is_not_known_is_told(root, capsys):
    assert run("werkblad", "--regio", "Zeelant") == BAD_USE
    assert run("werkblad", "--naar", "p.csv") == BAD_USE
    assert capsys.readouterr().err == (
        "`Zeelant` is er niet. Kies bij --regio uit Landelijk, Gelderland-Zuid, Haaglanden, "
        "Zeeland.\n"
        "p.csv: geef het werkblad een naam die op .xlsx of .ods eindigt.\n"
    )
    assert not list(root.glob("*.xlsx"))


def test_a_changed_cell_is_shown_and_taken_over_when_that_is_said(root, capsys):
    old = (root / NAME).read_text()
    (root / NAME).write_text("# blijft staan\n" + old)
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": "Een betere kaart", "Thema’s": "Evalueren"}))
    before = files(root)
    capsys.readouterr()
    assert run("inlezen", "p.xlsx") == GOOD
    shown = capsys.readouterr().out
    assert shown.split("\n")[:8] == [
        "p.xlsx, blad Praktijken: 3 rijen gelezen.",
        f"Veranderd, rij {number}: VLI-VL1 Een regiekaart ({NAME})",
        "  titel",
        "    was:   Een regiekaart",
        "    wordt: Een betere kaart",
        "  themas 1",
        "    was:   veiligheid",
        "    wordt: evalueren",
    ]
    assert "0 nieuw, 1 veranderd, 2 gelijk.\n" in shown
    assert shown.endswith(
        "Er is niets geschreven. Overnemen? Geef dezelfde opdracht met --neem-over.\n"
    )
    assert files(root) == before
    assert run("inlezen", "p.xlsx", "--proef", "--neem-over") == GOOD
    assert files(root) == before
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert {name for name, text in files(root).items() if before[name] != text} == {NAME}
    lines = (root / NAME).read_text().split("\n")
    assert [line for line in lines if line not in before[NAME].decode().split("\n")] == [
        "titel: Een betere kaart",
        "- evalueren",
        "wijzigingen:",
        f"  - datum: {DAY}",
        "    tekst: De redactie veranderde de titel en het thema.",
    ]
    assert lines[0] == "# blijft staan"
    assert run("check") == GOOD


def test_new_rows_are_not_written_before_somebody_says_yes(root, monkeypatch, capsys):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, ROW))
    before = files(root)
    monkeypatch.setattr("sys.stdin", io.StringIO("ja\n"))  # which is no terminal
    assert run("inlezen", "p.xlsx") == GOOD
    assert files(root) == before
    assert capsys.readouterr().out.endswith(
        "1 nieuw, 0 veranderd, 3 gelijk.\n"
        "Er is niets geschreven. Overnemen? Geef dezelfde opdracht met --neem-over.\n"
    )


@pytest.mark.parametrize("kenmerk", ["", "VLI-VL9"])
def test_a_list_that_is_read_again_makes_nothing_twice(root, capsys, kenmerk):
    run("werkblad", "--naar", "p.xlsx")
    row = {**ROW, "Kenmerk": kenmerk}
    edit(root / "p.xlsx", (5, row))
    run("inlezen", "p.xlsx", "--neem-over")
    before = files(root)
    capsys.readouterr()
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    out = capsys.readouterr().out
    told = (
        "Rij 5 lijkt op VLI-VL2 (practices/zeeland/een-nieuwe-kaart.yml): overgeslagen.\n"
        "Is zo’n rij toch een nieuw record? Geef haar een andere titel of een eigen kenmerk.\n"
    )
    assert (told in out) is (not kenmerk)
    assert f"0 nieuw, 0 veranderd, {4 if kenmerk else 3} gelijk.\n" in out
    assert files(root) == before


def test_a_row_like_a_record_is_made_when_it_has_a_title_or_kenmerk_of_its_own(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    like = {**ROW, "Titel": "EEN  regiekaart."}
    edit(root / "p.xlsx", (5, like), (6, {**like, "Kenmerk": "VLI-VL8"}), (7, ROW))
    assert run("inlezen", "p.xlsx", "--proef") == GOOD
    out = capsys.readouterr().out
    assert f"Rij 5 lijkt op VLI-VL1 ({NAME}): overgeslagen.\n" in out
    assert [line.partition(";")[0] for line in out.split("\n") if line.startswith("Nieuw")] == [
        "Nieuw, rij 6: VLI-VL8 EEN  regiekaart. (practices/zeeland/een-regiekaart.yml)",
        "Nieuw, rij 7: VLI-VL2 Een nieuwe kaart (practices/zeeland/een-nieuwe-kaart.yml)",
    ]


def test_a_day_of_review_that_changes_is_no_news_for_readers(root):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Herzien voor": "2028-01-31"}))
    before = (root / NAME).read_text()
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    days = {line for line in (root / NAME).read_text().split("\n") if line not in before}
    assert days == {"herzien_voor: 2028-01-31"}


def test_what_was_taken_over_is_equal_when_the_same_workbook_is_read_again(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": "Een betere kaart", "Thema’s": "evalueren"}))
    run("inlezen", "p.xlsx", "--neem-over")
    before = files(root)
    capsys.readouterr()
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert "0 nieuw, 0 veranderd, 3 gelijk.\n" in capsys.readouterr().out
    assert files(root) == before
    edit(root / "p.xlsx", (number, {"Titel": "Een nog betere kaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    out = capsys.readouterr().out
    assert out.count("(KB213)") == 1
    assert f"cel D{number}: titel: dit record is in het project veranderd" in out


def test_what_changed_is_said_in_the_words_that_were_given(root):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": "Een betere kaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over", "--wijziging", "Titel verbeterd.") == GOOD
    assert "    tekst: Titel verbeterd.\n" in (root / NAME).read_text()


def test_a_yes_in_a_terminal_takes_it_over(root, monkeypatch, capsys):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": "Een betere kaart"}))
    for answer, taken in (("nee\n", False), ("ja\n", True)):
        terminal = io.StringIO(answer)
        monkeypatch.setattr(terminal, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", terminal)
        assert run("inlezen", "p.xlsx") == GOOD
        assert ("Een betere kaart" in (root / NAME).read_text()) is taken
    assert "Dit allemaal overnemen? [ja/nee] > " in capsys.readouterr().out


def test_a_new_row_is_a_new_record_with_what_follows_by_itself(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, ROW))
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert (root / "practices/zeeland/een-nieuwe-kaart.yml").read_text() == (
        "kenmerk: VLI-VL2\nsoort: ervaring\ntitel: Een nieuwe kaart\n"
        "samenvatting: Het wijkteam van Vlissingen heeft een nieuwe kaart.\n"
        "themas:\n  - evalueren\nregio: zeeland\ngemeente: vlissingen\n"
        "herkomst: gemeld-door-de-gemeente\n"
        "bronnen:\n  - bron: jaarbeeld-2019\n    vindplaats: Begin\n"
        "gepubliceerd: 2026-11-29\nherzien_voor: 2027-11-29\n"
        "wijzigingen:\n  - datum: 2026-11-29\n    tekst: Opgenomen in de kennisbank.\n"
        "status: actueel\n"
    )
    assert "Nieuw, rij 5: VLI-VL2 Een nieuwe kaart" in capsys.readouterr().out
    assert run("check") == GOOD


def test_every_problem_is_told_at_its_cell_and_nothing_is_written(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(
        root / "p.xlsx",
        (number, {"Titel": "Kort", "Gepubliceerd": "21 november 2026"}),
        (5, {**ROW, "Gemeente": "Vlissinge", "Regio": "Zeeland"}),
        (6, {**ROW, "Bronnen": "Jaarbeeld 2019 | Begin | 1,2"}),
    )
    before = files(root)
    capsys.readouterr()
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    at = "p.xlsx, blad Praktijken, cel"
    told = [line for line in capsys.readouterr().out.split("\n") if line.startswith(at)]
    assert told == [
        f"{at} D{number}: titel: `Kort` is te kort (4 tekens). Schrijf minstens 5 tekens. (KB022)",
        f"{at} N5: gemeente: `Vlissinge` is geen bekende gemeente. Bedoelde u `Vlissingen`? "
        "(KB040)",
        f"{at} T6: bronnen 1, regels: `1,2` heeft niet de goede vorm. Bedoelde u `1, 2`? "
        "Schrijf regelnummers als `183-188` of `183-188, 285`. (KB027)",
    ]
    assert files(root) == before
    marked = read_tables((root / "p-nakijken.xlsx").read_bytes())[0]
    assert [row.number for row in marked.rows] == [1, 2, 3, 4, 5, 6]
    edit(root / "p-nakijken.xlsx", (number, {"Titel": "Een betere kaart"}))
    assert run("inlezen", "p-nakijken.xlsx") == BAD_CONTENT
    assert (root / "p-nakijken-2.xlsx").exists()


def test_one_value_that_is_wrong_in_many_rows_is_told_once(root, capsys):
    rows = [[f"Kaart {letter}", "Wijkteam", "Vlissingen"] for letter in "abcdefg"]
    of_her_own(root / "l.xlsx", ["Titel", "Herkomst", "Gemeente"], rows)
    assert run("inlezen", "l.xlsx") == BAD_CONTENT
    told = capsys.readouterr().out.split("\n")
    (line,) = [one for one in told if "`Wijkteam` kan hier niet" in one]
    assert line.startswith("l.xlsx, blad Lijst, cel B2: herkomst: ")
    assert line.endswith(" (KB026) (7 keer, ook B3, B4, B5, B6, B7 en nog 1)")
    assert told[-4:] == [
        "Hoeft kolom “Herkomst” niet mee? Dan hoort in werkblad-kolommen.yml deze regel: "
        'Herkomst: ""',
        "7 fouten. Er is niets geschreven in het project.",
        "Wat er mis is, staat als rode cellen in l-nakijken.xlsx. Verbeter het, en lees dat in.",
        "",
    ]
    with zipfile.ZipFile(root / "l-nakijken.xlsx") as package:
        comments = package.read("xl/comments1.xml").decode()
    assert comments.count("`Wijkteam` kan hier niet.") == 7
    assert "in dit concept" not in comments  # that a draft is unfinished is no fault
    (root / "werkblad-kolommen.yml").write_text('Herkomst: ""\n')
    assert run("inlezen", "l.xlsx", "--proef") == GOOD
    assert "7 nieuw, 0 veranderd, 0 gelijk." in capsys.readouterr().out


def test_what_others_changed_meanwhile_is_not_undone(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    text = (root / NAME).read_text()
    (root / NAME).write_text(text.replace("Een regiekaart", "Een kaart met regie"))
    before = files(root)
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    said = "Niet aangeraakt, en in het project intussen veranderd; dat blijft zo: VLI-VL1"
    assert f"{said} Een kaart met regie\n" in capsys.readouterr().out
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Samenvatting": "Een andere samenvatting dan er stond."}))
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    assert (
        f"cel E{number}: samenvatting: dit record is in het project veranderd sinds dit werkblad "
        "is gemaakt. Maak een nieuw werkblad, en zet daarin wat u wilt veranderen. (KB213)"
    ) in capsys.readouterr().out
    assert files(root) == before


def test_a_row_that_is_gone_or_there_twice(root, capsys):
    run("werkblad", "--naar", "p.xlsx", "--regio", "zeeland")
    edit(root / "p.xlsx", (3, {"Id": "regiekaart", "Titel": "Nog een kaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    out = capsys.readouterr().out
    assert "Niet in dit werkblad: 2 praktijken. Daarmee gebeurt niets.\n" in out
    assert "cel A3: id: dit record staat ook in rij 2. Houd er een." in out


def test_numbers_that_are_all_in_use_are_told(root, monkeypatch, capsys):
    monkeypatch.setattr("kennisbank.intake.names.LAST", 0)
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, ROW))
    before = files(root)
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    assert files(root) == before
    told = "Alle nummers van `VLI-VL` zijn op. Kies andere letters.\n"
    assert capsys.readouterr().out.endswith(told)


def test_rows_of_a_new_gemeente_share_their_letters(root):
    run("werkblad", "--naar", "p.xlsx")
    row = {**ROW, "Gemeente": "Middelburg"}
    edit(root / "p.xlsx", (5, row), (6, {**row, "Titel": "Nog een kaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    made = ("een-nieuwe-kaart", "nog-een-kaart")
    texts = [(root / f"practices/zeeland/{name}.yml").read_text() for name in made]
    assert [text.split("\n")[0] for text in texts] == ["kenmerk: MID-VL01", "kenmerk: MID-VL02"]


def test_a_sign_that_nobody_sees_is_told(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, {**ROW, "Titel": "Een\x0bnieuwe kaart"}))
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    assert (
        "p.xlsx, blad Praktijken, cel D5: titel: hier staat een onzichtbaar stuurteken (U+000B). "
        "Haal dat teken weg; typ de regel zo nodig opnieuw. (KB002)\n"
        "1 fout. Er is niets geschreven in het project.\n"
    ) in capsys.readouterr().out


@pytest.mark.parametrize("sign", "\xad\u200b\u200f\u202e\u2060\ufeff")
def test_a_sign_that_takes_no_room_is_taken_out_and_told(root, capsys, sign):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, {**ROW, "Titel": f"Een nieuwe{sign} kaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert "Weggehaald zijn tekens die niemand ziet: cel D5.\n" in capsys.readouterr().out
    text = (root / "practices/zeeland/een-nieuwe-kaart.yml").read_text()
    assert "titel: Een nieuwe kaart\n" in text


@pytest.mark.parametrize("space", "\t\xa0\u202f")
def test_a_space_of_another_kind_is_no_change_that_readers_hear_of(root, capsys, space):
    run("werkblad", "--naar", "p.xlsx")
    before = files(root)
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": f"Een{space}regiekaart"}))
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert "0 nieuw, 0 veranderd, 3 gelijk." in capsys.readouterr().out
    assert files(root) == before


def test_remarks_and_struck_texts_are_told_as_they_do_not_come_along(root, capsys):
    file = root / "p.xlsx"
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet("Praktijken")
        sheet.write_row(0, 0, ["Id", "Titel"])
        sheet.write_row(1, 0, ["regiekaart", "Een regiekaart"])
        sheet.write_string(1, 1, "Een regiekaart", workbook.add_format({"font_strikeout": True}))
        sheet.write_comment(1, 0, "Klopt dit nog?", {"author": "Een collega"})
    assert run("inlezen", "p.xlsx") == GOOD
    out = capsys.readouterr().out
    assert "Opmerkingen bij cellen gaan niet mee: cel A2.\n" in out
    assert "Doorgestreept, en nog gewone tekst: cel B2. Moet het weg, haal het dan weg.\n" in out


def test_a_head_with_a_sign_that_nobody_sees_leaves_a_mapping_that_can_be_read(root):
    book = Book(Sheet("Lijst", [Column("Pla\x0bats"), Column("Ti\xadtel")], [("hier", "iets")]), {})
    (root / "p.xlsx").write_bytes(to_bytes(book, ".xlsx", date.fromisoformat(DAY)))
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    text = (root / "werkblad-kolommen.yml").read_text()
    assert "Plaats: gemeente" in text
    assert "titel" not in text.lower()


def test_a_record_that_becomes_too_large_to_read_is_told(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    many = "a\n" * 11_000
    edit(
        root / "p.xlsx", (row_of(root / "p.xlsx", "regiekaart"), {"Thema’s": many, "Verwant": many})
    )
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    assert "(KB003)\n" in capsys.readouterr().out


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_an_error_of_a_spreadsheet_empties_no_field(root, capsys, error):
    run("werkblad", "--naar", "p.xlsx")
    path, before = root / "p.xlsx", files(root)
    at = name_of_cell(row_of(path, "regiekaart"), heads_of(path)["Toelichting"])
    old = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(old) as parts, zipfile.ZipFile(path, "w") as changed:
        for name in parts.namelist():
            text = parts.read(name)
            if name == "xl/worksheets/sheet1.xml":
                cell = rf'<c r="{at}"( s="[0-9]+")[^/>]*(?:/>|>.*?</c>)'
                into = rf'<c r="{at}"\1 t="e"><v>{error}</v></c>'
                text = re.sub(cell, into, text.decode()).encode()
                assert b't="e"' in text
            changed.writestr(name, text)
    capsys.readouterr()
    assert run("inlezen", "p.xlsx", "--neem-over") == BAD_CONTENT
    out = capsys.readouterr().out
    assert f"cel {at}: toelichting: in deze cel staat een foutwaarde van het rekenblad" in out
    assert "0 nieuw, 0 veranderd, 3 gelijk.\n" in out
    assert files(root) == before


def test_days_are_read_however_they_are_typed(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    days = {"Gepubliceerd": "1 november 2026", "Herzien voor": "46692"}
    edit(root / "p.xlsx", (5, {**ROW, **days}))
    assert run("inlezen", "p.xlsx", "--neem-over") == GOOD
    assert (
        "Dagen die anders zijn getypt, zijn zo gelezen: `1 november 2026` als `2026-11-01` "
        "(cel W5), `46692` als `2027-11-01` (cel X5).\n"
    ) in capsys.readouterr().out
    text = (root / "practices/zeeland/een-nieuwe-kaart.yml").read_text()
    assert "gepubliceerd: 2026-11-01\nherzien_voor: 2027-11-01\n" in text


def test_an_id_leads_to_no_other_folder(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, {**ROW, "Id": "../../buiten"}))
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    assert "cel A5: id: `../../buiten` heeft niet de goede vorm." in capsys.readouterr().out
    assert not [*root.glob("**/buiten*"), *root.parent.glob("buiten*")]


def of_her_own(path: Path, heads: list[str], rows: list[list[str]]) -> None:
    """A plain list, as somebody made it for herself."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Lijst")
        for number, row in enumerate([heads, *rows]):
            sheet.write_row(number, 0, row)


def of_a_colleague(path: Path) -> None:
    """A workbook as somebody made it for herself."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Lijst 2026")
        sheet.write(0, 0, "Voorbeelden uit Zeeland")
        heads = ["Naam", "Korte omschrijving", "Plaats", "Bron", "Soort", "Gemeld door", "Stand"]
        for at, head in enumerate([*heads, "Thema"]):
            sheet.write(2, at, head)
        row = ["Een nieuwe kaart", ROW["Samenvatting"], "Vlissingen", ROW["Bronnen"], "ervaring"]
        for at, text in enumerate([*row, "gemeld-door-de-gemeente", "klaar", "Evalueren"]):
            sheet.write(3, at, text)
        workbook.add_worksheet("Kladblok").write(0, 0, "bellen")


def test_other_heads_are_mapped_once(root, capsys):
    of_a_colleague(root / "lijst.xlsx")
    assert run("inlezen", "lijst.xlsx") == BAD_CONTENT
    assert capsys.readouterr().out == (
        "lijst.xlsx, blad Lijst 2026: niet alle kolommen heten als een veld.\n"
        "  Naam: titel\n"
        "  Korte omschrijving: samenvatting\n"
        "  Plaats: gemeente\n"
        "  Bron: bronnen\n"
        "  Gemeld door: (gaat niet mee)\n"
        "  Stand: (gaat niet mee)\n"
        "  Thema: themas\n"
        "Dit voorstel staat in werkblad-kolommen.yml. Kijk het na, pas het aan, en lees het "
        "werkblad opnieuw.\n"
    )
    mapping = root / "werkblad-kolommen.yml"
    assert "Plaats: gemeente\n" in mapping.read_text()
    assert 'Stand: ""\n' in mapping.read_text()
    before = mapping.read_bytes()
    run("inlezen", "lijst.xlsx", "--proef")
    assert mapping.read_bytes() == before
    out = capsys.readouterr().out
    assert "Overgeslagen boven de kop in rij 3: 1 rij.\n" in out
    assert "Niet gelezen, zoals werkblad-kolommen.yml zegt: Gemeld door, Stand.\n" in out
    assert "Nieuw, rij 4: VLI-VL2 Een nieuwe kaart" in out


def test_a_list_without_a_title_says_so_before_anything_is_made(root, capsys):
    of_her_own(root / "l.xlsx", ["Waar", "In het kort"], [["Vlissingen", "Bellen helpt altijd."]])
    assert run("inlezen", "l.xlsx") == BAD_CONTENT
    told = (
        "Geen kolom is de titel, en zonder titel heet een nieuw record naar een nummer. Zet in "
        "werkblad-kolommen.yml `titel` achter de kolom waarin staat hoe de praktijk heet.\n"
    )
    assert f"  Waar: gemeente\n  In het kort: samenvatting\n{told}" in capsys.readouterr().out
    assert run("inlezen", "l.xlsx", "--proef") == GOOD
    assert told in capsys.readouterr().out


def test_a_mapping_that_says_no_field_is_told(root, capsys):
    of_a_colleague(root / "lijst.xlsx")
    (root / "werkblad-kolommen.yml").write_text("Naam: titel\nPlaats: gemeent\n")
    assert run("inlezen", "lijst.xlsx") == BAD_CONTENT
    assert capsys.readouterr().out.startswith(
        "werkblad-kolommen.yml: Plaats: `gemeent` is geen veld. Kies uit id, kenmerk, soort, "
    )


def test_a_sheet_that_nobody_can_choose_is_asked_for(root, capsys):
    with xlsxwriter.Workbook(root / "twee.xlsx") as workbook:
        for name in ("Noord", "Zuid"):
            sheet = workbook.add_worksheet(name)
            for at, (head, text) in enumerate(ROW.items()):
                sheet.write(0, at, head)
                sheet.write(1, at, text)
    assert run("inlezen", "twee.xlsx") == BAD_CONTENT
    assert run("inlezen", "twee.xlsx", "--blad", "west") == BAD_CONTENT
    assert capsys.readouterr().out == (
        "twee.xlsx: Er zijn meer bladen: `Noord`, `Zuid`. Zeg met --blad op welk blad de "
        "praktijken staan.\n"
        "twee.xlsx: Er is geen blad `west`. Kies uit `Noord`, `Zuid`.\n"
    )
    assert run("inlezen", "twee.xlsx", "--blad", "zuid", "--proef") == GOOD


def test_what_is_odd_in_a_sheet_is_told_at_its_cell(root, capsys):
    with xlsxwriter.Workbook(root / "raar.xlsx") as workbook:
        sheet = workbook.add_worksheet("Praktijken")
        for at, head in enumerate(ROW):
            sheet.write(0, at, head)
            sheet.write(1, at, head)
        for at, text in enumerate(ROW.values()):
            sheet.write(2, at, text)
            sheet.write(4, at, text)
        sheet.write_formula(2, 0, "=A1", None, "Een formule")
        sheet.write_boolean(2, 2, True)
        sheet.merge_range(4, 3, 5, 3, "Evalueren")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.write(2, 12, "los")
    assert run("inlezen", "raar.xlsx") == BAD_CONTENT
    out = capsys.readouterr().out.split("\n")
    at = "raar.xlsx, blad Praktijken, cel"
    assert [line for line in out if line.startswith(at)] == [
        f"{at} M1: deze kolom heeft geen kop, en in rij 3 staat er iets in. Geef de kolom een kop, "
        "of haal weg wat erin staat. (KB212)",
        f"{at} A2: dit lijkt een tweede kopregel. Houd er een, en haal de andere weg. (KB212)",
        f"{at} A3: titel: in deze cel staat een formule, en die wordt hier niet uitgerekend. "
        "Kopieer de cel en plak haar als waarde (Plakken speciaal, Waarden). (KB211)",
        f"{at} C3: samenvatting: hier staat geen tekst maar WAAR of ONWAAR. Zet de opmaak van de "
        "cel op Tekst, en typ opnieuw. (KB211)",
        f"{at} A5: let op: kenmerk: deze rij is verborgen, en wordt wel gelezen. Kijk haar na. "
        "(KB211)",
        f"{at} D5: themas: deze cel is samengevoegd met andere. Hef het samenvoegen op, en vul in "
        "elke rij in wat er hoort. (KB211)",
    ]


def test_a_file_that_is_no_workbook_or_is_not_there(root, capsys):
    (root / "p.xlsx").write_bytes(b"naam;plaats\n")
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    assert run("inlezen", "q.xlsx") == BAD_USE
    told = capsys.readouterr()
    assert told.out == (
        "p.xlsx: dit is geen werkblad dat hier gelezen kan worden. Open het in Excel of "
        "LibreOffice, bewaar het als .xlsx of .ods, en lees dat in. (KB210)\n"
    )
    assert told.err == "q.xlsx: dit bestand is er niet.\n"


def test_all_rows_are_written_or_none(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    edit(root / "p.xlsx", (5, ROW), (6, {**ROW, "Titel": "Nog een kaart", "Status": "Weg"}))
    before = files(root)
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    assert files(root) == before
    assert "1 fout. Er is niets geschreven in het project.\n" in capsys.readouterr().out


def test_a_report_becomes_a_workbook_and_what_is_marked_in_it_a_record(root, capsys):
    (root / "rapport.docx").write_bytes(to_docx(REPORT))
    before = files(root)
    assert main(["inlezen", "rapport.docx", *OPTIONS, "--als", "werkblad"]) == GOOD
    said = capsys.readouterr().out
    assert (
        "Gemaakt:\n- reference/rapporten/wijchen-2020.yml\n"
        "- reference/bronnen.yml (één bron erbij)\n"
        "- rapport.xlsx, met op elke rij een concept:\n  WIJ-G02, "
    ) in said
    assert "practices/" not in said
    assert said.endswith("Lees het dan in: .venv/bin/kennisbank inlezen rapport.xlsx\n")
    made = files(root)
    assert sorted(name for name in made if made[name] != before.get(name)) == [
        "reference/bronnen.yml",
        "reference/rapporten/wijchen-2020.yml",
    ]
    assert main(["inlezen", "rapport.docx", *OPTIONS, "--als", "werkblad"]) == BAD_USE
    book = root / "rapport.xlsx"
    own = {"Nagelezen": "ja", "Eigen woorden": "Wie bij een gezin kwam, kon snel overleggen."}
    edit(book, (2, own), (3, {"Eigen woorden": "Met kinderen wordt niet altijd gepraat."}))
    capsys.readouterr()
    assert run("inlezen", "rapport.xlsx", "--neem-over") == GOOD
    said = capsys.readouterr().out
    assert "Nog niet nagelezen: 2 rijen. Daarmee gebeurt niets.\n" in said
    assert "Wel herschreven, en nog niet nagelezen: rij 3.\n" in said
    assert (
        "Ingevuld, en nog een concept: rij 2. De kolom Status beslist: staat daar `In gebruik`, "
        "dan komt het op de site.\n"
    ) in said
    (name,) = (one for one in files(root) if one not in made)
    assert name.startswith("practices/gelderland-zuid/korte-lijnen-")
    record = (root / name).read_text()
    assert "kenmerk: WIJ-G02\n" in record
    assert "samenvatting: Wie bij een gezin kwam, kon snel overleggen.\n" in record
    assert "status: concept\n" in record
    assert run("check") == GOOD
    assert run("inlezen", "rapport.xlsx") == GOOD  # what became a record goes on in its file
    assert "0 nieuw, 0 veranderd, 1 gelijk.\n" in capsys.readouterr().out


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_report_of_which_not_all_can_be_written_leaves_no_workbook(root, monkeypatch, stop):
    (root / "rapport.docx").write_bytes(to_docx(REPORT))
    before = files(root)

    def refuse(*_: object, **__: object) -> None:
        assert (root / "rapport.xlsx").exists()
        raise stop

    with monkeypatch.context() as patched:
        patched.setattr("kennisbank.intake.drafts.write_together", refuse)
        assert main(["inlezen", "rapport.docx", *OPTIONS, "--als", "werkblad"]) == BAD_USE
    assert files(root) == before
    assert not (root / "rapport.xlsx").exists()
    assert main(["inlezen", "rapport.docx", *OPTIONS, "--als", "werkblad"]) == GOOD


def test_what_comes_on_the_site_is_said_before_it_is_taken_over(root, capsys):
    run("werkblad", "--naar", "p.xlsx")
    own = {"Titel": "Nog een kaart", "Status": "Concept"}
    later = {"Titel": "Kaart van later", "Gepubliceerd": "2026-12-24", "Herzien voor": "2027-12-24"}
    edit(root / "p.xlsx", (5, ROW), (6, {**ROW, **own}), (7, {**ROW, **later}))
    run("inlezen", "p.xlsx")
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(".yml)")[2] for line in said if line.startswith("Nieuw, ")] == [
        "; komt meteen op de site",
        "",
        "; komt later op de site",
    ]


def test_a_workbook_in_which_somebody_may_work_is_not_written_over(root, capsys):
    (root / "praktijken.xlsx").write_bytes(b"van iemand")
    assert run("werkblad") == BAD_USE
    assert (root / "praktijken.xlsx").read_bytes() == b"van iemand"
    assert capsys.readouterr().err == (
        "praktijken.xlsx: dit bestand is er al. Noem met --naar een andere naam.\n"
    )


def test_a_file_that_changes_while_somebody_looks_is_left_alone(root, monkeypatch, capsys):
    run("werkblad", "--naar", "p.xlsx")
    number = row_of(root / "p.xlsx", "regiekaart")
    edit(root / "p.xlsx", (number, {"Titel": "Een betere kaart"}), (5, ROW))
    other = (root / NAME).read_text().replace("Een regiekaart", "Een kaart met regie")

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def readline(self, *_: int) -> str:
            (root / NAME).write_text(other)
            return "ja\n"

    monkeypatch.setattr("sys.stdin", Terminal())
    assert run("inlezen", "p.xlsx") == BAD_CONTENT
    said = f"{NAME}: dit bestand is net veranderd. Er is niets geschreven.\n"
    assert capsys.readouterr().out.endswith(said)
    assert (root / NAME).read_text() == other
    assert not (root / "practices/zeeland/een-nieuwe-kaart.yml").exists()
