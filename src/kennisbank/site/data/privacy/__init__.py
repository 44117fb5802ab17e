"""Privacy: the gate as a script, so that a browser judges a note as we judge a record.

The rules stand in `kennisbank.privacy` and nowhere else: what is written there is translated when
the site is built (`script`, `statements`, `expressions`, `values`, `patterns`), or refused. What
patterns have in common is written once (`shared`).
"""

from functools import lru_cache

from kennisbank.bank import gate_of_bank
from kennisbank.model import Kennisbank, zinnen
from kennisbank.privacy import Gate
from kennisbank.site.data.privacy.refusal import Untranslatable
from kennisbank.site.data.privacy.script import Script
from kennisbank.site.data.privacy.values import to_text

__all__ = ["Untranslatable", "script_of", "to_privacy"]


def to_privacy(bank: Kennisbank) -> tuple[str, str]:
    """The name and text of `gegevens/privacy.js`: the gate of this bank, with what it says."""
    return "gegevens/privacy.js", script_of(gate_of_bank(bank).known)


@lru_cache(maxsize=2)
def script_of(known: frozenset[str]) -> str:
    """The gate that knows these names of places and terms, for who has `py` (js/pure/python.js)."""
    script = Script()
    gate = script.name_of(Gate)
    names = script.value(known)
    given = f"return {{ poort: new {gate}({names}), zinnen: {to_text(zinnen.letop.LET_OP)} }};"
    return f'kennisbank.ontvang("privacy",(py)=>{{\n{script.text()}{given}\n}});\n'
