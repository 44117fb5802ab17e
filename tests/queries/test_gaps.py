import pytest

from kennisbank.model import Kennisbank
from kennisbank.queries import (
    VOORBEELDEN,
    Dekking,
    Gatentabel,
    dekking,
    fold_empty,
    praktijken_at,
    tegels,
)
from tests.builders import a_bank, a_praktijk


def counts(rij: Dekking) -> tuple[str, int, list[int], list[int]]:
    return (
        rij.plek.id,
        rij.aantal,
        [vak.aantal for vak in rij.themas],
        [vak.aantal for vak in rij.vragen],
    )


def test_every_regio_and_the_country_are_counted_per_thema_and_vraag(bank: Kennisbank) -> None:
    assert [counts(rij) for rij in dekking(bank)] == [
        ("landelijk", 0, [0, 0], [0, 0]),  # it has an aanbeveling, which is no example
        ("gelderland-zuid", 1, [1, 1], [1, 0]),
        ("haaglanden", 0, [0, 0], [0, 0]),
        ("zeeland", 0, [0, 0], [0, 0]),  # it has an ervaring
    ]


@pytest.mark.parametrize(
    ("soort", "status", "aantal"),
    [
        ("goed-voorbeeld", "actueel", 1),
        ("gaat-goed", "actueel", 1),
        ("kan-beter", "actueel", 0),
        ("werkzame-factor", "actueel", 0),
        ("goed-voorbeeld", "verouderd", 0),
        ("gaat-goed", "ingetrokken", 0),
    ],
)
def test_example_is_good_and_still_holds(soort: str, status: str, aantal: int) -> None:
    bank = a_bank(
        praktijken=[a_praktijk(soort=soort, status=status, reden="Het bestaat niet meer.")]
    )
    assert dekking(bank)[1].aantal == aantal


def test_link_of_a_thema_leads_to_the_overview_with_that_choice() -> None:
    bank = a_bank(praktijken=[a_praktijk(soort="gaat-goed")])
    assert dekking(bank)[1].themas[0].url == (
        "praktijken/#soort=goed-voorbeeld,gaat-goed&regio=gelderland-zuid&thema=veiligheid"
    )


def test_link_of_a_vraag_leads_to_the_overview_with_that_choice(bank: Kennisbank) -> None:
    vak = dekking(bank)[1].vragen[0]
    assert vak.url == (
        "praktijken/#soort=goed-voorbeeld,gaat-goed&regio=gelderland-zuid&vraag=CAL-VR1"
    )
    assert vak.thema.id == "veiligheid"


def test_one_map_counts_all_praktijken_and_the_other_the_examples_among_them(
    bank: Kennisbank,
) -> None:
    """As both pages say beside their map."""
    examples = {rij.plek.id: rij.aantal for rij in dekking(bank)}
    for plek, _, aantal in tegels(bank):
        every = praktijken_at(bank, plek)
        assert aantal == len(every)
        told = [one for one in every if one.soort in VOORBEELDEN and one.status == "actueel"]
        assert examples[plek.id] == len(told)


def test_places_without_any_example_are_named_together() -> None:
    rijen = dekking(a_bank(praktijken=[a_praktijk(soort="gaat-goed", vragen=())]))
    assert [rij.aantal for rij in rijen] == [0, 1, 0, 0]
    folded = fold_empty(rijen, "themas", all_rows=False)
    assert folded.rijen == (rijen[1],)
    assert folded.leeg == tuple(rij.plek for rij in rijen if rij != rijen[1])
    assert fold_empty(rijen, "vragen", all_rows=False).rijen == ()
    assert fold_empty(rijen, "themas", all_rows=True) == Gatentabel(rijen, ())
