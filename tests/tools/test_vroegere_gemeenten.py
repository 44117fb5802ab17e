"""Municipalities that are no more, under who came after them."""

from pathlib import Path

from kennisbank.bank import load_bank
from tests.builders import write_bank
from tools.vroegere_gemeenten import main

HEAD = (
    '"92.10 Gemeentecode","92.11 Omschrijving","92.12 Nieuwe code",'
    '"99.98 Datum ingang","99.99 Datum einde"\n'
)
ROWS = """\
"0296","Wijchen","","",""
"0204","Alverna","0900","","19840101"
"0900","Ewijk (Gld)","0296","","19900101"
"0901","Batenburg","0296","","19840101"
"0902","Lang geleden","0296","","19230501"
"0903","Verdwenen","","","20010101"
"0904","Soelen, Aldenhaag en Avezaath","0296","","19780101"
"0905","Rond","0906","","19990101"
"0906","Om","0905","","19990101"
"""


def test_each_stands_under_who_is_there_now_unless_a_place_is_called_so(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    table = root / "tabel.csv"
    table.write_text("\ufeff" + HEAD + ROWS, encoding="utf-8")
    before, _ = load_bank(root)
    assert main([str(table), "2024", "--root", str(root)]) == 0
    bank, problems = load_bank(root)
    assert problems == ()
    assert {one.gemeente: one.namen for one in bank.woonplaatsen.values()} == {
        one.gemeente: one.namen for one in before.woonplaatsen.values()
    }
    assert bank.woonplaatsen["wijchen"].namen == ("Batenburg", "Wijchen")
    assert bank.woonplaatsen["wijchen"].vroeger == (
        "Alverna",
        "Ewijk",
        "Soelen, Aldenhaag en Avezaath",
    )
