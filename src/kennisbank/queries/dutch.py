"""Dutch: what a date is called in a sentence."""

from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def format_date(day: date) -> str:
    """`2026-11-21` as `21 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
