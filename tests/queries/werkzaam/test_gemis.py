from dataclasses import replace

from kennisbank.model import zinnen
from kennisbank.queries import gemis_at, plek_of
from kennisbank.queries.werkzaam.gemis import GEMIS_MAX
from tests.queries.werkzaam.test_naast import bank_of


def test_what_was_seen_elsewhere_comes_first_and_says_where_to_read() -> None:
    bank = bank_of(
        ("wijchen", "ontbrak", "e0"),
        ("wijchen", "ontbrak", "e1"),
        ("wijchen", "gezien", "e1"),
        ("wijchen", "ontbrak", "e2"),
        ("vlissingen", "verteld", "e2"),
        ("wijchen", "gevraagd", "e3"),
        aantal=4,
    )
    lijst = gemis_at(bank, plek_of(bank.gemeenten["wijchen"]))
    assert lijst.rest == 0
    assert [
        (
            gemis.element.id,
            [vermelding.kenmerk for vermelding in gemis.hier.zichtbaar],
            gemis.gezien,
            gemis.lezen and gemis.lezen.kenmerk,
        )
        for gemis in lijst.gemis
    ] == [
        ("e2", ["WIJ-G3"], "Gezien of verteld in Vlissingen.", "WIJ-G4"),
        (
            "e1",
            ["WIJ-G1"],
            "Hier deels gezien of verteld. Van een andere plaats hebben wij dat niet opgenomen.",
            "WIJ-G2",
        ),
        ("e0", ["WIJ-G0"], "Dat dit ergens is gezien of verteld, hebben wij niet opgenomen.", None),
    ]


def test_what_lacked_was_also_seen_here_and_elsewhere() -> None:
    bank = bank_of(
        ("wijchen", "ontbrak", "e0"), ("wijchen", "gezien", "e0"), ("vlissingen", "verteld", "e0")
    )
    (gemis,) = gemis_at(bank, plek_of(bank.gemeenten["wijchen"])).gemis
    assert gemis.gezien == zinnen.anderen.OOK_HIER.format(waar="in Vlissingen")
    assert gemis.lezen
    assert gemis.lezen.kenmerk == "WIJ-G2"


def test_what_holds_no_more_is_not_told_to_read() -> None:
    bank = bank_of(("wijchen", "ontbrak", "e0"), ("vlissingen", "verteld", "e0"))
    old = bank.praktijken["p1"].model_copy(update={"status": "verouderd"})
    bank = replace(bank, praktijken={**bank.praktijken, "p1": old})
    (gemis,) = gemis_at(bank, plek_of(bank.gemeenten["wijchen"])).gemis
    zin = "Gezien of verteld in Vlissingen. Wat wij daarover opnamen, is verouderd."
    assert (gemis.gezien, gemis.lezen) == (zin, None)


def test_region_counts_what_lacked_in_its_gemeenten_and_does_not_call_them_elsewhere() -> None:
    bank = bank_of(("vlissingen", "ontbrak", "e0"), ("vlissingen", "verteld", "e0"))
    (gemis,) = gemis_at(bank, plek_of(bank.regios["zeeland"])).gemis
    assert gemis.gezien.startswith("Hier deels gezien of verteld.")


def test_many_are_cut_off_and_counted() -> None:
    more = GEMIS_MAX + 3
    bank = bank_of(*(("wijchen", "ontbrak", f"e{n}") for n in range(more)), aantal=more)
    lijst = gemis_at(bank, plek_of(bank.gemeenten["wijchen"]))
    assert (len(lijst.gemis), lijst.rest) == (GEMIS_MAX, 3)
