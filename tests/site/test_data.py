import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from kennisbank import queries
from kennisbank.model import Praktijk
from kennisbank.model.labels import BETEKENISSEN
from kennisbank.site.data import (
    DEEL,
    to_calendars,
    to_registers,
    to_teksten,
    to_velden,
    to_woonplaatsen,
    to_zoekwoorden,
)
from tests.builders import a_bank, a_begrip, a_praktijk, a_verband, a_woonplaatsen, an_element

# A bank of praktijken alone: reports and factsheets name elements.
NO_ELEMENTEN: dict[str, Any] = {"elementen": (), "rapporten": (), "factsheets": ()}


def calendars_of(*praktijken: Praktijk, site_url: str = "") -> dict[str, list[Any]]:
    made = to_calendars(a_bank(**NO_ELEMENTEN, praktijken=praktijken), site_url)
    return {name: Calendar.from_ical(text).walk("VEVENT") for name, text in made}


def events_of(*praktijken: Praktijk, site_url: str = "") -> list[Any]:
    return calendars_of(*praktijken, site_url=site_url)["herzieningen.ics"]


def test_calendar_has_a_day_for_the_review_of_a_current_praktijk() -> None:
    (event,) = events_of(
        a_praktijk(titel="Korte; lijnen, snel"),
        a_praktijk(id="oud", kenmerk="WIJ-G02", status="verouderd"),
        site_url="https://voorbeeld.nl/bank/",
    )
    assert event["SUMMARY"] == "Herzien: Korte; lijnen, snel (WIJ-G01)"
    assert event["DTSTART"].dt == date(2027, 11, 21)
    assert event["UID"] == "herzien-2027-11-21@kennisbank"
    assert event["DESCRIPTION"] == (
        "WIJ-G01 Korte; lijnen, snel: https://voorbeeld.nl/bank/praktijken/korte-lijnen/"
    )


def test_calendar_names_the_praktijken_of_one_day_together() -> None:
    first, second = events_of(
        a_praktijk(),
        a_praktijk(id="b", kenmerk="WIJ-G02", titel="Tweede"),
        a_praktijk(id="c", kenmerk="WIJ-G03", titel="Derde", herzien_voor=date(2027, 1, 2)),
    )
    assert first["SUMMARY"] == "Herzien: Derde (WIJ-G03)"
    assert second["SUMMARY"] == "Herzien: 2 records"
    assert second["DESCRIPTION"] == "WIJ-G01 Korte lijnen\nWIJ-G02 Tweede"


def test_calendar_has_the_review_of_an_element_too() -> None:
    gone = an_element(id="weg", kenmerk="WEL-E02", status="ingetrokken", reden="Onjuist.")
    bank = a_bank(**NO_ELEMENTEN | {"elementen": (an_element(), gone)}, praktijken=(a_praktijk(),))
    made = dict(to_calendars(bank, "https://voorbeeld.nl/"))
    (event,) = Calendar.from_ical(made["herzieningen.ics"]).walk("VEVENT")
    assert event["SUMMARY"] == "Herzien: 2 records"
    assert event["DESCRIPTION"] == (
        "WIJ-G01 Korte lijnen: https://voorbeeld.nl/praktijken/korte-lijnen/\n"
        "WEL-E01 Samen het eerste contact: https://voorbeeld.nl/elementen/samen-eerste-contact/"
    )


def test_calendar_is_the_same_each_time() -> None:
    assert [*to_calendars(a_bank(), "")] == [*to_calendars(a_bank(), "")]


def test_calendar_of_a_year_has_its_days_and_the_old_address_those_around_the_last_change() -> None:
    days = (date(2020, 5, 1), date(2026, 1, 2), date(2027, 12, 31), date(2028, 1, 1))
    praktijken = [
        a_praktijk(id=f"p-{n}", kenmerk=f"WIJ-G{n}", herzien_voor=day) for n, day in enumerate(days)
    ]
    assert {
        name: [event["DTSTART"].dt for event in events]
        for name, events in calendars_of(*praktijken).items()
    } == {
        "herzieningen.ics": [days[1]],  # the content last changed on 21 November 2026
        "herzieningen-2020.ics": [days[0]],
        "herzieningen-2026.ics": [days[1]],
        "herzieningen-2027.ics": [days[2]],
        "herzieningen-2028.ics": [days[3]],
        "regios/gelderland-zuid/herzieningen.ics": [days[1]],
        "themas/veiligheid/herzieningen.ics": [days[1]],
    }


