"""Loading: the one door in: all that people wrote, held against each other, or every problem."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kennisbank.bank.adressen import check_addresses
from kennisbank.bank.findings import Content
from kennisbank.bank.harvest import Harvest, certain, gather
from kennisbank.bank.life import as_read, without_waiting
from kennisbank.bank.names import to_names
from kennisbank.bank.permanence import add_renamed
from kennisbank.bank.privacy import gate_for, gate_of_bank, veiled
from kennisbank.bank.rules import check_all
from kennisbank.bank.telling import as_told
from kennisbank.bank.usage import check_private, check_told
from kennisbank.bank.validation import problem_at
from kennisbank.documents import check_made, check_misplaced, check_plain
from kennisbank.drafts import ENGINE_READS
from kennisbank.drafts.told import Told, check_drafts
from kennisbank.model import Begrip, Gemeente, Kennisbank, Record, Regio
from kennisbank.model.collections import COLLECTIONS
from kennisbank.privacy import Gate, gate_of
from kennisbank.problems import Problem, ProblemsFound, stops
from kennisbank.publications import FIRST, Publicaties, Register, read_register
from kennisbank.work import Memory, not_collecting

Tell = Callable[[], Told]
NAMING = (Begrip, Gemeente, Regio)  # of which the names are nobody's
# What else is to be said of the pages, by who knows which others there are.
Besides = Callable[[Kennisbank, Told, date], Iterable[Problem]]


@dataclass(frozen=True)
class Checked:
    """The bank, of which nothing that people wrote stops the site, and what there is to remark."""

    bank: Kennisbank
    remarks: Sequence[Problem]


def load(
    root: Path,
    today: date,
    memory: Memory | None = None,
    told: Tell | None = None,
    besides: Besides | None = None,
    register: Register | None = None,
    ahead: bool = False,
) -> Checked:
    """Records, settings and pages, held against each other; ProblemsFound, with all problems at
    once, when a `fout` stops the site.

    `told` waits for what another process says of settings and pages; without it those are checked
    here. With the memory of an earlier time only what changed is read and checked again. The
    `register` says what was published, where that is known already. Who looks `ahead` gets what
    waits for its day as well, and concepts.
    """
    bank, found = judge(root, today, memory, told, besides, register, ahead)
    if bank is None or stops(found):
        raise ProblemsFound(found)
    return Checked(bank, found)


def judge(
    root: Path,
    today: date,
    memory: Memory | None = None,
    told: Tell | None = None,
    besides: Besides | None = None,
    register: Register | None = None,
    ahead: bool = False,
) -> tuple[Kennisbank | None, list[Problem]]:
    """All problems; and the bank, unless its records have a `fout`: then nobody knows which names
    the words of the pages may be given."""
    register = register or read_register(root)
    bank, remarks, gate = judge_records(root, memory, today, register, ahead)
    of_pages = told() if told else check_drafts(root).told
    used = [*check_made(root), *check_misplaced(root)]
    if bank:
        used += check_told(of_pages, bank)
        used += check_addresses(root, bank, of_pages, register.rows)
    elif gate:
        used += check_private(of_pages, gate)
    if bank and besides:
        used += besides(bank, of_pages, today)
    found = veiled(
        (*of_pages.problems, *used),
        lambda: gate_of_bank(bank) if bank else gate or gate_of(frozenset()),
    )
    # What is no plain file is told by whoever would have read it, and once is enough.
    return bank, [*dict.fromkeys((*remarks, *found))]


def load_bank(
    root: Path,
    memory: Memory | None = None,
    today: date | None = None,
    register: Register | None = None,
    ahead: bool = False,
) -> tuple[Kennisbank, tuple[Problem, ...]]:
    """The records alone, with the remarks (`let op`); ProblemsFound when a `fout` stops them.

    With the memory of an earlier time only what changed is read and checked again. What depends
    on the day is only checked when that is given, and then what waits for a later day is left out,
    as a concept always is, unless one looks `ahead`.
    """
    bank, problems, _ = judge_records(root, memory, today, register, ahead)
    if bank is None:
        raise ProblemsFound(problems)
    return bank, problems


def judge_records(
    root: Path,
    memory: Memory | None,
    today: date | None,
    register: Register | None,
    ahead: bool,
) -> tuple[Kennisbank | None, tuple[Problem, ...], Gate | None]:
    """The bank, unless a `fout` stops it; all problems of the records; and without a bank the gate
    for what else was written, where all names are known that are nobody's."""
    with not_collecting():
        harvest = gather(root, memory)
        known = register or read_register(root)
        harvest.problems.extend(known.problems)
        found = {*harvest.problems, *problems_between(harvest, today, known.rows, day_of(known))}
        found = {*certain(found, harvest.salvaged), *check_plain(root, ENGINE_READS)}
        problems = as_told(found, lambda: gate_of_harvest(harvest))
        harvest.memory.end_round()
        if stops(problems):
            return None, problems, gate_of_harvest(harvest) if knows_names(harvest) else None
        bank = to_bank(harvest)
        return bank if ahead else without_waiting(bank, today), problems, None


