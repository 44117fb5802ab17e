"""The reflectie: each indicator once, with what the sources have and no more."""

from typing import Any

from kennisbank.model import Actie, Kennisbank, Verband
from kennisbank.queries import Reflectievraag, merk, reflectiedelen, reflectiekeuzes
from kennisbank.queries.reflectie.vraag import KEUZE
from tests.builders import (
    BRONNEN,
    a_bank,
    a_factsheet,
    a_praktijk,
    a_toezichtkader,
    an_element,
    an_indicator,
)


def an_own_element(number: int, **fields: Any) -> Any:
    kenmerk = f"WEL-E{number:02}"
    return an_element(
        **{"id": f"element-{number}", "kenmerk": kenmerk, "indicatoren": ("WIJ-I01",)} | fields
    )


def an_aanbeveling(number: int, **fields: Any) -> Any:
    return a_praktijk(
        **{
            "id": f"r-{number}",
            "kenmerk": f"WIJ-R{number:02}",
            "soort": "aanbeveling",
            "indicatoren": ("WIJ-I01",),
        }
        | fields
    )


def a_bare_bank(**fields: Any) -> Kennisbank:
    """Without praktijken, and with no other elements than a report of the bank names."""
    named = an_element(id="risicos-blijven-volgen", kenmerk="WEL-E99")
    elementen = (*fields.pop("elementen", ()), named)
    return a_bank(**{"praktijken": (), "elementen": elementen} | fields)


def vraag_of(bank: Kennisbank, kenmerk: str = "WIJ-I01") -> Reflectievraag:
    (found,) = [v for deel in reflectiedelen(bank) for v in deel.vragen if v.kenmerk == kenmerk]
    return found


def stappen(bank: Kennisbank, kenmerk: str = "WIJ-I01") -> list[tuple[str, str]]:
    return [(stap.soort, stap.kenmerk) for stap in vraag_of(bank, kenmerk).stappen]


def test_each_indicator_stands_once_under_its_first_theme() -> None:
    kader = a_toezichtkader(
        indicatoren=(
            an_indicator(themas=("evalueren", "veiligheid")),
            an_indicator(kenmerk="WIJ-I02", themas=("veiligheid",)),
        )
    )
    delen = reflectiedelen(a_bank(toezichtkader=kader))
    assert [(deel.thema.id, [v.kenmerk for v in deel.vragen]) for deel in delen] == [
        ("veiligheid", ["WIJ-I02"]),
        ("evalueren", ["WIJ-I01"]),
    ]
    assert [v.nummer for deel in delen for v in deel.vragen] == [2, 1]  # as the kader has them
    assert [thema.id for thema in delen[1].vragen[0].themas] == ["evalueren", "veiligheid"]
    assert delen[1].gesprek == "gesprek/evalueren/"


def test_a_question_about_the_own_organisation_says_so() -> None:
    kader = a_toezichtkader(
        indicatoren=(an_indicator(), an_indicator(kenmerk="WIJ-I02", gaat_over="instelling"))
    )
    bank = a_bank(toezichtkader=kader)
    assert [vraag_of(bank, f"WIJ-I0{n}").is_eigen for n in (1, 2)] == [False, True]


def test_a_theme_without_indicators_of_its_own_is_absent() -> None:
    kader = a_toezichtkader(indicatoren=(an_indicator(),))
    assert [deel.thema.id for deel in reflectiedelen(a_bank(toezichtkader=kader))] == ["veiligheid"]


def test_a_question_has_its_norm_and_the_question_of_its_theme() -> None:
    vraag = vraag_of(a_bank())
    assert [(norm.kenmerk, len(regels)) for norm, regels in vraag.normen] == [("WIJ-O01", 1)]
    assert [regel.kenmerk for regel in vraag.beslisregels] == ["WIJ-D01"]
    assert vraag.vraag.kenmerk == "CAL-VR1"


def test_an_indicator_without_elements_or_norm_has_nothing_and_no_step() -> None:
    vraag = vraag_of(a_bare_bank(), "WIJ-I02")
    assert (vraag.normen, vraag.elementen, vraag.rest) == ((), (), 0)
    assert (vraag.stappen, vraag.stap) == ((), None)


def test_few_elements_stand_there_and_the_others_are_counted() -> None:
    elementen = [an_own_element(number) for number in range(1, KEUZE + 3)]
    old = an_own_element(9, status="verouderd", reden="Er is een nieuw kader.")
    vraag = vraag_of(a_bare_bank(elementen=(*elementen, old)))
    assert [one.element.kenmerk for one in vraag.elementen] == ["WEL-E01", "WEL-E02", "WEL-E03"]
    assert vraag.rest == 2


def test_what_was_seen_in_a_praktijk_of_the_indicator_stands_first_and_is_to_be_read() -> None:
    elementen = (an_own_element(1), an_own_element(2), an_own_element(3))
    seen = (
        a_praktijk(id="elders", kenmerk="WIJ-G01", elementen=("element-1", "element-2")),
        a_praktijk(
            id="hier", kenmerk="WIJ-G02", elementen=("element-2",), indicatoren=("WIJ-I01",)
        ),
    )
    vraag = vraag_of(a_bare_bank(elementen=elementen, praktijken=seen))
    assert [(one.element.id, one.lezen and one.lezen.kenmerk) for one in vraag.elementen] == [
        ("element-2", "WIJ-G02"),
        ("element-1", "WIJ-G01"),
        ("element-3", None),
    ]


