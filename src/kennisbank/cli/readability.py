"""`kennisbank leesbaarheid`: what reads hard in all that people wrote; it never stops anything."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kennisbank.bank import (
    explained_by,
    gather,
    load_bank,
    prose_of_page,
    proza_in,
    remarks_on,
    sentences_in,
    texts_of,
    words_in,
)
from kennisbank.bank.readability import Remark
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.drafts.docs import check_docs

Read = tuple[list[str], list[str]]  # the remarks as lines, and the sentences


def report_readability(root: Path, names: Sequence[str]) -> int:
    """Show every remark on the files with these names, or on all."""
    bank, _ = load_bank(root)  # who has mistakes, mends those first
    explained = explained_by(bank.begrippen)
    read = dict(read_all(root, explained))
    stems = {Path(name).stem: name for name in read}
    wanted = [stems.get(Path(name).stem, "") for name in names] or list(read)
    if unknown := [name for name, found in zip(names, wanted, strict=False) if not found]:
        print(f"Deze bestanden bestaan niet: {', '.join(unknown)}.", file=sys.stderr)
        return BAD_USE
    lines = [line for name in wanted for line in read[name][0]]
    counts = [len(words_in(sentence)) for name in wanted for sentence in read[name][1]]
    mean = round(sum(counts) / len(counts)) if counts else 0
    print("".join(f"{line}\n" for line in lines), end="")
    print(
        f"{len(wanted)} bestanden bekeken: {len(lines)} keer let op, gemiddeld "
        f"{mean} woorden per zin. Dit houdt niets tegen."
    )
    return GOOD


def read_all(root: Path, explained: frozenset[str]) -> Iterator[tuple[str, Read]]:
    """Every file by its name: that of each record, then each page."""
    found: dict[str, Read] = {}
    for record, document, within in gather(root).records:
        lines, sentences = found.setdefault(document.name, ([], []))
        texts = tuple(texts_of(record))
        sentences += (each for _, text in proza_in(texts) for each in sentences_in(text))
        for remark in remarks_on(texts, explained):
            line, _ = document.place_of((*within, *remark.loc))
            lines.append(to_line(document.name, line, remark))
    yield from found.items()
    for draft in check_docs(root / "docs").pages.values():
        texts = tuple(prose_of_page(draft.text))
        remarks = remarks_on(texts, explained)
        lines = [to_line(draft.name, draft.begin + int(r.loc[1]), r) for r in remarks]
        yield draft.name, (lines, [each for _, text in texts for each in sentences_in(text)])


def to_line(name: str, line: int, remark: Remark) -> str:
    """A remark with its file, line and field; a page has no fields."""
    field = " ".join(str(part + 1) if isinstance(part, int) else part for part in remark.loc)
    where = "" if name.endswith(".md") else f"{field}: "
    return f"{name}:{line}: let op: {where}{remark.wat} {remark.hoe}"
