from kennisbank.model.thema import Onderwerp
from kennisbank.queries import onderwerpen_of
from tests.builders import a_bank, a_praktijk, a_thema


def test_subject_is_a_choice_of_praktijken_that_name_one_of_its_elements() -> None:
    elementen = ("samen-eerste-contact", "risicos-blijven-volgen")
    onderwerp = Onderwerp(naam="Begin", uitleg="Hoe het begint.", elementen=elementen)
    thema = a_thema(onderwerpen=[onderwerp])
    praktijken = [
        a_praktijk(id="a", kenmerk="WIJ-G1", elementen=elementen[:1]),
        a_praktijk(id="b", kenmerk="WIJ-G2", elementen=elementen),
        a_praktijk(id="c", kenmerk="WIJ-G3", elementen=()),
        a_praktijk(id="d", kenmerk="WIJ-G4", elementen=elementen, themas=("evalueren",)),
    ]
    [found] = onderwerpen_of(a_bank(themas=[thema], praktijken=praktijken), thema)
    assert (found.keuze, found.aantal) == (
        "thema=veiligheid&element=samen-eerste-contact,risicos-blijven-volgen",
        2,
    )
    assert [element.id for element in found.elementen] == [*elementen]


def test_subject_without_elements_is_a_choice_by_its_words() -> None:
    thema = a_thema(onderwerpen=[Onderwerp(naam="Ouderen", uitleg="Over ouderen.")])
    praktijken = [
        a_praktijk(id="a", kenmerk="WIJ-G1", titel="Meer zicht op ouderen"),
        a_praktijk(id="b", kenmerk="WIJ-G2"),
    ]
    [found] = onderwerpen_of(a_bank(themas=[thema], praktijken=praktijken), thema)
    assert (found.keuze, found.aantal, found.elementen) == ("thema=veiligheid&tekst=Ouderen", 1, ())
