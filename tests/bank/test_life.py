from pathlib import Path

from kennisbank.bank import PUBLISHED, judge, list_with, load_bank, overdue, write_list
from kennisbank.bank.life import changed_in_silence, digest, publish
from kennisbank.bank.published import Publicatie, read_published
from kennisbank.model import Kennisbank
from tests.builders import DAY, a_bank, a_praktijk, an_element, write_bank

PAST = DAY.replace(year=2027)


def a_publicatie(**fields: object) -> Publicatie:
    praktijk = a_praktijk()
    row = {
        "id": praktijk.id,
        "kenmerk": praktijk.kenmerk,
        "inhoud": digest(praktijk),
        "wijzigingen": len(praktijk.wijzigingen),
    }
    return Publicatie(**row | fields)  # type: ignore[arg-type]


def test_digest_is_of_the_words_and_not_of_the_dates() -> None:
    assert digest(a_praktijk(herzien_voor="2030-01-01")) == digest(a_praktijk())
    assert digest(a_praktijk(titel="Heel korte lijnen")) != digest(a_praktijk())


def test_change_with_a_line_is_not_in_silence() -> None:
    line = {"datum": DAY, "tekst": "De titel is korter."}
    before = a_publicatie()
    changed, told, same = (
        a_praktijk(titel="Kortere lijnen"),
        a_praktijk(titel="Kortere lijnen", wijzigingen=(line,)),
        a_praktijk(),
    )
    assert changed_in_silence(changed, before, digest(changed))
    assert not changed_in_silence(told, before, digest(told))
    assert not changed_in_silence(same, before, digest(same))


def test_overdue_are_the_current_ones_on_and_after_their_day() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(id="b", kenmerk="WIJ-G02", herzien_voor="2027-11-21"),
            a_praktijk(id="a", kenmerk="WIJ-G01", herzien_voor="2027-11-20"),
            a_praktijk(id="c", kenmerk="WIJ-G03", herzien_voor="2027-11-22"),
            a_praktijk(id="d", kenmerk="WIJ-G04", herzien_voor="2027-01-01", status="verouderd"),
        ),
        elementen=(an_element(herzien_voor="2027-11-21"),),
    )
    due = ["a", "samen-eerste-contact", "b"]
    assert [record.id for record in overdue(bank, PAST)] == due


def renamed(root: Path, *, everywhere: bool) -> list[str]:
    """What is said of a published element whose file has another name now."""
    kept(load_bank(write_bank(root))[0], root)
    (root / "elements/risicos-blijven-volgen.yml").rename(root / "elements/risicos-in-beeld.yml")
    moved = "- {van: risicos-blijven-volgen, naar: risicos-in-beeld, soort: element}\n"
    (root / "reference/doorverwijzingen.yml").write_text(moved, encoding="utf-8")
    for path in (*root.glob("practices/*/*.yml"), *root.glob("reference/rapporten/*.yml")):
        text = path.read_text(encoding="utf-8")
        if everywhere:
            text = text.replace("risicos-blijven-volgen", "risicos-in-beeld")
        path.write_text(text, encoding="utf-8")
    return [f"{one.bestand}: {one.hoe} ({one.code})" for one in judge(root, DAY)[1]]


def test_renamed_element_leads_from_its_old_name(tmp_path: Path) -> None:
    told = "Zet onder `wijzigingen` een regel met `datum:` en `tekst:`. (KB082)"
    assert renamed(tmp_path, everywhere=True) == [
        f"practices/landelijk/eerst-veiligheid.yml: {told}"
    ]


def test_record_with_the_old_name_of_an_element_is_told_the_new_one(tmp_path: Path) -> None:
    to_name = "Zet `risicos-in-beeld` onder `elementen` van de praktijken die het laten zien."
    assert {*renamed(tmp_path, everywhere=False)} == {
        f"elements/risicos-in-beeld.yml: {to_name} (KB134)",
        "practices/landelijk/eerst-veiligheid.yml: Schrijf `risicos-in-beeld`. (KB040)",
        "reference/rapporten/wijchen.yml: Schrijf `risicos-in-beeld`. (KB040)",
    }


def test_row_of_a_silent_change_stays_as_it_was() -> None:
    bank = a_bank(praktijken=(a_praktijk(titel="Kortere lijnen"),), elementen=())
    before = {"korte-lijnen": a_publicatie()}
    assert publish(bank, before) == (before, 0)


def kept(bank: Kennisbank, root: Path) -> int:
    """How many rows of the list change when this bank is published."""
    new = root / "nieuw.csv"
    new.unlink(missing_ok=True)
    write_list(bank, root, new)
    with list_with(new, root) as (keep_list, changed):
        keep_list()
    return changed


def test_list_is_kept_once_and_read_back_the_same(tmp_path: Path) -> None:
    bank, _ = load_bank(write_bank(tmp_path))
    names = {*bank.praktijken, *(f"elementen/{name}" for name in bank.elementen)}
    assert kept(bank, tmp_path) == len(names)
    again, remarks = load_bank(tmp_path)
    assert remarks == ()
    rows, problems = read_published(tmp_path / PUBLISHED)
    assert (set(rows), problems) == (names, [])
    assert kept(again, tmp_path) == 0
