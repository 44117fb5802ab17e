"""What the site says by itself, and by which data it may: on pages, sheets and in scripts."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank import queries
from kennisbank.bank import load_bank
from kennisbank.model import Bron, Element, Kennisbank, Praktijk, Redactie, zinnen
from kennisbank.model.labels import (
    BETEKENISSEN,
    GEVRAAGD_OF_GENOEMD,
    HERKOMSTEN,
    HOE_VAAK,
    SOORTEN,
    STERKTES,
)
from kennisbank.pages import elements
from kennisbank.paper import sheets_of
from kennisbank.queries.plekken.basis import BRONNEN_MAX
from kennisbank.site.data import to_voorbeelden
from tests.builders import (
    BRONNEN,
    DAY,
    a_bank,
    a_bron,
    a_bronvermelding,
    a_full_element,
    a_full_praktijk,
    a_gebeurtenis,
    a_gemeente,
    a_praktijk,
    a_rapport,
    a_verband,
    an_element,
    an_overdracht,
)
from tests.projects import FIXED

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/js"
EMPTY_PARTS = ("werkzame_elementen", "randvoorwaarden")
# The sentence on the page of a praktijk -> when it may stand there.
RULES: dict[str, Callable[[Kennisbank, Praktijk], bool]] = {
    **{
        zinnen.praktijk.word_niet_opgenomen(leeg): lambda _, praktijk, leeg=leeg: (
            leeg == queries.empty_of(praktijk, EMPTY_PARTS)
        )
        for leeg in ([*EMPTY_PARTS], [EMPTY_PARTS[0]], [EMPTY_PARTS[1]])
    },
    f"<dd>{zinnen.bron.GEEN_TIJD}</dd>": lambda bank, praktijk: (
        not any(bank.bronnen[item.bron].tijd for item in praktijk.bronnen)
    ),
    "Niet van één gemeente": lambda _, praktijk: praktijk.gemeente is None,
    "Bij geen thema": lambda _, praktijk: not praktijk.themas,
    "Gebruik deze praktijk niet meer als voorbeeld.": lambda _, praktijk: praktijk.vervallen,
    zinnen.leven.word_concept([]).partition(".")[0]: lambda _, praktijk: praktijk.concept,
    zinnen.leven.KOMT_LATER.partition("{")[0]: lambda _, praktijk: praktijk.gepubliceerd > DAY,
    f"<dd>{zinnen.leven.NOG_NIET}</dd>": lambda _, praktijk: praktijk.concept,
    "Wat is er bij ons al?": lambda _, praktijk: bool(praktijk.randvoorwaarden),
}
# The sentence on the page of an element -> when it may stand there.
OF_ELEMENT: dict[str, Callable[[queries.Bewijs], bool]] = {
    zinnen.bewijs.NERGENS_GEZIEN: lambda bewijs: bewijs.in_praktijk == 0,
    zinnen.bewijs.NIET_BEWEZEN: lambda bewijs: bewijs.of("gezien").aantal > 0,
    zinnen.bewijs.VERTELD_NIET_GEZIEN: lambda bewijs: (
        bewijs.of("verteld").aantal > 0 and not bewijs.of("gezien").aantal
    ),
    **{
        f"<dt>{BETEKENISSEN[soort].enkelvoud}{zinnen.bewijs.BEWIJS[soort][1]}</dt>": (
            lambda bewijs, soort=soort: bewijs.of(soort).aantal > 0
        )
        for soort in ("gezien", "verteld", "ontbrak")
    },
    f"<dt>{GEVRAAGD_OF_GENOEMD.enkelvoud}</dt>": lambda bewijs: (
        bewijs.of("gevraagd").aantal + bewijs.of("genoemd").aantal > 0
    ),
    f"<p>{zinnen.bewijs.NIETS_OVER.partition('{')[0]}": lambda bewijs: any(
        not one.aantal
        for one in bewijs.beeld
        if bewijs.in_praktijk or one.betekenis in ("gevraagd", "ontbrak")
    ),
    **{
        f">{label.uitleg}</p>": lambda bewijs, word=word: bewijs.sterkte == word
        for word, label in STERKTES.items()
    },
}
# What was said and is not true of every record: a source may say more than we took from it.
NEVER = (
    *("de bron zegt hier niets", "de bron noemt geen", "heel Nederland", "is afgesproken"),
    *("alle gemeenten geldt", "kunnen overnemen", "Hier keken de inspecties"),
    *("het hele land geldt", "voor alle gemeenten`", "Dit is alles wat wij", "wel compleet"),
    *("is bewezen", "bewezen effectief", "in het hele land", "werkt altijd"),
    *("is gevonden, thema", "staat nog niets in", "met het hele rapport"),
)


def replaced(bron: Bron, **fields: object) -> Bron:
    return bron.model_copy(update=fields)


BANKS = [
    a_bank(),
    a_bank(praktijken=[a_full_praktijk(verwant=[]), a_praktijk(kenmerk="WIJ-G9", themas=[])]),
    a_bank(bronnen=[replaced(bron, tijd="rapport uit 2020") for bron in a_bank().bronnen.values()]),
    a_bank(praktijken=[a_praktijk(status="ingetrokken", reden="Het klopt niet meer.")]),
    a_bank(praktijken=[a_praktijk(status="concept")]),
    a_bank(praktijken=[a_praktijk(werkzame_elementen=["Korte lijnen."])]),
    a_bank(praktijken=[a_praktijk(randvoorwaarden=["Er is tijd."])]),
    a_bank(praktijken=[a_praktijk(gepubliceerd=DAY.replace(year=DAY.year + 1))]),
]


@pytest.mark.parametrize(
    "bank", BANKS, ids=["some", "full", "time", "withdrawn", "concept", "works", "needs", "later"]
)
@pytest.mark.parametrize("zin", RULES)
def test_sentence_stands_where_its_data_makes_it_true(zin: str, bank: Kennisbank) -> None:
    for praktijk in bank.praktijken.values():
        html = elements.draw_praktijk(bank, "../../", praktijk, DAY)
        html = html.partition("kb-verwant")[0]
        assert (zin in html) == RULES[zin](bank, praktijk), praktijk.id


def test_each_rule_is_tried_both_ways() -> None:
    for zin, rule in RULES.items():
        tried = {rule(bank, praktijk) for bank in BANKS for praktijk in bank.praktijken.values()}
        assert tried == {True, False}, zin


def test_concept_says_what_is_to_be_filled_in_and_does_not_say_what_nobody_chose() -> None:
    fields = {"themas": (), "bronnen": (), "status": "concept"}
    lacking = a_praktijk(**fields | {"bronnen": BRONNEN}).lacking(
        ("titel", "themas", "herkomst", "bronnen"), ("bronnen",)
    )
    html = elements.draw_praktijk(a_bank(praktijken=[lacking]), "../../", lacking, DAY)
    assert "Nog in te vullen: de titel, het thema, de herkomst, bronnen." in html
    assert html.count(f"<dd>{zinnen.leven.NOG_TE_KIEZEN}</dd>") == 2
    assert f">{zinnen.leven.NOG_TE_KIEZEN}</dd>" in html.partition("<dt>Thema")[2]
    assert "Bij geen thema" not in html
    assert HERKOMSTEN[lacking.herkomst] not in html


def said_of(**fields: Any) -> Kennisbank:
    """A bank in which one praktijk says something of an element."""
    praktijk = a_praktijk(elementen=("samen-eerste-contact",), **fields)
    return a_bank(praktijken=[praktijk], elementen=[an_element()], rapporten=[])


SAID = [
    said_of(),
    said_of(herkomst="gemeld-door-de-gemeente"),
    *(said_of(soort=soort) for soort in ("kan-beter", "aanbeveling", "werkzame-factor")),
    *(said_of(verbanden=(a_verband(sterkte=word),)) for word in STERKTES),
    a_bank(
        praktijken=[
            a_praktijk(id=f"p{n}", elementen=("samen-eerste-contact",), **fields)
            for n, fields in enumerate(
                (
                    {},
                    {"herkomst": "gemeld-door-de-gemeente"},
                    {"soort": "aanbeveling"},
                    {"soort": "kan-beter"},
                )
            )
        ],
        elementen=[an_element()],
        rapporten=[],
    ),
]


@pytest.mark.parametrize("bank", SAID)
@pytest.mark.parametrize("zin", OF_ELEMENT)
def test_sentence_of_an_element_is_true_by_who_saw_it_where(zin: str, bank: Kennisbank) -> None:
    (element,) = bank.elementen.values()
    html = elements.draw_element(bank, "../../", element, DAY)
    assert (zin in html) == OF_ELEMENT[zin](queries.bewijs_of(bank, element))


def test_each_rule_of_an_element_is_tried_both_ways() -> None:
    for zin, rule in OF_ELEMENT.items():
        found = [queries.bewijs_of(bank, one) for bank in SAID for one in bank.elementen.values()]
        assert {rule(bewijs) for bewijs in found} == {True, False}, zin


@pytest.mark.parametrize("element", [an_element(), a_full_element(), a_full_element(kern=())])
def test_what_a_source_does_not_say_of_an_element_is_said_to_be_absent(element: Element) -> None:
    bank = a_bank(elementen=[element], praktijken=[], rapporten=[])
    html = elements.draw_element(bank, "../../", element, DAY)
    empty = queries.empty_of(element, ("werking", "randvoorwaarden", "kern", "normen"))
    said = zinnen.praktijk.word_niet_opgenomen(empty)
    assert (
        html.count(zinnen.praktijk.NIET_OPGENOMEN.partition("{")[0])
        == html.count(said or "!")
        == bool(said)
    )


def test_wherever_the_picture_stands_seen_is_said_not_to_be_proven() -> None:
    bank = a_bank()
    (indicator, *_), (vraag, *_) = bank.toezichtkader.indicatoren, queries.vragen(bank)
    for html in (
        elements.draw_element(bank, "", bank.elementen["samen-eerste-contact"], DAY),
        elements.draw_thema(bank, "", bank.themas["veiligheid"]),
        elements.draw_indicator(bank, "", indicator),
        elements.draw_vraag(bank, "", vraag),
        elements.draw_elementen(bank, ""),
    ):
        assert 'class="kb-bewijs' in html
        assert zinnen.bewijs.NIET_BEWEZEN in html


@pytest.mark.parametrize(
    ("plekken", "landelijk", "bronnen", "woorden"),
    [
        (["Wijchen"], False, [], "in Wijchen"),
        (["Wijchen", "de regio Zeeland"], False, [], "in Wijchen en de regio Zeeland"),
        (["Wijchen"], True, [], "in Wijchen en in het onderzoek als geheel"),
        ([], True, ["Blad"], "in het onderzoek als geheel en in “Blad”"),
        ([*"ABCDE"], False, [], "in A, B, C, D en nog 1 plaats"),
        ([*"ABCDEF"], True, [], "in A, B, C, D en nog 2 plaatsen en in het onderzoek als geheel"),
    ],
)
def test_places_stand_in_a_sentence(
    plekken: list[str], landelijk: bool, bronnen: list[str], woorden: str
) -> None:
    assert zinnen.bewijs.word_plekken(plekken, landelijk, bronnen) == woorden


@pytest.mark.parametrize(
    ("bronnen", "jaren", "onbekend", "woorden"),
    [
        (1, [2019], False, "uit één bron van 2019"),
        (2, [2019, 2019], False, "uit bronnen van 2019"),
        (2, [2020, 2018], False, "uit bronnen van 2018 tot en met 2020"),
        (2, [2019], True, "uit bronnen van 2019 en uit een onbekende tijd"),
        (1, [], True, "uit één bron waarvan wij de tijd niet kennen"),
    ],
)
def test_time_of_sources_stands_in_a_lead(
    bronnen: int, jaren: list[int], onbekend: bool, woorden: str
) -> None:
    assert zinnen.bron.word_jaren(bronnen, jaren, onbekend) == woorden


@pytest.mark.parametrize(
    ("aantal", "uit", "zin"),
    [
        (77, 32, "Van de 77 praktijken komen er 32 uit één bron:"),
        (3, 3, "Alle 3 praktijken komen uit één bron:"),
        (2, 2, "Beide praktijken komen uit één bron:"),
    ],
)
def test_main_source_is_told_of_all_or_of_some(aantal: int, uit: int, zin: str) -> None:
    assert zinnen.bron.word_uit_een_bron(aantal, uit) == zin


def test_year_that_the_editors_worked_out_is_told_apart() -> None:
    assert (
        zinnen.bron.word_jaren(1, [2019], False, 1)
        == "uit één bron van 2019 (dat jaar leidden wij af)"
    )
    assert zinnen.bron.word_jaren(2, [2018, 2019], False, 1) == (
        "uit bronnen van 2018 tot en met 2019 (deels leidden wij die jaren af)"
    )


def test_few_praktijken_are_told_by_theme_and_what_has_none_is_named() -> None:
    themas = [("Veiligheid", 1), ("Passende hulp", 0), ("Evalueren", 3)]
    said = "Per thema: Veiligheid 1 en Evalueren 3. Nog niet opgenomen: Passende hulp."
    assert zinnen.plek.word_per_thema(themas) == said
    assert zinnen.plek.word_per_thema(themas[:1]) == "Per thema: Veiligheid 1."
    none = [themas[0], (zinnen.praktijk.GEEN_THEMA, 2)]
    assert zinnen.plek.word_per_thema(none) == "Per thema: Veiligheid 1 en bij geen thema 2."


@pytest.mark.parametrize(
    ("gemeenten", "zelf", "woorden"),
    [
        (["Wijchen"], False, "alleen Wijchen"),
        (["Druten", "Wijchen"], False, "Druten en Wijchen"),
        (["Beuningen", "Druten", "Wijchen"], False, "3 gemeenten"),
        ([], True, "alleen de regio zelf"),
        (["Wijchen"], True, "de regio zelf en Wijchen"),
        ([], False, ""),
    ],
)
def test_under_a_region_stands_of_what_there_are_records(
    gemeenten: list[str], zelf: bool, woorden: str
) -> None:
    assert zinnen.plek.word_uit(gemeenten, zelf) == woorden


# What goes for an element at places side by side -> when, by what each place says of it.
DOET, ZOEKT = {"gezien", "verteld"}, {"ontbrak", "gevraagd"}
OF_PLACES: dict[str, Callable[[list[set[str]]], bool]] = {
    "samen": lambda said: all(each & DOET for each in said),
    "ruil": lambda said: (
        any("gezien" in each for each in said)
        and any(each & ZOEKT and not each & DOET for each in said)
    ),
    "verteld": lambda said: (
        any("verteld" in each for each in said)
        and not any("gezien" in each for each in said)
        and any(each & ZOEKT and not each & DOET for each in said)
    ),
    "alleen": lambda said: (
        any(each & DOET for each in said)
        and not all(each & DOET for each in said)
        and not any(each & ZOEKT and not each & DOET for each in said)
    ),
    "zoekend": lambda said: all(each & ZOEKT and not each & DOET for each in said),
}
MEANINGS = [(), *((each,) for each in BETEKENISSEN), ("gezien", "ontbrak"), ("genoemd", "ontbrak")]


def bank_of_two(wijchen: tuple[str, ...], vlissingen: tuple[str, ...]) -> Kennisbank:
    """A bank in which two places say these things of one element."""
    praktijken = [
        a_praktijk(
            id=f"{gemeente}-{betekenis}",
            kenmerk=f"{gemeente[:3].upper()}-G{number}",
            gemeente=gemeente,
            regio=regio,
            elementen=("samen-eerste-contact",),
            verbanden=(a_verband(betekenis=betekenis),),
        )
        for gemeente, regio, said in (
            ("wijchen", "gelderland-zuid", wijchen),
            ("vlissingen", "zeeland", vlissingen),
        )
        for number, betekenis in enumerate(said)
    ]
    return a_bank(praktijken=praktijken, elementen=[an_element()], rapporten=[], factsheets=[])


@pytest.mark.parametrize("wijchen", MEANINGS)
@pytest.mark.parametrize("vlissingen", MEANINGS)
def test_sentence_of_two_places_is_true_by_what_each_says(
    wijchen: tuple[str, ...], vlissingen: tuple[str, ...]
) -> None:
    bank = bank_of_two(wijchen, vlissingen)
    places = [queries.plek_of(bank.gemeenten[each]) for each in ("wijchen", "vlissingen")]
    groepen = queries.compare_elementen(bank, places).groepen
    rules = {zinnen.naast.NAAST[kind][0]: rule for kind, rule in OF_PLACES.items()}
    said = [set(wijchen), set(vlissingen)]
    assert [groep.kop for groep in groepen] == [kop for kop, rule in rules.items() if rule(said)]
    # Who is named as having it, has it; who is named as not, has not.
    for zin in (zin.zin for groep in groepen for zin in groep.zinnen):
        for naam, each in (("Wijchen", said[0]), ("Vlissingen", said[1])):
            if re.search(rf"[Gg]ezien of verteld [^.]*in {naam}", zin):
                assert each & DOET
            if re.search(rf"(?<!of )[Vv]erteld [^.]*in {naam}", zin):
                assert "verteld" in each
            if re.search(rf"(?:werd gevraagd [^.]*in {naam}|niet opgenomen [^.]*van {naam})", zin):
                assert not each & DOET
            if re.search(rf"werd gevraagd [^.]*in {naam}", zin):
                assert each & ZOEKT


def test_each_sentence_of_places_is_tried() -> None:
    assert OF_PLACES.keys() == zinnen.naast.NAAST.keys()
    pairs = [[set(one), set(other)] for one in MEANINGS for other in MEANINGS]
    for kind, rule in OF_PLACES.items():
        assert {rule(pair) for pair in pairs} == {True, False}, kind


@pytest.mark.parametrize(
    ("wijchen", "vlissingen", "zin"),
    [
        (("ontbrak",), ("verteld",), zinnen.anderen.ELDERS.format(waar="in Vlissingen")),
        (("gezien", "ontbrak"), ("gezien",), zinnen.anderen.OOK_HIER.format(waar="in Vlissingen")),
        (("gezien", "ontbrak"), ("ontbrak",), zinnen.anderen.ALLEEN_HIER),
        (("ontbrak", "genoemd"), ("gevraagd",), zinnen.bewijs.NERGENS_GEZIEN),
    ],
)
def test_what_lacked_says_where_it_was_seen(
    wijchen: tuple[str, ...], vlissingen: tuple[str, ...], zin: str
) -> None:
    bank = bank_of_two(wijchen, vlissingen)
    html = elements.draw_gemeente(bank, "", bank.gemeenten["wijchen"])
    assert f"<p>{zin}</p>" in html
    assert zinnen.bewijs.GEEN_VOORWAARDEN in html
    assert zinnen.naast.NAAST_UITLEG in html
    assert ("Lees: " in html) == (zin != zinnen.bewijs.NERGENS_GEZIEN)


@pytest.mark.parametrize("tijd", ["uit 2019", None])
@pytest.mark.parametrize("aantal", [1, 2, 4])
def test_page_of_a_gemeente_says_on_what_it_rests(tijd: str | None, aantal: int) -> None:
    bronnen = [a_bron(id=f"b{n}", titel=f"Bron {n}", tijd=tijd) for n in range(aantal)]
    one = a_praktijk().bronnen[0]
    praktijk = a_praktijk(
        gemeente="vlissingen",
        regio="zeeland",
        soort="ervaring",
        herkomst="gemeld-door-de-gemeente",
        bronnen=[one.model_copy(update={"bron": bron.id}) for bron in bronnen],
    )
    bank = a_bank(bronnen=[*bronnen, a_bron()], praktijken=[praktijk])
    html = elements.draw_gemeente(bank, "", bank.gemeenten["vlissingen"])
    deel = html.partition('<div class="kb-basis"')[2].partition("</div>")[0]
    assert deel.count("Bron: ") == min(aantal, BRONNEN_MAX)
    assert f"Uitgever: Toezicht Sociaal Domein. Tijd: {tijd or zinnen.bron.GEEN_TIJD}." in deel
    assert ("En nog 1 bron." in deel) == (aantal > BRONNEN_MAX)
    assert f"Wie zegt dit? {HERKOMSTEN['gemeld-door-de-gemeente']}." in deel
    assert html.count(zinnen.bron.GEEN_WEBADRES) == sum(not b.url for b in bronnen[:BRONNEN_MAX])
    leeg = elements.draw_gemeente(bank, "", bank.gemeenten["middelburg"])
    assert 'class="kb-basis"' not in leeg


def test_places_side_by_side_count_a_praktijk_at_its_own_themes_only() -> None:
    element = an_element(id="samen", themas=("evalueren",))
    praktijk = a_praktijk(themas=("veiligheid",), elementen=("samen",))
    bank = a_bank(praktijken=[praktijk], elementen=[element], rapporten=(), factsheets=())
    plekken = tuple(queries.plek_of(bank.regios[one]) for one in ("gelderland-zuid", "zeeland"))
    counted = [
        verschil.thema.id
        for verschil in queries.compare(bank, plekken)
        if any(deel.groepen for _, deel in verschil.delen)
    ]
    delen = queries.compare_elementen(bank, plekken).delen
    assert (counted, [deel.thema.id for deel in delen]) == (["veiligheid"], ["evalueren"])
    assert zinnen.praktijk.THEMA_VAN in elements.draw_vergelijking(bank, "")


def test_what_to_begin_with_says_why_and_that_seen_is_not_proven() -> None:
    bank = bank_of_two(("gezien",), ("ontbrak",))
    html = elements.draw_mijn_gemeente(bank, "")
    assert zinnen.bewijs.BEGIN_UITLEG in html
    assert f"Gezien of verteld in Wijchen. {zinnen.bewijs.GEEN_VOORWAARDEN}" in html
    assert "Gezien is niet bewezen." in zinnen.bewijs.BEGIN_KORT
    assert zinnen.bewijs.BEGIN_UITLEG not in elements.draw_mijn_gemeente(
        bank_of_two((), ("ontbrak",)), ""
    )


# Where the only example is -> how near that is to Vlissingen, in a region of one province; that of
# Den Haag lies in two here.
NEAR = {
    "vlissingen": zinnen.anderen.GEEN_VOORBEELD,
    "middelburg": zinnen.anderen.UIT_REGIO.format(regio="Zeeland"),
    "s-gravenhage": zinnen.anderen.UIT_PROVINCIE_DEELS.format(provincies="Zeeland"),
    "wijchen": zinnen.anderen.UIT_ELDERS,
    None: zinnen.anderen.UIT_GEHEEL,
}


@pytest.mark.parametrize("gemeente", NEAR)
def test_example_of_another_says_how_near_it_is(gemeente: str | None) -> None:
    bank = a_bank()
    regio = bank.gemeenten[gemeente].regio if gemeente else "landelijk"
    praktijk = a_praktijk(gemeente=gemeente, regio=regio, themas=("veiligheid",))
    both = bank.regios["haaglanden"].model_copy(update={"provincies": ("Zuid-Holland", "Zeeland")})
    bank = a_bank(
        praktijken=[praktijk],
        regios=[*(one for one in bank.regios.values() if one.id != both.id), both],
    )
    html = elements.draw_gemeente(bank, "", bank.gemeenten["vlissingen"])
    _, _, anderen = html.partition('id="anderen"')
    deel = anderen.partition("<h3>")[2].partition("<h3>")[0]
    assert {zin for zin in NEAR.values() if zin in deel} == {NEAR[gemeente]}
    assert zinnen.anderen.VOORBEELDEN_UITLEG in anderen
    assert "Gezien is niet bewezen." in zinnen.anderen.VOORBEELDEN_UITLEG


@pytest.mark.parametrize("betekenis", BETEKENISSEN)
def test_element_that_was_seen_nowhere_is_said_to_lack_an_example(betekenis: str) -> None:
    one = elements.draw_ontbreekt(bank_of_two((betekenis,), ()), "")
    assert ("Werkzaam element zonder voorbeeld" in one) == (betekenis not in DOET)
    assert (zinnen.bewijs.NERGENS_GEZIEN in one) == (betekenis not in DOET)
    none_seen = elements.draw_ontbreekt(a_bank(praktijken=[], rapporten=[]), "")
    assert f"Werkzame elementen zonder voorbeeld</h2>\n<p>{zinnen.anderen.ONGEZIEN}" in none_seen


def test_page_and_sheet_say_the_same_of_what_is_absent() -> None:
    bank = BANKS[1]
    sheets = {blad.naam: blad.inhoud for blad in sheets_of(bank)}
    for praktijk in bank.praktijken.values():
        inhoud = sheets[praktijk.id]
        said = queries.describe_praktijk(bank, praktijk).niet_opgenomen
        assert inhoud["niet_opgenomen"] == said
        assert ["Uit welke tijd?", queries.tijd_of(bank, praktijk)] in inhoud["feiten"]


@pytest.mark.parametrize(
    ("themas", "elementen", "said"),
    [
        (("Veiligheid", "Evalueren"), 2, "Veiligheid, Evalueren · 2 werkzame elementen"),
        (("Veiligheid",), 0, "Veiligheid"),
        ((), 1, "1 werkzaam element"),
        ((), 0, ""),
    ],
)
def test_card_says_what_it_is_about(themas: tuple[str, ...], elementen: int, said: str) -> None:
    assert zinnen.praktijk.word_over(themas, elementen) == said


def test_time_is_that_of_each_source_once() -> None:
    bronnen = [
        a_bron(id="een", tijd="uit 2019"),
        a_bron(id="twee", tijd=None),
        a_bron(id="drie", tijd="uit 2021"),
    ]
    cited = [{"bron": bron, "vindplaats": "Kop"} for bron in ("drie", "een", "drie", "twee")]
    bank = a_bank(bronnen=[*a_bank().bronnen.values(), *bronnen], praktijken=[])
    assert queries.tijd_of(bank, a_praktijk(bronnen=cited)) == "uit 2021; uit 2019"
    assert queries.tijd_of(bank, a_praktijk(bronnen=cited[-1:])) == zinnen.bron.GEEN_TIJD


@pytest.mark.parametrize("zin", [zinnen.bewijs.GEEN_ELEMENTEN, zinnen.bewijs.GEEN_VOORWAARDEN])
def test_scripts_say_the_same(zin: str) -> None:
    assert any(f'"{zin}"' in path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.js"))


@pytest.mark.parametrize("zin", NEVER)
def test_nothing_says_what_may_be_untrue(zin: str) -> None:
    core = Path(zinnen.__file__).parents[2]
    files = [*core.rglob("*.py"), *core.rglob("*.j2"), *core.rglob("*.typ"), *SCRIPTS.rglob("*.js")]
    assert len(files) > 200
    assert [path.name for path in files if zin in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("regels", "woorden"),
    [("33", "regel 33"), ("33-35", "regels 33-35"), ("1, 9", "regels 1, 9")],
)
def test_one_line_is_called_one(regels: str, woorden: str) -> None:
    assert zinnen.bron.word_regels(regels) == woorden


def test_what_a_soort_means_promises_nothing_for_other_places() -> None:
    promise = re.compile(r"\b(?:altijd|overal|elke gemeente|andere gemeenten)\b")
    assert [naam for naam, label in SOORTEN.items() if promise.search(label.uitleg)] == []


def test_marks_are_those_of_print_however_they_were_typed() -> None:
    typed = {
        "titel": 'Foto\'s van de "start"',
        "samenvatting": "In regio's zegt men 'zo' en \"nee\".",
    }
    bank = a_bank(praktijken=[a_praktijk(**typed)])
    (praktijk,) = bank.praktijken.values()
    html = elements.draw_praktijk(bank, "../../", praktijk, DAY)
    text = re.sub(r"<script.*?</script>|<[^>]*>", "", html, flags=re.S)
    assert "Foto’s van de “start”" in text
    assert "In regio’s zegt men ‘zo’ en “nee”." in text
    assert not re.search("['\"]|&#3[49];", text)


def test_code_is_shown_as_it_must_be_typed() -> None:
    html = elements.draw_woorden(a_bank(), "../")
    assert "{{ thema(&#34;" in html


def test_only_a_source_without_an_address_is_to_be_asked_for() -> None:
    bronnen = [a_bron(id="een", url="https://een.nl"), a_bron(id="twee", url=None)]
    html = elements.draw_bronnen(a_bank(bronnen=[*bronnen, a_bron()]), "../")
    for bron in html.split('class="kb-bron"')[1:]:
        assert (zinnen.bron.GEEN_WEBADRES in bron) == ("https://" not in bron)
    assert html.count(zinnen.bron.GEEN_WEBADRES) >= 1


def test_lines_of_a_text_are_told_folded_and_only_where_there_are() -> None:
    for regels in ("183-188", None):
        bron = a_praktijk().bronnen[0].model_copy(update={"regels": regels})
        praktijk = a_praktijk(bronnen=(bron,))
        html = elements.draw_praktijk(a_bank(praktijken=[praktijk]), "../../", praktijk, DAY)
        assert (zinnen.bron.REGELS in html) == (regels is not None)
        open_text = re.sub(r"<details class=\"kb-regels.*?</details>", "", html, flags=re.S)
        assert "183-188" not in open_text


@pytest.mark.parametrize(
    ("places", "gemeenten", "plaatsen"),
    [
        ([{"gemeente": "wijchen"}], 0, 0),
        ([{"gemeente": "wijchen"}, {"gemeente": "wijchen"}], 0, 0),
        ([{"gemeente": "wijchen"}, {"gemeente": None, "regio": "landelijk"}], 0, 1),
        ([{"gemeente": "wijchen"}, {"gemeente": "druten"}], 1, 1),
        ([{"gemeente": "wijchen"}, {"gemeente": "druten", "soort": "kan-beter"}], 0, 0),
    ],
)
def test_it_is_told_how_many_elements_were_seen_in_several_municipalities(
    places: list[dict[str, Any]], gemeenten: int, plaatsen: int
) -> None:
    element = an_element()
    praktijken = [
        a_praktijk(id=f"p{n}", kenmerk=f"WIJ-G{n}", elementen=(element.id,), **place)
        for n, place in enumerate(places, 1)
    ]
    bank = a_bank(
        praktijken=praktijken,
        elementen=[element],
        gemeenten=[a_gemeente(), a_gemeente(id="druten", code="GM0225", naam="Druten")],
        rapporten=[],
        factsheets=[],
    )
    html = elements.draw_elementen(bank, "../")
    assert zinnen.bewijs.word_meer_gemeenten(gemeenten) in html
    several = zinnen.bewijs.word_meer_plaatsen(plaatsen)
    link = f'<a class="kb-met-script" href="#bewijs=meer-plaatsen">{several}</a>'
    assert f"{several}" in html
    assert (link in html) == bool(plaatsen) == ('value="meer-plaatsen"' in html)
    # The study as a whole is no place, so it is said that it counts as one.
    assert zinnen.bewijs.UITLEG_PLAATSEN in html


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (0, "Van geen enkel element namen wij op dat het {} is gezien"),
        (1, "1 element is gezien {}"),
        (7, "7 elementen zijn gezien {}"),
    ],
)
def test_number_of_elements_has_its_verb(aantal: int, zin: str) -> None:
    assert zinnen.bewijs.word_meer_plaatsen(aantal) == zin.format("op twee of meer plaatsen")
    somewhere = zin.format("in twee of meer gemeenten met een naam")
    assert zinnen.bewijs.word_meer_gemeenten(aantal) == f"{somewhere}."


@pytest.mark.parametrize("fields", [{}, {"email": "r@voorbeeld.nl"}, {"formulier": "https://a.nl"}])
def test_a_reader_is_invited_to_send_when_that_can_be_done(fields: dict[str, Any]) -> None:
    bank = a_bank(redactie=Redactie(**fields))
    regio = bank.regios["haaglanden"]
    pages = {
        "start": elements.draw_insturen(bank, ""),
        "plek": elements.draw_regio(bank, "../../", regio),
        "ontbreekt": elements.draw_ontbreekt(bank, "../"),
        "script": next(to_voorbeelden(bank))[1],
    }
    for name, html in pages.items():
        assert (zinnen.insturen.INSTUREN in html) == bool(fields), name
        assert (zinnen.insturen.VOORBEREIDEN in html) == (not fields), name
        assert "BIJDRAGEN" not in html
    for html in (pages["plek"], pages["script"]):
        for zin in (
            zinnen.plek.ZELF_NAGAAN,
            zinnen.plek.VUL_REFLECTIE_IN,
            zinnen.plek.ZIE_ONTBREEKT,
        ):
            assert zin in html


@pytest.mark.parametrize("soort", ["goed-voorbeeld", "gaat-goed", "ervaring", "kan-beter"])
def test_where_it_went_well_is_said_of_examples_only(soort: str) -> None:
    bank = a_bank(praktijken=[a_praktijk(soort=soort)])
    html = elements.draw_thema(bank, "../../", bank.themas["veiligheid"])
    assert (zinnen.praktijk.WAAR_GOED in html) == (soort in queries.VOORBEELDEN)


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (0, "Uit één bron van 2018 tot en met 2020."),
        (1, "Uit één bron van 2018 tot en met 2020 en uit een bron van een ander."),
        (2, "Uit één bron van 2018 tot en met 2020 en uit bronnen van anderen."),
    ],
)
def test_sheet_gives_who_says_it_no_year_of_another(others: int, told: str) -> None:
    own = a_bron(id="eigen", tijd="tekst over 2018-2020")
    more = [
        a_bron(id=f"ander-{at}", uitgever="Een ander", tijd="bericht van 2023")
        for at in range(others)
    ]
    bronnen = [own, *more]
    praktijk = a_praktijk(bronnen=[a_bronvermelding(bron=one.id, regels=None) for one in bronnen])
    bank = a_bank(praktijken=[praktijk], bronnen=[*a_bank().bronnen.values(), *bronnen])
    sheet = next(blad for blad in sheets_of(bank) if blad.naam == praktijk.id)
    assert sheet.inhoud["jaren"] == f"{told} Het kan nu anders zijn."


def on_paper(drawn: str) -> LexborHTMLParser:
    """What of a page is printed."""
    tree = LexborHTMLParser(drawn)
    for node in tree.css(".kb-scherm, .kb-niet-op-papier, .kb-verborgen"):
        node.decompose()
    return tree


@pytest.mark.parametrize("soort", ["ervaring", "gaat-goed", "kan-beter", "aanbeveling"])
def test_no_heading_is_printed_without_what_stands_below_it(soort: str) -> None:
    named = a_praktijk(soort=soort, gemeente="wijchen", elementen=("samen-eerste-contact",))
    bank = a_bank(praktijken=[named], rapporten=[])
    drawn = elements.draw_gemeente(bank, "../../", bank.gemeenten["wijchen"])
    assert 'id="elementen"' in drawn
    for section in on_paper(drawn).css("section"):
        kop = section.css_first("h2, h3")
        assert kop is None or section.text(strip=True) != kop.text(strip=True)


def test_what_a_theme_is_about_has_its_heading_on_paper_too() -> None:
    bank = a_bank()
    printed = on_paper(elements.draw_thema(bank, "../../", bank.themas["veiligheid"]))
    assert [kop.text() for kop in printed.css(".kb-thema__inleiding > h2")] == ["Over dit thema"]


def test_paper_has_no_line_that_only_leads_on() -> None:
    bank = a_bank(praktijken=[a_praktijk(soort="gaat-goed")])
    drawn = elements.draw_regio(bank, "../../", bank.regios["zeeland"])
    printed = on_paper(drawn).html or ""
    begin = on_paper(elements.draw_mijn_gemeente(bank, "../")).html or ""
    assert zinnen.plek.ZELF_NAGAAN in printed
    for zin in (zinnen.plek.ZIE_ONTBREEKT, zinnen.insturen.VOORBEREIDEN, "Doet u het zelf al?"):
        assert zin in drawn
        assert zin not in printed
    assert "Alle werkzame elementen<" not in begin


@pytest.mark.parametrize("aantal", [1, 2])
def test_an_overview_of_one_calls_it_one(aantal: int) -> None:
    praktijken = [a_praktijk(id=f"p{at}", kenmerk=f"WIJ-B0{at}") for at in range(aantal)]
    named = [an_element(id=f"e{at}", kenmerk=f"WEL-E9{at}") for at in range(aantal)]
    bank = a_bank(praktijken=praktijken, elementen=named, rapporten=[], factsheets=[])
    for drawn, een, meer in (
        (elements.draw_overzicht(bank, "../"), "praktijk", "praktijken"),
        (elements.draw_elementen(bank, "../"), "element", "elementen"),
    ):
        told = zinnen.aantallen.word_aantal(aantal, een, meer)
        assert f">{told}.</p>" in drawn
        assert f">Toon {told}</button>" in drawn


def test_nothing_is_known_since_only_where_no_source_and_no_later_moment_says_more() -> None:
    told = {"opmerking": "Wat er kwam, weten wij niet."}
    cases = [
        (a_gebeurtenis("2019", "voornemen"), True),
        (a_gebeurtenis("2019", "voornemen", **told), False),
        (a_gebeurtenis("2019", "voornemen", vervolg="WIJ-GB9"), False),
        (a_gebeurtenis("2019", "onderzoek"), False),
        (a_gebeurtenis("2019", "daarna"), False),
    ]
    later = a_gebeurtenis("2021", "daarna", kenmerk="WIJ-GB9")
    for moment, unknown in cases:
        bank = a_bank(rapporten=[a_rapport(gebeurtenissen=(moment, later))])
        assert (zinnen.onderzoek.GEEN_VERVOLG in elements.draw_tijdlijn(bank, "../")) is unknown


GOED = {"gaat-goed", "goed-voorbeeld"}


@pytest.mark.parametrize("soorten", [*combinations(SOORTEN, 1), *combinations(SOORTEN, 2)])
def test_sign_of_a_hand_over_says_what_its_praktijken_say(soorten: tuple[str, ...]) -> None:
    praktijken = [
        a_praktijk(id=f"p{at}", kenmerk=f"WIJ-B0{at}", soort=soort)
        for at, soort in enumerate(soorten)
    ]
    ids = tuple(one.id for one in praktijken)
    rapport = a_rapport(overdrachten=(an_overdracht(praktijken=ids),))
    bank = a_bank(praktijken=praktijken, rapporten=[rapport])
    drawn = elements.draw_netwerk(bank, "../", queries.plek_of(bank.gemeenten["wijchen"]))
    goed, beter = bool(GOED & {*soorten}), "kan-beter" in soorten
    assert drawn.count(f"{zinnen.onderzoek.GOED_EN_BETER}.") == (goed and beter)  # in the list
    assert drawn.count(f"{zinnen.onderzoek.GING_GOED}.") == goed + (
        goed and not beter
    )  # and in the legend
    assert drawn.count(f"{zinnen.onderzoek.KON_BETER}.") == beter + (beter and not goed)


def test_what_did_not_go_each_time_is_drawn_broken_and_said() -> None:
    words = HOE_VAAK["niet-altijd"].uitleg
    for hoe_vaak in (None, "niet-altijd"):
        rapport = a_rapport(overdrachten=(an_overdracht(hoe_vaak=hoe_vaak),))
        bank = a_bank(rapporten=[rapport])
        drawn = elements.draw_netwerk(bank, "../", queries.plek_of(bank.gemeenten["wijchen"]))
        broken = 2 * bool(hoe_vaak)  # in the drawing and in its legend
        assert (drawn.count(words), drawn.count("kb-netwerk__kruis")) == (broken, broken)


def test_paper_names_each_part_that_it_leaves_out() -> None:
    bank, _ = load_bank(FIXED)
    of_itself = a_bank(praktijken=[a_praktijk(gemeente=None)])
    drawn = [
        elements.draw_regio(of_itself, "../../", of_itself.regios["gelderland-zuid"]),
        *(elements.draw_thema(bank, "../../", thema) for thema in bank.themas.values()),
        *(elements.draw_regio(bank, "../../", regio) for regio in bank.regios.values()),
        *(elements.draw_gemeente(bank, "../../", one) for one in bank.gemeenten.values()),
        *(elements.draw_praktijk(bank, "../../", one, DAY) for one in bank.praktijken.values()),
    ]
    seen = set[str]()
    for html in drawn:
        said = html.partition('<p class="kb-papier"')[2]
        named = {deel for deel, wat in zinnen.papier.NIET_OP_PAPIER.items() if wat in said}
        left_out = html.count("kb-niet-op-papier") + ("kb-gemis__meer" in html)
        assert left_out == len(named)
        seen |= named
    assert seen == set(zinnen.papier.NIET_OP_PAPIER)


def test_sheet_of_a_place_says_what_is_true_of_its_titles(bank: Kennisbank) -> None:
    for blad in (one for one in sheets_of(bank) if one.sjabloon == "plek"):
        beeld = blad.inhoud["verdeling"]
        stukken = [stuk for kant in blad.inhoud["kanten"] for stuk in kant]
        themas = [stuk["aantal"] for stuk in stukken if stuk["is"] == "thema"]
        assert (zinnen.praktijk.VAKER_GETELD in beeld["let_op"]) == (sum(themas) > beeld["aantal"])
        streepje = any(0 in rij["aantallen"] for rij in beeld["rijen"])
        assert (zinnen.papier.STREEPJE in beeld["let_op"]) == streepje
        rows = [stuk for stuk in stukken if stuk["is"] == "praktijk"]
        bare = [rij for rij in rows if not rij["tekst"] and not rij["elders"]]
        assert ({"is": "klein", "tekst": zinnen.papier.ALLEEN_TITEL} in stukken) == bool(bare)
        for rij in rows:
            assert not (rij["tekst"] and rij["elders"])


def test_count_of_elements_says_how_many_were_seen_or_told_somewhere() -> None:
    for soort, gezien in (
        ("aanbeveling", ", voor zover wij opnamen, geen enkel"),
        ("goed-voorbeeld", " 1"),
    ):
        bank = said_of(soort=soort)
        said = zinnen.bewijs.word_elementen(*queries.count_elementen(bank))
        assert said == f"1 werkzaam element, waarvan{gezien} gezien of verteld"
        assert said in elements.draw_ingangen(bank, "")


@pytest.mark.parametrize(
    ("wel", "zin"),
    [
        ([], "Van geen enkele regio kennen wij al een voorbeeld."),
        (["Zeeland"], "Van 4 van de 5 regio’s kennen wij nog geen voorbeeld. Van Zeeland wel."),
        (
            ["Drenthe", "Zeeland"],
            "Van 3 van de 5 regio’s kennen wij nog geen voorbeeld. Van Drenthe en Zeeland wel.",
        ),
        (["A", "B", "C", "D", "E"], "Van elke regio kennen wij een voorbeeld."),
    ],
)
def test_page_of_gaps_begins_with_which_regions_have_an_example(wel: list[str], zin: str) -> None:
    assert zinnen.plek.word_ontbreekt(wel, 5) == zin


def test_many_regions_with_an_example_are_counted() -> None:
    assert zinnen.plek.word_ontbreekt(list("ABCDEF"), 25) == (
        "Van 19 van de 25 regio’s kennen wij nog geen voorbeeld. Van 6 regio’s wel."
    )


def test_each_herkomst_has_words_to_count_it_by() -> None:
    assert {*zinnen.bron.VERTELD_DOOR} == {*HERKOMSTEN}


def test_page_about_prints_names_the_parts_where_changes_stand() -> None:
    bank = a_bank()
    named = re.findall("“([^”]+ wijzigingen)”", elements.draw_afdruk(bank, ""))
    praktijk, element = next(iter(bank.praktijken.values())), next(iter(bank.elementen.values()))
    for name, html in zip(
        named,
        (
            elements.draw_praktijk(bank, "../../", praktijk, DAY),
            elements.draw_element(bank, "../../", element, DAY),
        ),
        strict=True,
    ):
        assert f"<summary>{name}</summary>" in html


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        (
            {"url": "https://a.nl/b", "uitgever": "Toezicht Sociaal Domein"},
            "bronnen/#rapport-wijchen",
        ),
        ({"url": None, "uitgever": "Toezicht Sociaal Domein"}, "bronnen/"),
        ({"url": "https://a.nl/b", "uitgever": "Een ander"}, "bronnen/"),
    ],
)
def test_who_may_be_asked_is_found_where_a_page_of_theirs_is(
    fields: dict[str, Any], place: str
) -> None:
    bank = a_bank()
    bronnen = {id: bron.model_copy(update={"url": None}) for id, bron in bank.bronnen.items()}
    bronnen["rapport-wijchen"] = bank.bronnen["rapport-wijchen"].model_copy(update=fields)
    html = elements.draw_ontbreekt(replace(bank, bronnen=bronnen), "")
    assert re.findall(r'waar u het heen kunt sturen\..*?href="([^"]+)"', html) == [place]