def test_bank_without_praktijken_has_an_empty_calendar() -> None:
    assert calendars_of() == {"herzieningen.ics": []}


def test_calendar_whose_days_are_all_far_away_has_the_last() -> None:
    """A calendar without an event is none (RFC 5545)."""
    praktijken = [
        a_praktijk(id=f"p-{year}", kenmerk=f"WIJ-G{year - 2029}", herzien_voor=date(year, 1, 1))
        for year in (2030, 2031)
    ]
    (event,) = events_of(*praktijken)
    assert event["DTSTART"].dt == date(2031, 1, 1)


def test_calendar_of_a_page_names_fewer_than_that_of_all() -> None:
    praktijken = [a_praktijk(id=f"p-{n}", kenmerk=f"WIJ-G{n}") for n in range(30)]
    named = {
        name: [event["DESCRIPTION"].count("\n") for event in events]
        for name, events in calendars_of(*praktijken).items()
    }
    assert named.pop("herzieningen.ics") == named.pop("herzieningen-2027.ics") == [29]
    assert {*map(tuple, named.values())} == {(20,)}


def test_calendar_of_one_year_does_not_grow_with_the_other_years() -> None:
    def size(years: int) -> int:
        praktijken = [
            a_praktijk(id=f"p-{n}", kenmerk=f"WIJ-G{n}", herzien_voor=date(2027 + n // 9, 11, 21))
            for n in range(9 * years)
        ]
        made = dict(to_calendars(a_bank(praktijken=praktijken), ""))
        return max(map(len, made.values()))

    assert size(4) < 1.1 * size(1)


def test_review_takes_no_time_of_a_day() -> None:
    (event,) = events_of(a_praktijk())
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)


def test_day_says_that_it_changed_when_a_praktijk_leaves_it_or_comes() -> None:
    """So a calendar that compares takes the new text of the same event."""
    first, later, none = date(2027, 11, 21), date(2027, 12, 1), None

    def versions(*days: date | None) -> dict[date, int]:
        praktijken = [
            a_praktijk(
                id=f"p-{n}",
                kenmerk=f"WIJ-G{n}",
                herzien_voor=day or first,
                status="actueel" if day else "verouderd",
            )
            for n, day in enumerate(days)
        ]
        return {event["DTSTART"].dt: int(event["SEQUENCE"]) for event in events_of(*praktijken)}

    before = versions(first, first, first, later)
    moved, gone, new = (
        versions(first, first, later, later),
        versions(first, first, none, later),
        versions(first, first, first, later, first),
    )
    assert moved[first] > before[first]
    assert moved[later] > before[later]
    assert gone[first] > before[first]
    assert new[first] > before[first]


def test_day_says_that_it_changed_when_one_of_its_praktijken_says_so() -> None:
    day = date(2026, 12, 1)
    (before,) = events_of(a_praktijk())
    (after,) = events_of(a_praktijk(wijzigingen=[{"datum": day, "tekst": "De titel is korter."}]))
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt.date() == after["DTSTAMP"].dt.date() == day


def test_day_with_very_many_praktijken_names_a_hundred() -> None:
    praktijken = [a_praktijk(id=f"p-{n}", kenmerk=f"WIJ-G{n}") for n in range(140)]
    (event,) = events_of(*praktijken)
    lines = event["DESCRIPTION"].split("\n")
    assert (len(lines), lines[-1]) == (
        101,
        "En nog 40 andere; `kennisbank verouderd` noemt ze als het zover is.",
    )


@pytest.mark.parametrize("titel", ["Één " * 19, "\\" * 75, "a" + "\\" * 75, "a;,b" * 19, "🙂" * 40])
def test_lines_of_a_calendar_are_short_and_none_ends_within_a_letter(titel: str) -> None:
    praktijk = a_praktijk(titel=titel.strip())
    made = dict(to_calendars(a_bank(praktijken=[praktijk]), "https://voorbeeld.nl/"))
    lines = made["herzieningen.ics"].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])
    assert not any(len(re.findall(rb"\\+$", line + b" ")) % 2 for line in lines)
    (event,) = events_of(praktijk, site_url="https://voorbeeld.nl/")
    assert praktijk.titel in event["DESCRIPTION"]


def read_script(script: tuple[str, str]) -> tuple[str, Any]:
    """The file name and the data that a script hands over."""
    name, text = script
    begin, _, rest = text.partition(",")
    assert begin == f'kennisbank.ontvang("{Path(name).stem}"'
    return name, json.loads(rest.removesuffix(");\n"))


