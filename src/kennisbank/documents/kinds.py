"""Kinds: texts that some program that reads YAML takes for a number, a date or nothing at all."""

import re

# YAML 1.1 and 1.2, and what programs make of them. `beheer/opmaak.js` has the same.
OTHER = re.compile(
    "~|null|Null|NULL|[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF"
    "|true|True|TRUE|false|False|FALSE|<<|="
    "|[-+]?0(?:[bB][01_]+|[oO][0-7_]+|[xX][0-9a-fA-F_]+)"
    r"|[-+]?(?:\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
    "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    r"(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    r"(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?"
)
# With which each of those begins: most texts begin otherwise.
BEGINS = frozenset("~nNyYoOtTfF<=+-.0123456789")
LONGEST = 40  # a text of more signs is a text to all
# A number that each program gives back as it was typed.
STEADY = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,9}[1-9])?")
DATE = re.compile(r"\d{4}-.*")
NUMBER = re.compile(r"[-+.]?(?:\d.*|inf|nan)", re.I)


def is_string(text: str) -> bool:
    """Whether every program that reads YAML takes this for a text, and not for a number or date."""
    return not OTHER.fullmatch(text)


def kind_to_others(text: str) -> str:
    """What another program takes a text without quotes for, and may give back changed; or empty."""
    if len(text) > LONGEST or text[:1] not in BEGINS or is_string(text) or STEADY.fullmatch(text):
        return ""
    if DATE.fullmatch(text):
        return "een datum"
    if NUMBER.fullmatch(text):
        return "een getal"
    if text in ("<<", "="):
        return "een teken van YAML"
    return "niets" if text.lower() in ("~", "null") else "ja of nee"
