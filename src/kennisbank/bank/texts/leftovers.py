"""Leftovers: what came along with a pasted text of a record, or was only meant for a colleague."""

from collections.abc import Iterator

from kennisbank.bank.findings import Finding
from kennisbank.bank.texts import Texts
from kennisbank.model import Record
from kennisbank.problems.pasted import may_have, memo_in, pasted_in


def check_leftovers(record: Record, texts: Texts) -> Iterator[Finding]:
    """No text has signs that came along with it, or words that no reader was meant to see."""
    if not may_have("\n".join(text for _, text in texts)):
        return
    for loc, text in texts:
        for left in pasted_in(text):
            yield Finding(record, loc, left.wat, left.hoe, "KB219", "let op")
        if (memo := memo_in(text)) and not getattr(record, "concept", False):
            new = " Is dit record nieuw en nog niet af, maak de status dan `concept`."
            hoe = f"{memo.hoe}{new if hasattr(record, 'concept') else ''}"
            yield Finding(record, loc, memo.wat, hoe, "KB220", "let op")