def test_register_has_a_row_for_each_praktijk_with_names_by_their_place() -> None:
    bank = a_bank()
    ((name, data),) = map(read_script, to_registers(bank))
    assert name == "gegevens/praktijken.js"
    namen = data["namen"]
    assert namen["regio"][0] == ["landelijk", "Landelijk", ""]
    assert ["wijchen", "Wijchen", "GM0296"] in namen["gemeente"]
    assert len(data["rijen"]) == len(bank.praktijken)
    for row, praktijk in zip(data["rijen"], bank.praktijken.values(), strict=True):
        (
            identity,
            kenmerk,
            titel,
            soort,
            themas,
            regio,
            gemeente,
            vragen,
            _,
            *dates,
            status,
            elementen,
        ) = row
        assert [identity, kenmerk, titel] == [praktijk.id, praktijk.kenmerk, praktijk.titel]
        assert namen["soort"][soort][0] == praktijk.soort
        assert tuple(namen["thema"][thema][0] for thema in themas) == praktijk.themas
        assert namen["regio"][regio][0] == praktijk.regio
        found = None if gemeente is None else namen["gemeente"][gemeente][0]
        assert found == praktijk.gemeente
        assert tuple(namen["vraag"][vraag][0] for vraag in vragen) == praktijk.vragen
        assert dates[0] == praktijk.gepubliceerd.isoformat()
        assert dates[1] == queries.changed_on(praktijk).isoformat()
        assert namen["status"][status][0] == praktijk.status
        assert tuple(namen["element"][one][0] for one in elementen) == praktijk.elementen


def test_texts_say_last_what_a_praktijk_says_of_its_elements_in_words() -> None:
    one, other = "samen-eerste-contact", "risicos-blijven-volgen"
    verbanden = (
        a_verband(),
        a_verband(betekenis="ontbrak"),
        a_verband(element=other, betekenis="gevraagd"),
    )
    said = a_praktijk(elementen=(one, other), verbanden=verbanden)
    gone = a_praktijk(
        id="weg", kenmerk="WIJ-G02", elementen=(one,), status="ingetrokken", reden="Onjuist."
    )
    bank = a_bank(praktijken=(said, gone, a_praktijk(id="geen", kenmerk="WIJ-G03")))
    both = BETEKENISSEN["gezien"].enkelvoud.lower(), BETEKENISSEN["ontbrak"].enkelvoud.lower()
    expected = [[[one, " en ".join(both)], [other, "gevraagd"]], [], []]
    for klein in (0, 1000):
        ((_, rows),) = map(read_script, to_teksten(bank, klein))
        assert [row[-1] for row in rows] == expected


def test_texts_come_in_parts_in_the_order_of_the_register() -> None:
    praktijken = tuple(
        a_praktijk(
            id=f"praktijk-{n:02}",
            kenmerk=f"WIJ-G{n:02}",
            samenvatting=f"Dit is de zin met nummer {n:02}.",
        )
        for n in range(DEEL + 2)
    )
    parts = dict(map(read_script, to_teksten(a_bank(praktijken=praktijken))))
    assert [*parts] == ["gegevens/teksten-0.js", "gegevens/teksten-1.js"]
    first, second = parts.values()
    assert len(first) == DEEL
    assert [row[:2] for row in second] == [
        [f"praktijk-{n}", f"Dit is de zin met nummer {n}."] for n in (DEEL, DEEL + 1)
    ]


def test_texts_with_signs_of_script_stay_texts() -> None:
    evil = a_praktijk(
        titel='Einde "); alert(1) van \\ een zin', samenvatting="Zo staat ${x} er 'gewoon'."
    )
    bank = a_bank(praktijken=(evil,))
    ((_, register),) = map(read_script, to_registers(bank))
    assert register["rijen"][0][2] == 'Einde "); alert(1) van \\ een zin'
    (part,) = map(read_script, to_teksten(bank))
    assert part[1][0][1] == "Zo staat ${x} er ‘gewoon’."


