"""A line of the menu: a page, or a title with a page or more lines under it."""

import re
from dataclasses import dataclass
from typing import Any

from kennisbank.documents import Value
from kennisbank.drafts.kinds.judgement import Judgement
from kennisbank.drafts.kinds.plain import Items, Kind, Text
from kennisbank.problems import Loc

DASH = "Zet er een streepje en een spatie voor, even ver ingesprongen als dat erboven."
EMPTY = "Zet er een pagina achter, zoals `over.md`, of haal de regel weg."


@dataclass(frozen=True)
class Menu:
    """A page, or a title with a page or a list of them under it."""

    page: Text
    title: Text
    default: None = None

    def read(self, value: Value, loc: Loc, judge: Judgement, why: str) -> Any:
        """The part of the menu."""
        if not isinstance(value, dict):
            return self.page.read(value, loc, judge, why_no_page(value) or why)
        if not value:
            judge.refuse_value(loc, value, why)
        for title in [*value][1:]:
            judge.refuse(
                (*loc, title), "deze regel van het menu begint niet met een streepje.", DASH
            )
        for title, inside in value.items():
            here = (*loc, title)
            if not re.fullmatch(self.title.form, title):
                judge.refuse_value(here, title, why)
            judge.refuse_no_text(here, title, judge.document.place_of_key(here))
            under: Kind = Items(self) if isinstance(inside, list) else self.page
            under.read(inside, here, judge, why_no_page(inside) or why)
        return value


def why_no_page(value: Value) -> str:
    """What to do about a line of the menu that leads away, or to nothing yet; else nothing."""
    if value == "":
        return EMPTY
    away = isinstance(value, str) and re.match("https?://|mailto:", value)
    return "Zet een link naar een andere site op een pagina, niet in het menu." if away else ""