def knows_names(harvest: Harvest) -> bool:
    """Whether all was read of what says which names are those of places and terms."""
    unread = {*harvest.odd, *harvest.salvaged, *(one.name for _, _, one, _ in harvest.broken)}
    read = {document.name for document in harvest.documents}
    return not any(harvest.hidden()) and all(
        collection.pattern in read - unread
        for collection in COLLECTIONS
        if collection.model in NAMING
    )


def gate_of_harvest(harvest: Harvest) -> Gate:
    """The gate of what was read, whether it makes a bank or not."""
    names = to_names(harvest.documents, harvest.files)
    return gate_for(names, (record for record, _, _ in harvest.records))


def day_of(register: Register) -> date | None:
    """The day of the last publication, where that is known, with all that was published."""
    if register.tip is None or register.problems:
        return None
    return date.fromisoformat(register.tip.dag)


def problems_between(
    harvest: Harvest,
    today: date | None = None,
    published: Publicaties | None = None,
    published_on: date | None = None,
) -> Iterator[Problem]:
    """The broken rules of the whole bank, each at its place; none when part of it is hidden."""
    if any(harvest.hidden()):
        return
    origins = {id(record): (document, within) for record, document, within in harvest.records}
    origins |= {id(data): (document, within) for _, data, document, within in harvest.broken}
    records = tuple((document.name, record) for record, document, _ in harvest.records)
    broken = tuple((model, data) for model, data, _, _ in harvest.broken)
    typed = to_names(harvest.documents, harvest.files)
    names = add_renamed(typed, records, published or {})
    complete = harvest.files <= {FIRST, *(document.name for document in harvest.documents)}
    content = Content(
        records,
        broken,
        names,
        published or {},
        harvest.memory,
        today,
        complete,
        published_on,
        harvest.teksten,
    )
    for finding in check_all(content):
        if isinstance(finding, Problem):
            yield finding
            continue
        document, within = origins[id(finding.subject)]
        loc = (*within, *finding.loc)
        yield problem_at(document, loc, finding.wat, finding.hoe, finding.code, finding.ernst)


def to_bank(harvest: Harvest) -> Kennisbank:
    """All records by id, in the order in which they are shown."""
    of_model = defaultdict[type[Record], list[Any]](list)
    for record, _, _ in harvest.records:
        of_model[type(record)].append(as_read(record))
    fields: dict[str, Any] = {}
    for collection in COLLECTIONS:
        records = of_model[collection.model]
        if collection.order:
            records.sort(key=collection.order)
        if collection.in_folders or collection.many:
            fields[collection.field] = {getattr(one, collection.key): one for one in records}
        elif records:
            fields[collection.field] = records[0]
    return Kennisbank(**fields)