def test_where_it_went_well_is_read_before_where_it_could_be_better() -> None:
    beter = a_praktijk(
        id="hier",
        kenmerk="WIJ-B01",
        soort="kan-beter",
        indicatoren=("WIJ-I01",),
        verbanden=(Verband(element="element-1", betekenis="gezien"),),
        elementen=("element-1",),
    )
    goed = a_praktijk(id="elders", kenmerk="WIJ-G01", elementen=("element-1",))
    alone = vraag_of(a_bare_bank(elementen=(an_own_element(1),), praktijken=(beter,)))
    assert (alone.lezen and alone.lezen.kenmerk, alone.elementen[0].goed) == ("WIJ-B01", False)
    both = vraag_of(a_bare_bank(elementen=(an_own_element(1),), praktijken=(beter, goed)))
    assert (both.lezen and both.lezen.kenmerk, both.elementen[0].goed) == ("WIJ-G01", True)


def test_a_theme_tells_how_many_of_its_questions_stand_elsewhere() -> None:
    kader = a_toezichtkader(
        indicatoren=(
            an_indicator(themas=("evalueren", "veiligheid")),
            an_indicator(kenmerk="WIJ-I02", themas=("veiligheid",)),
        )
    )
    found = reflectiekeuzes(a_bank(toezichtkader=kader))
    assert [(one.thema.id, one.aantal, one.anders) for one in found] == [
        ("veiligheid", 2, 1),
        ("evalueren", 1, 0),
    ]


def test_a_praktijk_that_no_longer_holds_is_not_to_be_read() -> None:
    old = a_praktijk(
        elementen=("element-1",), status="verouderd", reden="De afspraken zijn veranderd."
    )
    vraag = vraag_of(a_bare_bank(elementen=(an_own_element(1),), praktijken=(old,)))
    assert vraag.elementen[0].lezen is None


def test_the_first_step_is_advised_of_this_indicator_its_own_theme_first() -> None:
    bank = a_bare_bank(
        praktijken=(
            an_aanbeveling(1, themas=("evalueren", "veiligheid")),
            an_aanbeveling(2, indicatoren=("WIJ-I01", "WIJ-I02")),
            an_aanbeveling(3),
            an_aanbeveling(4, status="verouderd", reden="Er is een nieuw kader."),
            a_praktijk(indicatoren=("WIJ-I01",), soort="kan-beter"),
        )
    )
    assert stappen(bank) == [
        ("aanbeveling", "WIJ-R03"),
        ("aanbeveling", "WIJ-R02"),
        ("aanbeveling", "WIJ-R01"),
    ]
    stap = vraag_of(bank).stap
    assert stap
    assert (stap.wat, stap.waar) == ("Aanbeveling", "Gelderland-Zuid")
    assert stap.doen == "Professionals kennen elkaar en vinden elkaar snel."
    assert (stap.titel, stap.tekst, stap.url) == (
        "Korte lijnen",
        "Professionals kennen elkaar en vinden elkaar snel.",
        "praktijken/r-3/",
    )


def test_or_else_it_is_an_action_of_a_factsheet() -> None:
    sheet = a_factsheet()
    actie = Actie(
        kenmerk="CAL-RD1-B9",
        tekst="Spreek af wie dit doet. Schrijf het op. Kijk later terug.",
        bronnen=BRONNEN,
        indicatoren=("WIJ-I01",),
    )
    draad = sheet.rode_draden[0].model_copy(update={"bestuurders": (actie,), "professionals": ()})
    bank = a_bare_bank(factsheets=(sheet.model_copy(update={"rode_draden": (draad,)}),))
    assert stappen(bank) == [("actie", "CAL-RD1-B9")]
    (stap,) = vraag_of(bank).stappen
    assert (stap.wat, stap.waar) == ("Voor bestuurders", "Rapport Wijchen")
    assert (stap.titel, stap.tekst) == (
        "Spreek af wie dit doet.",
        "Schrijf het op. Kijk later terug.",
    )


def test_or_else_it_is_asked_of_an_element_which_it_names() -> None:
    elementen = (an_own_element(1), an_own_element(2))
    praktijken = (
        an_aanbeveling(1, indicatoren=(), elementen=("element-2",)),
        a_praktijk(
            elementen=("element-1",), verbanden=(Verband(element="element-1", betekenis="genoemd"),)
        ),
    )
    bank = a_bare_bank(elementen=elementen, praktijken=praktijken)
    (stap,) = vraag_of(bank).stappen
    assert (stap.soort, stap.kenmerk, stap.bij and stap.bij.id) == (
        "gevraagd",
        "WIJ-R01",
        "element-2",
    )


def test_or_else_it_is_what_was_enough() -> None:
    (stap,) = vraag_of(a_bare_bank()).stappen
    assert (stap.soort, stap.kenmerk) == ("beslisregel", "WIJ-D01")
    assert stap.url == "toezichtkader/indicator-1/#wij-d01"


def test_the_mark_changes_with_what_is_asked_and_with_nothing_else() -> None:
    before = merk(a_bank())
    kader = a_toezichtkader()
    assert len(before) == 8
    assert merk(a_bare_bank()) == before
    other = kader.beslisregels[0].model_copy(update={"tekst": "Het oordeel is anders."})
    assert merk(a_bank(toezichtkader=a_toezichtkader(beslisregels=(other,)))) != before
    assert merk(a_bank(toezichtkader=a_toezichtkader(inleiding=("Anders.",)))) == before
