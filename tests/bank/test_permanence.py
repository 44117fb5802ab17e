from pathlib import Path

import pytest

from kennisbank.bank import judge, load_bank
from kennisbank.bank.adressen import publications_of
from kennisbank.bank.inhoud import changed_in_silence, digest
from kennisbank.bank.permanence import next_free
from kennisbank.drafts.told import check_drafts
from kennisbank.publications import FIRST, Publicatie, Register, read_register, to_list
from tests.builders import DAY, a_bank, a_praktijk, to_yaml, write_bank


def a_publicatie(**fields: object) -> Publicatie:
    praktijk = a_praktijk()
    row = {
        "adres": praktijk.url,
        "bestand": "practices/gelderland-zuid/korte-lijnen.yml",
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


@pytest.mark.parametrize(
    ("kenmerk", "taken", "free"),
    [
        ("WIJ-G05", ["WIJ-G05", "WIJ-G12", "WIJ-B30", "VLI-G40"], "WIJ-G13"),
        ("VLI-VL9", ["VLI-VL9"], "VLI-VL10"),
        ("LND-BK09", ["LND-BK09"], "LND-BK10"),
        ("WIJ-G05", ["WIJ-G010"], "WIJ-G11"),
        ("WIJ-G", ["WIJ-G"], "WIJ-G2"),
    ],
)
def test_next_number_is_after_the_last_of_those_letters(
    kenmerk: str, taken: list[str], free: str
) -> None:
    assert next_free(kenmerk, taken) == free


def publish(root: Path) -> None:
    """Have the first list hold all that is there."""
    told = check_drafts(root).told
    rows = publications_of(load_bank(root)[0], told, read_register(root).rows)
    (root / FIRST).write_text(to_list(rows), encoding="utf-8")


def renamed(root: Path, *, moved: bool, everywhere: bool) -> list[str]:
    """What is said of a published element whose file has another name now."""
    publish(write_bank(root))
    (root / "elements/risicos-blijven-volgen.yml").rename(root / "elements/risicos-in-beeld.yml")
    if moved:
        line = "- {van: risicos-blijven-volgen, naar: risicos-in-beeld, soort: element}\n"
        (root / "reference/doorverwijzingen.yml").write_text(line, encoding="utf-8")
    for path in (*root.glob("practices/*/*.yml"), *root.glob("reference/rapporten/*.yml")):
        text = path.read_text(encoding="utf-8")
        if everywhere:
            text = text.replace("risicos-blijven-volgen", "risicos-in-beeld")
        path.write_text(text, encoding="utf-8")
    return [f"{one.bestand}: {one.hoe} ({one.code})" for one in judge(root, DAY)[1]]


def test_renamed_element_leads_from_its_old_name(tmp_path: Path) -> None:
    assert renamed(tmp_path, moved=True, everywhere=True) == []


def test_merged_gemeente_is_no_change_of_what_a_record_says(tmp_path: Path) -> None:
    publish(write_bank(tmp_path))
    for path in tmp_path.rglob("*.yml"):
        text = path.read_text("utf-8").replace("gemeente: wijchen\n", "gemeente: nieuw-wijchen\n")
        path.write_text(text.replace("- id: wijchen\n", "- id: nieuw-wijchen\n"), "utf-8")
    line = "- {van: gemeenten/wijchen/, naar: gemeenten/nieuw-wijchen/}\n"
    (tmp_path / "reference/doorverwijzingen.yml").write_text(line, "utf-8")
    assert [str(one) for one in judge(tmp_path, DAY)[1] if one.code == "KB082"] == []
    record = tmp_path / "practices/gelderland-zuid/korte-lijnen.yml"
    record.write_text(
        record.read_text("utf-8").replace("titel: Korte", "titel: Heel korte"), "utf-8"
    )
    said = [one.bestand for one in judge(tmp_path, DAY)[1] if one.code == "KB082"]
    assert said == ["practices/gelderland-zuid/korte-lijnen.yml"]


STALE = {
    "practices/landelijk/eerst-veiligheid.yml: Schrijf `risicos-in-beeld`. (KB040)",
    "reference/rapporten/wijchen.yml: Schrijf `risicos-in-beeld`. (KB040)",
}


def test_record_with_the_old_name_of_an_element_is_told_the_new_one(tmp_path: Path) -> None:
    assert {*renamed(tmp_path, moved=True, everywhere=False)} == STALE


def test_new_name_is_known_by_the_kenmerk_where_nobody_wrote_it_down(tmp_path: Path) -> None:
    hoe = (
        "Noem het bestand weer `risicos-blijven-volgen.yml`, of zet in "
        "reference/doorverwijzingen.yml: "
        "`- {van: risicos-blijven-volgen, naar: risicos-in-beeld, soort: element}`."
    )
    told = f"elements/risicos-in-beeld.yml: {hoe} (KB080)"
    assert {*renamed(tmp_path, moved=False, everywhere=False)} == STALE | {told}


OLD, NEW = "practices/zeeland/regiekaart.yml", "practices/zeeland/kaart.yml"


@pytest.mark.parametrize(
    ("titel", "told"),
    [
        (
            "Een regiekaart",
            f"{NEW}: Noem het bestand weer `regiekaart.yml` en zet het kenmerk `VLI-VL1` terug, of "
            "zet in reference/doorverwijzingen.yml: `LINE`. (KB080)",
        ),
        (
            "Een andere kaart",
            f"{OLD}: Zet het bestand terug en maak de status `ingetrokken`. Is het nu `kaart`, zet "
            "dan in reference/doorverwijzingen.yml: `LINE`. (KB080)",
        ),
    ],
    ids=["as it was", "changed"],
)
def test_record_taken_away_and_added_with_another_kenmerk_is_found_again(
    tmp_path: Path, titel: str, told: str
) -> None:
    publish(write_bank(tmp_path))
    text = (tmp_path / OLD).read_text("utf-8").replace("VLI-VL1", "VLI-VL2")
    (tmp_path / NEW).write_text(text.replace("Een regiekaart", titel), "utf-8")
    (tmp_path / OLD).unlink()
    line = "- {van: regiekaart, naar: kaart, oud_kenmerk: VLI-VL1}"
    found = [f"{one.bestand}: {one.hoe} ({one.code})" for one in judge(tmp_path, DAY)[1]]
    assert told.replace("LINE", line) in found
    moved = tmp_path / "reference/doorverwijzingen.yml"
    moved.write_text(f"{line}\n", "utf-8")
    naar = tmp_path / "practices/gelderland-zuid/korte-lijnen.yml"
    naar.write_text(naar.read_text("utf-8").replace("- regiekaart", "- kaart"), "utf-8")
    assert [str(one) for one in judge(tmp_path, DAY)[1] if one.ernst == "fout"] == []


def test_row_of_a_silent_change_stays_as_it_was(tmp_path: Path) -> None:
    bank = a_bank(praktijken=(a_praktijk(titel="Kortere lijnen"),), elementen=())
    before = a_publicatie()
    rows = publications_of(bank, check_drafts(tmp_path).told, {before.adres: before})
    assert {row.adres: row for row in rows}[before.adres] == before


def test_what_was_published_and_is_there_gives_no_remark(tmp_path: Path) -> None:
    publish(write_bank(tmp_path))
    before = (tmp_path / FIRST).read_bytes()
    assert load_bank(tmp_path)[1] == ()
    publish(tmp_path)
    assert (tmp_path / FIRST).read_bytes() == before


def test_of_two_with_one_kenmerk_the_published_one_has_it(tmp_path: Path) -> None:
    publish(write_bank(tmp_path))
    old = tmp_path / "practices/zeeland/regiekaart.yml"
    for name in ("a-eerder", "z-later"):  # whatever comes first by name
        new = tmp_path / f"practices/zeeland/{name}.yml"
        new.write_text(old.read_text(encoding="utf-8"), encoding="utf-8")
        assert [str(one) for one in judge(tmp_path, DAY)[1]] == [
            f"practices/zeeland/{name}.yml:1:10: kenmerk: het kenmerk `VLI-VL1` is al gebruikt in "
            "practices/zeeland/regiekaart.yml. Neem het volgende vrije nummer: `VLI-VL2`. (KB042)"
        ]
        new.unlink()


def test_without_a_list_nothing_is_lost(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    assert read_register(root) == Register()
    assert load_bank(root)[1] == ()


def test_who_refers_to_what_was_published_and_removed_is_not_offered_another(
    tmp_path: Path,
) -> None:
    lonely = a_praktijk(id="losse-lijnen", kenmerk="WIJ-G02", verwant=("weg",))
    write_bank(tmp_path)
    text = to_yaml(lonely).replace("id: losse-lijnen\n", "")
    (tmp_path / "practices/gelderland-zuid/losse-lijnen.yml").write_text(text, encoding="utf-8")
    gone = a_publicatie(
        adres="praktijken/weg/", bestand="practices/zeeland/weg.yml", kenmerk="WIJ-G09"
    )
    register = Register({gone.adres: gone})
    _, found = judge(tmp_path, DAY, register=register)
    assert [one.hoe for one in found if one.code == "KB040"] == [
        "Het is weggehaald: zet dat bestand terug, of haal de verwijzing hier weg."
    ]
