"""Dutch: what a date is called in a sentence, and which marks stand around words."""

import re
from datetime import date
from typing import Any

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

# A quotation that opens: a closing mark follows, and it is no word such as ’s or ’t.
OPENS = re.compile(r"(?<![^\s(\[“])'(?!(?:s|t|n|r|k|m)\b)(?=\w[^']*'(?!\w))")
QUOTED = re.compile(r'"([^"]*)"')


def format_date(day: date) -> str:
    """`2026-11-21` as `21 november 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def curl(text: str) -> str:
    """The text with the apostrophes and quotation marks of print, however it was typed.

    A tab, pasted along from a table, is a space: paper has no room for it, and words would touch.
    """
    if "\t" in text:
        text = text.replace("\t", " ")
    if "'" in text:
        text = OPENS.sub("‘", text).replace("'", "’")
    return QUOTED.sub("“\\1”", text) if '"' in text else text


def curl_all(data: Any) -> Any:
    """Plain data with each text as `curl` has it; the names of fields stay."""
    if isinstance(data, str):
        return curl(data)
    if isinstance(data, dict):
        return {key: curl_all(value) for key, value in data.items()}
    return [*map(curl_all, data)] if isinstance(data, list | tuple) else data
