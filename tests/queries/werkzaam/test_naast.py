from dataclasses import replace

from kennisbank.model import Kennisbank
from kennisbank.queries import (
    RIJEN_MAX,
    VAK_MAX,
    ZIN_MAX,
    Elementenvergelijking,
    Place,
    compare_elementen,
    meldingen_at,
    plek_of,
)
from tests.builders import a_bank, a_praktijk, a_verband, an_element

WHO = {
    "wijchen": ("gelderland-zuid", "waargenomen-door-tsd"),
    "vlissingen": ("zeeland", "gemeld-door-de-gemeente"),
}


def bank_of(*said: tuple[str, str, str], aantal: int = 3) -> Kennisbank:
    """Elements e0, e1… and a praktijk for each (gemeente, betekenis, element)."""
    elementen = [
        an_element(id=f"e{n}", kenmerk=f"WEL-E{n:02}", titel=f"Element {n}") for n in range(aantal)
    ]
    praktijken = [
        a_praktijk(
            id=f"p{number}",
            kenmerk=f"WIJ-G{number}",
            gemeente=gemeente,
            regio=WHO[gemeente][0],
            herkomst=WHO[gemeente][1],
            elementen=(element,),
            verbanden=(a_verband(element=element, betekenis=betekenis),),
        )
        for number, (gemeente, betekenis, element) in enumerate(said)
    ]
    return a_bank(elementen=elementen, praktijken=praktijken, rapporten=[], factsheets=[])


def compare_two(bank: Kennisbank) -> Elementenvergelijking:
    return compare_elementen(bank, [plek_of(bank.gemeenten[each]) for each in WHO])


def said(vergelijking: Elementenvergelijking) -> list[tuple[str, str, list[str], int]]:
    return [
        (groep.kop, zin.zin, [element.id for element in zin.elementen], zin.rest)
        for groep in vergelijking.groepen
        for zin in groep.zinnen
    ]


def outdated(bank: Kennisbank, *ids: str) -> Kennisbank:
    """The same, where some praktijken are outdated."""
    old = {one: bank.praktijken[one].model_copy(update={"status": "verouderd"}) for one in ids}
    return replace(bank, praktijken={**bank.praktijken, **old})


def test_what_is_not_in_use_any_more_stands_last_and_says_so() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"),
        ("wijchen", "gezien", "e0"),
        ("wijchen", "gevraagd", "e0"),
        ("vlissingen", "ontbrak", "e0"),
    )
    bank = outdated(bank, "p0", "p2")
    (rij,) = (rij for deel in compare_two(bank).delen for rij in deel.rijen)
    gezien, gevraagd = rij.vakken[0].meldingen
    assert [(one.kenmerk, one.staat) for one in gezien.vermeldingen] == [
        ("WIJ-G1", ""),
        ("WIJ-G0", "Verouderd"),
    ]
    assert (gezien.staat, gevraagd.staat) == ("", "verouderd")
    assert [vak.staat for vak in rij.vakken] == ["deels verouderd", ""]


def test_sentence_without_names_of_records_says_what_is_outdated() -> None:
    bank = bank_of(("wijchen", "gezien", "e0"), ("vlissingen", "ontbrak", "e0"))
    told = []
    for ids in ((), ("p0",), ("p0", "p1")):
        (groep,) = compare_two(outdated(bank, *ids)).groepen
        told.append(groep.zinnen[0].regels[0].staat)
    assert told == ["", "deels verouderd", "verouderd"]


def test_what_one_lacks_and_the_other_has_is_told_first() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"),
        ("vlissingen", "verteld", "e1"),
        ("wijchen", "ontbrak", "e1"),
    )
    assert said(compare_two(bank)) == [
        (
            "Ontbrak of gevraagd bij de een, verteld bij de ander",
            "Ontbrak, kon beter of werd gevraagd in Wijchen. Verteld in Vlissingen.",
            ["e1"],
            0,
        ),
        (
            "Opgenomen bij de een, niet bij de ander",
            "Gezien of verteld in Wijchen. Dat hebben wij niet opgenomen van Vlissingen.",
            ["e0"],
            0,
        ),
    ]


def test_what_both_have_and_what_both_look_for_is_told() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"),
        ("vlissingen", "verteld", "e0"),
        ("wijchen", "gevraagd", "e1"),
        ("vlissingen", "ontbrak", "e1"),
    )
    assert said(compare_two(bank)) == [
        ("Dit hebben zij gemeen", "Gezien of verteld in Wijchen en in Vlissingen.", ["e0"], 0),
        (
            "Ontbrak of gevraagd bij alle",
            "Ontbrak, kon beter of werd gevraagd in Wijchen en in Vlissingen. "
            "Dat het daar is gezien of verteld, hebben wij niet opgenomen.",
            ["e1"],
            0,
        ),
    ]


def test_what_is_only_named_goes_into_no_sentence_and_has_a_row() -> None:
    vergelijking = compare_two(bank_of(("wijchen", "genoemd", "e2")))
    assert vergelijking.groepen == ()
    assert [rij.element.id for deel in vergelijking.delen for rij in deel.rijen] == ["e2"]


def test_beside_the_record_that_is_named_stands_how_many_more_say_so() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"), ("wijchen", "gezien", "e0"), ("vlissingen", "ontbrak", "e0")
    )
    ((zin,),) = [groep.zinnen for groep in compare_two(bank).groepen]
    assert [(m.vermeldingen[0].titel, waar, rest) for m, waar, rest in zin.regels[0].delen] == [
        ("Korte lijnen", "in Wijchen", 1),
        ("Korte lijnen", "in Vlissingen", 0),
    ]


