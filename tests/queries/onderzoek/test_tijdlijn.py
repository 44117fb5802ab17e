from kennisbank.queries import tijdlijn_of
from kennisbank.queries.onderzoek.tijdlijn import BAAN_MAX
from tests.builders import a_bank, a_full_rapport, a_gebeurtenis, a_rapport


def test_bank_without_moments_has_no_timeline() -> None:
    tijdlijn = tijdlijn_of(a_bank())
    assert (tijdlijn.banen, tijdlijn.jaren) == ((), ())


def test_moments_stand_by_kind_in_the_order_of_time_and_what_has_no_year_last() -> None:
    tijdlijn = tijdlijn_of(a_bank(rapporten=[a_full_rapport()]))
    assert tijdlijn.jaren == (2018, 2019, 2020, 2021, 2022)
    told = {baan.soort: [punt.moment.wanneer for punt, _ in baan.punten] for baan in tijdlijn.banen}
    assert told == {
        "onderzoek": ["zomer 2018 tot midden 2020"],
        "voornemen": ["2019", "vóór 1 maart 2020", "na december 2021"],
        "daarna": ["18 februari 2021", "datum niet bekend"],
    }


def test_moment_leads_to_where_it_is_told_and_to_what_is_known_since() -> None:
    tijdlijn = tijdlijn_of(a_bank(rapporten=[a_full_rapport()]))
    voornemens = tijdlijn.banen[1].punten
    assert [(punt.url, vervolg and vervolg.url) for punt, vervolg in voornemens] == [
        ("rapporten/wijchen/#wij-gb2", "rapporten/wijchen/#wij-gb3"),
        ("rapporten/wijchen/#wij-n02", None),
        ("rapporten/wijchen/#wij-gb5", None),
    ]


def test_moments_of_the_whole_study_stay_when_there_are_too_many() -> None:
    many = [a_gebeurtenis("2018", kenmerk=f"WIJ-GB{number}") for number in range(1, BAAN_MAX + 3)]
    whole = a_rapport(
        id="landelijk",
        gemeente=None,
        regio=None,
        gebeurtenissen=(a_gebeurtenis("2020", kenmerk="LND-GB1"),),
    )
    bank = a_bank(rapporten=[a_rapport(gebeurtenissen=tuple(many)), whole])
    (baan,) = tijdlijn_of(bank).banen
    assert (len(baan.punten), baan.rest) == (BAAN_MAX, 3)
    assert baan.punten[-1][0].uitspraak.kenmerk == "LND-GB1"