def test_zoekwoorden_lead_from_each_name_to_a_page() -> None:
    name, data = read_script(to_zoekwoorden(a_bank(), "zoekindex"))
    assert (name, data["index"]) == ("gegevens/zoekwoorden.js", "zoekindex")
    assert data["soorten"]["goed-voorbeeld"] == "Goed voorbeeld"
    assert data["namen"] == [
        # Of The Hague nothing is known yet: its region, and the name of that region.
        [
            "Gemeente",
            "’s-Gravenhage",
            "mijn-gemeente/#gemeente=s-gravenhage",
            ["Den Haag"],
            "Haaglanden",
        ],
        ["Gemeente", "Middelburg", "mijn-gemeente/#gemeente=middelburg", [], "Zeeland"],
        ["Gemeente", "Vlissingen", "gemeenten/vlissingen/", []],
        ["Gemeente", "Wijchen", "gemeenten/wijchen/", []],
        ["Regio", "Gelderland-Zuid", "regios/gelderland-zuid/", [], "", ["Gelderland"]],
        ["Regio", "Haaglanden", "regios/haaglanden/", [], "", ["Zuid-Holland"]],
        ["Regio", "Zeeland", "regios/zeeland/", [], "", ["Zeeland"]],
        ["Regio", "Landelijk", "regios/landelijk/", []],
        ["Thema", "Veiligheid", "themas/veiligheid/", []],
        ["Thema", "Evalueren", "themas/evalueren/", []],
        [
            "Begrip",
            "Sociaal wijkteam",
            "begrippen/#sociaal-wijkteam",
            ["SWT", "wijkteam", "buurtteam"],
        ],
        ["Begrip", "Toezicht Sociaal Domein", "begrippen/#toezicht-sociaal-domein", ["TSD"]],
        [
            "Overzicht",
            "Werkzame elementen",
            "elementen/",
            [
                *("Wat werkt", "Wat helpt", "Wat werkt er", "Werkzaam element"),
                *("Op meerdere plaatsen gezien", "Op meer plaatsen gezien"),
                "In meerdere gemeenten gezien",
            ],
        ],
        [
            "Werkzaam element",
            "Samen het eerste contact",
            "elementen/samen-eerste-contact/",
            ["WEL-E01"],
        ],
        [
            "Werkzaam element",
            "De risico’s blijven volgen",
            "elementen/risicos-blijven-volgen/",
            ["WEL-E02"],
        ],
    ]


def test_element_that_is_no_longer_current_is_no_suggestion() -> None:
    old = an_element(status="verouderd", reden="Vervangen.")
    bank = a_bank(elementen=(old,), praktijken=(), rapporten=(), factsheets=())
    _, data = read_script(to_zoekwoorden(bank, ""))
    assert [naam[1] for naam in data["namen"] if naam[0] == "Werkzaam element"] == []


def test_theme_has_the_other_names_of_the_term_with_the_same_name() -> None:
    begrip = a_begrip(id="evalueren", term="Evalueren", afkorting="EV")
    _, data = read_script(to_zoekwoorden(a_bank(begrippen=(begrip,)), ""))
    assert ["Thema", "Evalueren", "themas/evalueren/", ["EV"]] in data["namen"]
    assert data["index"] == ""


def test_what_a_comparison_shows_stands_in_parts_of_its_own() -> None:
    bank = a_bank()
    (part,) = map(read_script, to_velden(bank))
    number = list(bank.praktijken).index("korte-lijnen")
    assert part[0] == "gegevens/velden-0.js"
    assert part[1][number] == [
        "korte-lijnen",
        ["Een vaste contactpersoon.", "Elke week overleg met het SWT."],
        ["Tijd voor overleg."],
        [[1, "Zicht op de risico’s"]],
        "Toezicht Sociaal Domein",
        [["rapport-wijchen", "Rapport Wijchen", "Korte lijnen"]],
    ]


def test_places_stand_in_one_file_under_the_name_that_leads_to_their_municipality() -> None:
    bank = a_bank(
        woonplaatsen=(
            a_woonplaatsen(gemeente="s-gravenhage", namen=("'s-Gravenhage",)),
            a_woonplaatsen(
                gemeente="wijchen", namen=("Wijchen", "Alverna", "'t Veld"), vroeger=("Balgoij",)
            ),
        )
    )
    rows = [
        ["s-gravenhage", "’s-Gravenhage", ""],
        ["wijchen", "Wijchen", "Alverna\n’t Veld", "Balgoij"],
    ]
    name, text = to_woonplaatsen(bank)
    assert name == "gegevens/woonplaatsen.js"
    assert text.startswith('kennisbank.ontvang("woonplaatsen",')
    assert json.loads(text[text.index(",") + 1 : -3]) == rows
    namen = json.loads(to_zoekwoorden(bank, "")[1].partition(",")[2][:-3])["namen"]
    assert {row[1] for row in namen if row[0] == "Gemeente"} >= {row[1] for row in rows}
