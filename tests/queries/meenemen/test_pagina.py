from kennisbank.model import Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.queries import OP_FACTSHEET, Meenemen, meenemen_at
from tests.builders import a_bank, a_praktijk, a_verband, an_element


def test_page_about_nothing_has_nothing_to_take(bank: Kennisbank) -> None:
    assert meenemen_at(bank, "over/") is None


def test_theme_gives_what_works_first_and_not_what_holds_no_more() -> None:
    praktijken = [
        a_praktijk(id="beter", kenmerk="WIJ-B01", soort="kan-beter"),
        a_praktijk(id="oud", kenmerk="WIJ-G01", status="ingetrokken", reden="Het is gestopt."),
        a_praktijk(id="goed", kenmerk="WIJ-G02"),
    ]
    bank = a_bank(praktijken=praktijken, elementen=(), rapporten=(), factsheets=())
    thema = praktijken[0].themas[0]
    soorten = tuple(
        (soort, SOORTEN[soort], n) for soort, n in (("goed-voorbeeld", 2), ("kan-beter", 1))
    )
    url = f"themas/{thema}/"
    wanted = Meenemen(
        f"thema={thema}",
        3,
        ("goed", "beter"),
        f"gesprek/{thema}/",
        0,
        soorten,
        volgen=f"{url}volgen.xml",
        kalender=f"{url}herzieningen.ics",
    )
    assert meenemen_at(bank, url) == wanted


def test_no_more_than_a_factsheet_has_room_for() -> None:
    many = [a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n:02}") for n in range(1, 28)]
    bank = a_bank(praktijken=many, elementen=(), rapporten=(), factsheets=())
    found = meenemen_at(bank, f"themas/{many[0].themas[0]}/")
    assert found
    assert (found.aantal, found.meer) == (27, 27 - OP_FACTSHEET)
    assert len(found.eerste) == OP_FACTSHEET


def test_element_gives_first_where_it_was_seen() -> None:
    element = an_element(id="samen")
    lacking = a_verband(element="samen", betekenis="ontbrak")
    praktijken = [
        a_praktijk(id="a", kenmerk="WIJ-G01", elementen=["samen"], verbanden=[lacking]),
        a_praktijk(id="b", kenmerk="WIJ-G02", elementen=["samen"]),
    ]
    bank = a_bank(praktijken=praktijken, elementen=[element], rapporten=(), factsheets=())
    feed = f"{element.url}volgen.xml"
    taken = Meenemen("element=samen", 2, ("b", "a"), kenmerk=element.kenmerk, volgen=feed)
    assert meenemen_at(bank, element.url) == taken


def test_praktijk_and_place_without_praktijken(bank: Kennisbank) -> None:
    praktijk = next(iter(bank.praktijken.values()))
    assert meenemen_at(bank, praktijk.url) == Meenemen(
        "", 1, (praktijk.id,), kenmerk=praktijk.kenmerk
    )
    empty = a_bank(praktijken=())
    assert meenemen_at(empty, "regios/landelijk/") == Meenemen(volgen="regios/landelijk/volgen.xml")
