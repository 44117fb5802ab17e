from datetime import date

from icalendar import Calendar

from kennisbank.exports import to_calendar
from tests.builders import a_bank, a_praktijk


def test_calendar_has_a_day_for_each_review_of_a_current_praktijk() -> None:
    bank = a_bank(
        praktijken=(
            a_praktijk(titel="Korte; lijnen, snel"),
            a_praktijk(id="oud", kenmerk="WIJ-G02", status="verouderd"),
        )
    )
    (event,) = Calendar.from_ical(to_calendar(bank, "https://voorbeeld.nl/bank/")).walk("VEVENT")
    assert event["SUMMARY"] == "Herzien: Korte; lijnen, snel (WIJ-G01)"
    assert event["DTSTART"].dt == date(2027, 11, 21)
    assert event["UID"] == "wij-g01@kennisbank"
    assert event["URL"] == "https://voorbeeld.nl/bank/praktijken/korte-lijnen/"


def test_calendar_is_the_same_each_time() -> None:
    assert to_calendar(a_bank(), "") == to_calendar(a_bank(), "")
