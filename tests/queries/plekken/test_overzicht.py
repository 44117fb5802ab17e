from kennisbank.model import Kennisbank
from kennisbank.queries import (
    describe_plek,
)


def test_regio_knows_its_gemeenten_and_reports(bank: Kennisbank) -> None:
    overzicht = describe_plek(bank, bank.regios["gelderland-zuid"])
    assert [(gemeente.id, aantal) for gemeente, aantal in overzicht.plaatsen] == [("wijchen", 1)]
    assert [rapport.id for rapport in overzicht.rapporten] == ["wijchen"]
    assert overzicht.aantal == 1


def test_gemeente_and_country_have_their_own_report(bank: Kennisbank) -> None:
    wijchen = describe_plek(bank, bank.gemeenten["wijchen"])
    country = describe_plek(bank, None)
    assert [rapport.id for rapport in wijchen.rapporten] == ["wijchen"]
    assert [rapport.id for rapport in country.rapporten] == ["landelijk"]
    assert describe_plek(bank, bank.gemeenten["middelburg"]).rapporten == ()
    assert (wijchen.plaatsen, country.plaatsen) == ((), ())
