"""The signs of themes, soorten and sheets: a line in a square of 24, the same on page and paper."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FILE = Path(__file__).with_name("icons.json")
OTHER = "thema"  # the sign of a theme for which none was drawn


@cache
def icons() -> Mapping[str, str]:
    """For each name the `d` of an SVG path, to be drawn as a line about two units wide."""
    found: dict[str, str] = json.loads(FILE.read_text(encoding="utf-8"))
    return MappingProxyType(found)


def icon_of(name: str) -> str:
    """The sign of a theme, a soort or a kind of sheet, given its id."""
    return icons().get(name) or icons()[OTHER]
