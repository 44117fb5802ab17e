from kennisbank.model import Kennisbank
from kennisbank.queries import (
    describe_indicator,
    indicatoren_by_kenmerk,
    kaderdelen,
    regio_of_kader,
    vragen,
)
from tests.builders import a_bank


def test_indicator_has_its_norm_and_praktijken(bank: Kennisbank) -> None:
    overzicht = describe_indicator(bank, indicatoren_by_kenmerk(bank)["WIJ-I01"])
    assert [criterium.kenmerk for criterium in overzicht.criteria] == ["WIJ-K1"]
    assert [
        (operationalisering.kenmerk, [regel.kenmerk for regel in regels])
        for operationalisering, regels in overzicht.normen
    ] == [("WIJ-O01", ["WIJ-D01"])]
    assert [thema.id for thema in overzicht.themas] == ["veiligheid"]
    assert [groep.id for groep in overzicht.groepen] == ["indicator-1-goed-voorbeeld"]


def test_indicator_without_norm_has_none(bank: Kennisbank) -> None:
    overzicht = describe_indicator(bank, indicatoren_by_kenmerk(bank)["WIJ-I02"])
    assert overzicht.normen == ()
    assert overzicht.groepen == ()


def test_kader_is_a_tree(bank: Kennisbank) -> None:
    (deel,) = kaderdelen(bank)
    assert (deel.kaderthema.kenmerk, deel.hoofdvraag.kenmerk) == ("WIJ-T1", "WIJ-H1")
    assert [
        (criterium.kenmerk, [indicator.nummer for indicator in indicatoren])
        for criterium, indicatoren in deel.criteria
    ] == [("WIJ-K1", [1, 2])]


def test_questions_keep_their_order_and_number(bank: Kennisbank) -> None:
    assert [(vraag.nummer, vraag.url) for vraag in vragen(bank)] == [
        (1, "vijf-vragen/vraag-1/"),
        (2, "vijf-vragen/vraag-2/"),
    ]


def test_region_of_the_kader_is_that_of_its_report(bank: Kennisbank) -> None:
    assert regio_of_kader(bank) == bank.regios["gelderland-zuid"]
    assert regio_of_kader(a_bank(rapporten=())) is None