def test_who_has_it_does_not_look_for_it() -> None:
    bank = bank_of(
        ("wijchen", "gezien", "e0"), ("wijchen", "ontbrak", "e0"), ("vlissingen", "verteld", "e0")
    )
    assert [kop for kop, *_ in said(compare_two(bank))] == ["Dit hebben zij gemeen"]
    ((rij,),) = [deel.rijen for deel in compare_two(bank).delen]
    assert [vak.beide for vak in rij.vakken] == [True, False]


def test_places_without_records_have_no_rows_and_no_sentences() -> None:
    assert compare_two(bank_of()) == Elementenvergelijking(compare_two(bank_of()).plekken, (), ())


def test_region_and_study_are_called_so_in_a_sentence(bank: Kennisbank) -> None:
    plekken = [plek_of(bank.regios["zeeland"]), plek_of(None)]
    zinnen = [zin for _, zin, *_ in said(compare_elementen(bank, plekken))]
    assert zinnen == [
        "Ontbrak, kon beter of werd gevraagd in het onderzoek als geheel. "
        "Verteld in de regio Zeeland."
    ]


def test_cell_has_the_betekenissen_in_a_fixed_order_and_not_all_records() -> None:
    many = [("wijchen", "ontbrak", "e0")] * (VAK_MAX + 2)
    bank = bank_of(*many, ("wijchen", "gezien", "e0"))
    (gezien, ontbrak) = meldingen_at(bank, plek_of(bank.gemeenten["wijchen"]))["e0"]
    assert (gezien.betekenis, ontbrak.betekenis) == ("gezien", "ontbrak")
    assert (len(ontbrak.zichtbaar), ontbrak.rest, gezien.rest) == (VAK_MAX, 2, 0)


def test_many_elements_of_a_thema_are_cut_off_and_counted() -> None:
    more = RIJEN_MAX + 5
    bank = bank_of(*(("wijchen", "gezien", f"e{n}") for n in range(more)), aantal=more)
    vergelijking = compare_two(bank)
    (deel,) = vergelijking.delen
    assert (deel.thema.id, len(deel.rijen), deel.rest) == ("veiligheid", RIJEN_MAX, 5)
    ((_, _, named, rest),) = said(vergelijking)
    assert (len(named), rest) == (ZIN_MAX, more - ZIN_MAX)


def test_one_place_alone_has_rows_and_no_sentences(bank: Kennisbank) -> None:
    vergelijking = compare_elementen(bank, [plek_of(bank.gemeenten["wijchen"])])
    assert vergelijking.groepen == ()
    assert [rij.element.id for deel in vergelijking.delen for rij in deel.rijen] == [
        "samen-eerste-contact",
        "risicos-blijven-volgen",
    ]


def test_one_thema_can_be_asked(bank: Kennisbank) -> None:
    plekken = [plek_of(bank.gemeenten[each]) for each in WHO]
    assert compare_elementen(bank, plekken, "evalueren").delen == ()
    assert len(compare_elementen(bank, plekken, "veiligheid").delen) == 1


def test_most_told_sentences_stand_there_and_the_elements_of_others_are_counted(
    bank: Kennisbank,
) -> None:
    wie = ["a", "ab", "ab", "ac", "ac", "ac", "b", "b", "c", "bc"]
    praktijken = [
        a_praktijk(id=f"{regio}{n}", kenmerk=f"W{letter}J-G{n}", regio=regio, elementen=(f"e{n}",))
        for n, letters in enumerate(wie)
        for letter, regio in zip("ABC", bank.regios, strict=True)
        if letter.lower() in letters
    ]
    elementen = [an_element(id=f"e{n}", kenmerk=f"WEL-E{n}") for n in range(len(wie))]
    many = a_bank(praktijken=praktijken, elementen=elementen, rapporten=[])
    (groep,) = compare_elementen(many, [*map(plek_of, many.regios.values())]).groepen
    named = [[element.id for element in zin.elementen] for zin in groep.zinnen]
    assert named == [["e3", "e4", "e5"], ["e1", "e2"], ["e6", "e7"]]
    assert groep.rest == 3


def test_a_record_of_a_region_is_told_with_its_municipality_unless_that_is_named() -> None:
    bank = bank_of(("wijchen", "gezien", "e0"), ("vlissingen", "verteld", "e0"))
    regio, gemeente = bank.regios["gelderland-zuid"], bank.gemeenten["wijchen"]

    def told(*places: Place) -> list[tuple[str, str]]:
        regels = compare_elementen(bank, [*map(plek_of, places)]).groepen[0].zinnen[0].regels
        return [
            (waar, melding.gemeente_of(melding.vermeldingen[0]))
            for regel in regels
            for melding, waar, _ in regel.delen
        ]

    assert told(regio, bank.regios["zeeland"]) == [
        ("in de regio Gelderland-Zuid", "Wijchen"),
        ("in de regio Zeeland", "Vlissingen"),
    ]
    assert told(regio, gemeente) == [("in de regio Gelderland-Zuid en in Wijchen", "")]
    assert told(gemeente, regio) == [("in Wijchen en in de regio Gelderland-Zuid", "")]


def test_a_record_of_the_region_itself_has_no_municipality() -> None:
    praktijk = a_praktijk(gemeente=None, regio="zeeland", elementen=("e0",))
    element = an_element(id="e0", kenmerk="WEL-E00")
    bank = a_bank(elementen=[element], praktijken=[praktijk], rapporten=[], factsheets=[])
    (melding,) = meldingen_at(bank, plek_of(bank.regios["zeeland"]))["e0"]
    assert melding.gemeente_of(melding.vermeldingen[0]) == ""
