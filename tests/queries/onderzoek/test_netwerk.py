from kennisbank.queries import netwerk_of
from tests.builders import a_bank, a_full_rapport, a_praktijk, a_rapport, an_overdracht


def test_report_without_hand_overs_has_an_empty_network() -> None:
    netwerk = netwerk_of(a_bank(), a_rapport())
    assert (netwerk.partijen, netwerk.schakels) == ((), ())


def test_parties_stand_once_in_the_order_in_which_they_are_named() -> None:
    netwerk = netwerk_of(a_bank(), a_full_rapport())
    assert netwerk.partijen == ("Veilig Thuis", "Wijkteam", "Zorgaanbieders")
    assert [(one.nummer, one.van, one.naar) for one in netwerk.schakels] == [
        (1, (0,), (1,)),
        (2, (1,), (0, 2)),
    ]


def test_what_went_well_and_what_could_be_better_follow_from_the_praktijken() -> None:
    wrong = a_praktijk(id="warm", kenmerk="WIJ-B01", soort="kan-beter")
    rapport = a_rapport(
        overdrachten=(an_overdracht(praktijken=("warm",)), an_overdracht(kenmerk="WIJ-OV2"))
    )
    netwerk = netwerk_of(a_bank(praktijken=[wrong]), rapport)
    assert [one.oordeel for one in netwerk.schakels] == ["beter", None]
