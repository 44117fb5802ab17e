"""Controls: the boxes that Markdown makes of tabs and of tasks, in that one form and no other.

They stand in no form, so that nothing they hold is ever sent; without a script they still work.
"""

import re
from collections.abc import Mapping

CONTROLS = frozenset({"input", "label"})
SET, TAB = re.compile(r"__tabbed_\d{1,5}"), re.compile(r"__tabbed_\d{1,5}_\d{1,5}")


def check_control(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether this is a box, or the words with it, as the extensions of Markdown make them."""
    own = dict(attributes)
    if tag == "label":
        return own == {"class": "task-list-control"} or (
            set(own) == {"for"} and bool(TAB.fullmatch(own["for"] or ""))
        )
    kind = own.pop("type", None)
    if own.pop("checked", "") not in ("", None, "checked"):
        return False
    if kind == "checkbox":
        return set(own) == {"disabled"} and not own["disabled"]
    if kind != "radio" or set(own) != {"id", "name"}:
        return False
    name, box = own["name"] or "", own["id"] or ""
    return bool(SET.fullmatch(name) and TAB.fullmatch(box) and box.rpartition("_")[0] == name)
