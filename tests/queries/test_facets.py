from kennisbank.queries import FACET_MAX, Keuze, facetten
from tests.builders import a_bank, a_praktijk


def test_there_are_seven_facets_and_only_what_occurs_is_an_option() -> None:
    found = {facet.id: facet.keuzes for facet in facetten(a_bank())}
    assert found == {
        "thema": (Keuze("veiligheid", "Veiligheid", 3), Keuze("evalueren", "Evalueren", 2)),
        "soort": (
            Keuze("goed-voorbeeld", "Goed voorbeeld", 1),
            Keuze("ervaring", "Ervaring", 1),
            Keuze("aanbeveling", "Aanbeveling", 1),
        ),
        "element": (
            Keuze("risicos-blijven-volgen", "De risico's blijven volgen", 1),
            Keuze("samen-eerste-contact", "Samen het eerste contact", 3),
        ),
        "regio": (
            Keuze("landelijk", "Landelijk", 1),
            Keuze("gelderland-zuid", "Gelderland-Zuid", 1),
            Keuze("zeeland", "Zeeland", 1),
        ),
        "gemeente": (Keuze("vlissingen", "Vlissingen", 1), Keuze("wijchen", "Wijchen", 1)),
        "vraag": (Keuze("CAL-VR1", "1. Weten wij of dit gezin veilig is?", 1),),
        "doelgroep": (Keuze("ouders", "Ouders", 1), Keuze("gezinnen", "Gezinnen", 1)),
    }


def test_municipality_is_chosen_by_her_other_names_too() -> None:
    one = a_praktijk(gemeente="s-gravenhage", regio="haaglanden")
    (found,) = (each for each in facetten(a_bank(praktijken=(one,))) if each.id == "gemeente")
    assert found.keuzes == (Keuze("s-gravenhage", "'s-Gravenhage", 1, ("Den Haag",)),)


def test_names_of_facets_are_words() -> None:
    assert [facet.naam for facet in facetten(a_bank())] == [
        "Thema",
        "Soort",
        "Werkzaam element",
        "Regio",
        "Gemeente",
        "Vraag",
        "Doelgroep",
    ]


def test_without_praktijken_there_is_nothing_to_choose() -> None:
    assert [facet.keuzes for facet in facetten(a_bank(praktijken=()))] == [()] * 7


def test_facet_is_long_with_more_options_than_one_reads_at_a_glance() -> None:
    def facet_of(number: int) -> bool:
        praktijken = [
            a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n + 1}", themas=(f"t{n}",))
            for n in range(number)
        ]
        themas = {
            f"t{n}": a_bank().themas["veiligheid"].model_copy(update={"id": f"t{n}"})
            for n in range(number)
        }
        return facetten(a_bank(praktijken=praktijken, themas=themas))[0].lang

    assert not facet_of(FACET_MAX)
    assert facet_of(FACET_MAX + 1)
