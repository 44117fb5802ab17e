"""`kennisbank leesbaarheid`: what reads hard in the praktijken; it never stops anything."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kennisbank.bank import (
    explained_by,
    load_bank,
    proza_in,
    remarks_on,
    sentences_in,
    texts_of,
    words_in,
)
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.documents import read_document
from kennisbank.model import Kennisbank, Praktijk


def report_readability(root: Path, ids: Sequence[str]) -> int:
    """Show every remark on the praktijken with these ids, or on all."""
    bank, _ = load_bank(root)
    wanted = [Path(name).stem for name in ids] or list(bank.praktijken)
    if unknown := [name for name in wanted if name not in bank.praktijken]:
        print(f"Deze praktijken bestaan niet: {', '.join(unknown)}.", file=sys.stderr)
        return BAD_USE
    praktijken = [bank.praktijken[name] for name in wanted]
    lines = [line for praktijk in praktijken for line in remarks_in(root, bank, praktijk)]
    counts = [
        len(words_in(sentence))
        for praktijk in praktijken
        for _, text in proza_in(texts_of(praktijk))
        for sentence in sentences_in(text)
    ]
    mean = round(sum(counts) / len(counts)) if counts else 0
    print("".join(f"{line}\n" for line in lines), end="")
    print(
        f"{len(praktijken)} praktijken bekeken: {len(lines)} keer let op, gemiddeld "
        f"{mean} woorden per zin. Dit houdt niets tegen."
    )
    return GOOD


def remarks_in(root: Path, bank: Kennisbank, praktijk: Praktijk) -> Iterator[str]:
    """The remarks on one praktijk, each with its line; the file is read only when there is one."""
    remarks = list(remarks_on(tuple(texts_of(praktijk)), explained_by(bank.begrippen)))
    if not remarks:
        return
    name = f"practices/{praktijk.regio}/{praktijk.id}.yml"
    document = read_document(root / name, name)
    for remark in remarks:
        line, _ = document.place_of(remark.loc)
        field = " ".join(str(part + 1) if isinstance(part, int) else part for part in remark.loc)
        yield f"{name}:{line}: let op: {field}: {remark.wat} {remark.hoe}"
