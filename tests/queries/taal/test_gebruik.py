from kennisbank.model import Kennisbank
from kennisbank.queries import Gebruik, gebruik_of_begrippen
from tests.builders import a_bank, a_begrip, a_praktijk, an_element

REGIE = a_begrip(id="regie", term="Regisseur", afkorting=None, synoniemen=("casusregie",))


def used(bank: Kennisbank) -> Gebruik:
    return gebruik_of_begrippen(bank)["regie"]


def ids(bank: Kennisbank) -> list[str]:
    return [praktijk.id for praktijk in used(bank).praktijken]


def test_term_leads_to_who_says_it_in_any_form_what_can_be_better_last() -> None:
    praktijken = [
        a_praktijk(id="slecht", kenmerk="WIJ-B1", soort="kan-beter", titel="Geen regisseur"),
        a_praktijk(id="verderop", kenmerk="WIJ-G2", toelichting=("Met REGISSEURS erbij.",)),
        a_praktijk(id="bovenaan", kenmerk="WIJ-G3", titel="Goede casusregie"),
        a_praktijk(id="niet", kenmerk="WIJ-G4", titel="Onderregisseurschap"),
    ]
    bank = a_bank(begrippen=[REGIE], praktijken=praktijken, elementen=[])
    assert ids(bank) == ["bovenaan", "verderop", "slecht"]


def test_no_more_than_a_few_stand_with_a_term() -> None:
    some = [a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", titel="Eén regisseur") for n in range(9)]
    assert len(used(a_bank(begrippen=[REGIE], praktijken=some)).praktijken) == 3


def test_theme_of_the_same_name_comes_before_themes_of_who_says_it() -> None:
    veiligheid = a_begrip(id="regie", term="veiligheid", afkorting=None)
    said = a_praktijk(titel="Over veiligheid", themas=("evalueren",))
    bank = a_bank(begrippen=[veiligheid], praktijken=[said])
    assert [thema.id for thema in used(bank).themas] == ["veiligheid"]
    bank = a_bank(
        begrippen=[REGIE], praktijken=[a_praktijk(titel="Regisseur", themas=("evalueren",))]
    )
    assert [thema.id for thema in used(bank).themas] == ["evalueren"]


def test_term_that_nothing_says_leads_nowhere() -> None:
    bank = a_bank(begrippen=[REGIE], praktijken=[], elementen=[an_element()])
    assert used(bank) == Gebruik()
