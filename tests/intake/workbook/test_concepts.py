"""The drafts of a report as one sheet: a row becomes a record when it is rewritten and marked."""

from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import gather, load_bank
from kennisbank.documents import Value
from kennisbank.intake.workbook import (
    Plan,
    Planner,
    Words,
    read_rows,
    to_concepts,
    to_content,
)
from kennisbank.sheets import Book, Sheet, read_tables, to_bytes
from tests.builders import write_bank

TODAY = date(2026, 11, 29)
PASSAGE = "Het wijkteam had een vaste contactpersoon bij Veilig Thuis. Dat werkte goed."
DRAFT = {
    "kenmerk": "VLI-G01",
    "soort": "gaat-goed",
    "passage": PASSAGE,
    "titel": "Vaste contactpersoon",
    "themas": ["evalueren"],
    "regio": "zeeland",
    "gemeente": "vlissingen",
    "herkomst": "waargenomen-door-tsd",
    "bronnen": [{"bron": "jaarbeeld-2019", "vindplaats": "Begin"}],
    "gepubliceerd": "2026-11-29",
    "herzien_voor": "2027-11-29",
    "wijzigingen": [{"datum": "2026-11-29", "tekst": "Opgenomen in de kennisbank."}],
    "status": "concept",
}
OWN = "Iemand van het wijkteam was altijd te bereiken voor Veilig Thuis."
MARKED: dict[str, tuple[str, str, list[str]]] = {
    "marked and rewritten": ("ja", OWN, []),
    "marked and empty": (
        "ja",
        "",
        ["deze rij is nagelezen, en er staan nog geen eigen woorden."],
    ),
    "marked and copied": ("Ja", PASSAGE.upper(), ["dit staat letterlijk zo in de passage."]),
    "rewritten and not marked": ("", OWN, []),
    "marked as not read": ("nee", OWN, []),
}


@pytest.mark.parametrize("case", MARKED)
def test_only_what_is_rewritten_and_marked_becomes_a_record(case: str, tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    checked, own, told = MARKED[case]
    bank, _ = load_bank(root)
    words = Words(bank)
    book = to_concepts({"vaste-contactpersoon": DRAFT}, words)
    heads = [column.head for column in book.sheet.columns]
    assert heads[:3] == ["Nagelezen", "Passage", "Eigen woorden"]
    row = [*book.sheet.rows[0]]
    assert row[:3] == ["", PASSAGE, ""]
    row[0], row[2] = checked, own
    changed = Book(Sheet(book.sheet.name, book.sheet.columns, [row]), book.lists)
    (table, _) = read_tables(to_bytes(changed, ".xlsx", TODAY))
    lezing = read_rows(table, {})
    assert lezing.unknown == []
    plan = Planner(gather(root), words, {}, TODAY).plan(lezing)
    assert [one.wat for one in plan.meldingen if one.code == "KB214"] == told
    taken = checked.lower() == "ja"
    assert plan.unchecked == (not taken)
    assert plan.begun == ([] if taken else [2])
    if taken and not told:
        assert [one.name for one in plan.new] == ["practices/zeeland/vaste-contactpersoon.yml"]
        assert plan.new[0].after == {**DRAFT, "samenvatting": own}


@pytest.mark.parametrize("status", ["Concept", "In gebruik"])
def test_the_status_says_whether_what_is_filled_in_stays_a_concept(
    status: str, tmp_path: Path
) -> None:
    root = write_bank(tmp_path)
    bank, _ = load_bank(root)
    words = Words(bank)
    book = to_concepts({"vaste-contactpersoon": DRAFT}, words)
    at = [column.head for column in book.sheet.columns].index("Status")
    row = [*book.sheet.rows[0]]
    row[0], row[2], row[at] = "ja", OWN, status
    changed = Book(Sheet(book.sheet.name, book.sheet.columns, [row]), book.lists)
    (table, _) = read_tables(to_bytes(changed, ".xlsx", TODAY))
    plan = Planner(gather(root), words, {}, TODAY).plan(read_rows(table, {}))
    stays = status == "Concept"
    assert plan.filled == ([2] if stays else [])
    assert plan.new[0].after["status"] == ("concept" if stays else "actueel")
    assert ("passage" in plan.new[0].after) is stays


def planned(root: Path, drafts: dict[str, dict[str, Value]]) -> Plan:
    """What these drafts would change, all rewritten and marked."""
    bank, _ = load_bank(root)
    words = Words(bank)
    book = to_concepts(drafts, words)
    rows = [["ja", row[1], OWN, *row[3:]] for row in book.sheet.rows]
    (table, _) = read_tables(
        to_bytes(Book(Sheet(book.sheet.name, book.sheet.columns, rows), book.lists), ".xlsx", TODAY)
    )
    return Planner(gather(root), words, {}, TODAY).plan(read_rows(table, {}))


def take_in(root: Path, plan: Plan) -> list[str]:
    """Write what is new; the kenmerk and the name of each."""
    for one in plan.new:
        (root / one.name).write_bytes(to_content(one, b""))
    return [f"{one.after['kenmerk']} {one.name}" for one in plan.new]


def test_what_another_report_took_meanwhile_costs_no_row_of_this_one(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    of_the_first = {"vaste-contactpersoon": DRAFT | {"kenmerk": "MID-G01"}}
    of_the_second = {
        name: {
            **DRAFT,
            "kenmerk": kenmerk,
            "titel": titel,
            "gemeente": "middelburg",
            "bronnen": [{"bron": "rapport-wijchen", "vindplaats": titel}],
        }
        for name, kenmerk, titel in (
            ("vaste-contactpersoon", "MID-G01", "Vaste contactpersoon"),
            ("warme-overdracht", "MID-G02", "Warme overdracht"),
            ("korte-lijnen", "MID-G03", "Korte lijnen"),
        )
    }
    take_in(root, planned(root, of_the_first))
    plan = planned(root, of_the_second)
    assert plan.same == 0
    assert not [one for one in plan.meldingen if one.ernst == "fout"]
    made = take_in(root, plan)
    assert [one.partition(" ")[2] for one in made] == [
        "practices/zeeland/vaste-contactpersoon-middelburg.yml",
        "practices/zeeland/warme-overdracht.yml",
        "practices/zeeland/korte-lijnen-middelburg.yml",  # another gemeente, of the same source
    ]
    kenmerken = [one.partition(" ")[0] for one in made]
    assert len({*kenmerken, "MID-G01"}) == 4
    assert all(one[3:6] == "-G0" for one in kenmerken)  # what they say of the kind stays
    assert plan.renamed == [
        (row, had["kenmerk"], now)
        for row, had, now in zip((2, 3, 4), of_the_second.values(), kenmerken, strict=True)
    ]
    # Read once more, every row is the record that was made of it.
    for drafts in (of_the_first, of_the_second):
        again = planned(root, drafts)
        assert (again.same, again.new, again.renamed) == (len(drafts), [], [])
