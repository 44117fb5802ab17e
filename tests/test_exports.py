import json
from datetime import date
from pathlib import Path
from typing import Any

from icalendar import Calendar

from kennisbank import queries
from kennisbank.exports import DEEL, to_calendar, to_register, to_teksten, to_velden, to_zoekwoorden
from kennisbank.model import Praktijk
from tests.builders import a_bank, a_begrip, a_praktijk


def events_of(*praktijken: Praktijk, site_url: str = "") -> list[Any]:
    return Calendar.from_ical(to_calendar(a_bank(praktijken=praktijken), site_url)).walk("VEVENT")


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
    assert second["SUMMARY"] == "Herzien: 2 praktijken"
    assert second["DESCRIPTION"] == "WIJ-G01 Korte lijnen\nWIJ-G02 Tweede"


def test_calendar_is_the_same_each_time() -> None:
    assert to_calendar(a_bank(), "") == to_calendar(a_bank(), "")


def read_script(script: tuple[str, str]) -> tuple[str, Any]:
    """The file name and the data that a script hands over."""
    name, text = script
    begin, _, rest = text.partition(",")
    assert begin == f'kennisbank.ontvang("{Path(name).stem}"'
    return name, json.loads(rest.removesuffix(");\n"))


def test_register_has_a_row_for_each_praktijk_with_names_by_their_place() -> None:
    bank = a_bank()
    name, data = read_script(to_register(bank))
    assert name == "gegevens/praktijken.js"
    namen = data["namen"]
    assert namen["regio"][0] == ["landelijk", "Landelijk", ""]
    assert ["wijchen", "Wijchen", "GM0296"] in namen["gemeente"]
    assert len(data["rijen"]) == len(bank.praktijken)
    for row, praktijk in zip(data["rijen"], bank.praktijken.values(), strict=True):
        identity, kenmerk, titel, soort, themas, regio, gemeente, vragen, _, *dates, status = row
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
    assert read_script(to_register(bank))[1]["rijen"][0][2] == evil.titel
    (part,) = map(read_script, to_teksten(bank))
    assert part[1][0][1] == evil.samenvatting


def test_zoekwoorden_lead_from_each_name_to_a_page() -> None:
    name, data = read_script(to_zoekwoorden(a_bank(), "zoekindex"))
    assert (name, data["index"]) == ("gegevens/zoekwoorden.js", "zoekindex")
    assert data["soorten"]["goed-voorbeeld"] == "Goed voorbeeld"
    assert data["namen"] == [
        # Of The Hague nothing is known yet: its region, and the name of that region.
        ["Gemeente", "'s-Gravenhage", "regios/haaglanden/", ["Den Haag"], "Haaglanden"],
        ["Gemeente", "Middelburg", "regios/zeeland/", [], "Zeeland"],
        ["Gemeente", "Vlissingen", "gemeenten/vlissingen/", []],
        ["Gemeente", "Wijchen", "gemeenten/wijchen/", []],
        ["Regio", "Gelderland-Zuid", "regios/gelderland-zuid/", []],
        ["Regio", "Haaglanden", "regios/haaglanden/", []],
        ["Regio", "Zeeland", "regios/zeeland/", []],
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
    ]


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
        [[1, "Zicht op de risico's"]],
        "Toezicht Sociaal Domein",
        [["rapport-wijchen", "Rapport Wijchen", "Korte lijnen"]],
    ]
