"""Loading the folders of the editors: the whole bank, or every problem at once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import TypeVar, cast

from kennisbank.bank.findings import Content
from kennisbank.bank.names import to_names
from kennisbank.bank.published import PUBLISHED, Publicatie, read_published
from kennisbank.bank.rules import check_all
from kennisbank.bank.validation import problem_at, validate_record, value_at
from kennisbank.disk.odd import Odd, OddFile
from kennisbank.disk.seen import EDITED, ENGINE_READS, State, look_at
from kennisbank.documents.document import Document, read_document
from kennisbank.documents.place import ReadError, Value
from kennisbank.documents.plain import HIDING, at_most, check_plain, to_problem, to_problems
from kennisbank.documents.refusal import problem_of_reading
from kennisbank.model import (
    Begrip,
    Bron,
    Factsheet,
    Gemeente,
    Gesprek,
    Kennisbank,
    Praktijk,
    Rapport,
    Record,
    Redactie,
    Regio,
    Thema,
    Toezichtkader,
)
from kennisbank.model.collections import FOLDERS, LISTS, OPTIONAL, SINGLE
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.problems.problem import Ernst, Loc, Problem, ProblemsFound, stops
from kennisbank.work import Memory, not_collecting, spread

R = TypeVar("R", bound=Record)
Reading = Document | ReadError | OddFile | FileNotFoundError

# A file with such a name was meant as a record, wherever it stands.
MEANT = re.compile(r"\.ya?ml", re.I)


@dataclass
class Harvest:
    """What the files gave so far; `broken` is what should have been a record and is none.

    `odd` is what is no plain file.
    """

    memory: Memory = field(default_factory=Memory)
    records: list[tuple[Record, Document, Loc]] = field(default_factory=list)
    broken: list[tuple[type[Record], Value, Document, Loc]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    documents: list[Document] = field(default_factory=list)
    published: dict[str, Publicatie] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    odd: Mapping[str, Odd] = field(default_factory=dict)

    def add(
        self, model: type[Record], document: Document, identity: str | None, within: Loc
    ) -> None:
        """Validate one record of a document and keep it, or keep its problems."""
        result = self.memory.recall(
            f"record {within}",
            document,
            lambda: validate_record(model, document, identity, within),
        )
        if isinstance(result, list):
            self.problems.extend(result)
            self.broken.append((model, value_at(document, within), document, within))
        else:
            self.records.append((result, document, within))

    def hidden(self) -> Iterator[str]:
        """The folders in which nobody could look; a name with a point is that of a file."""
        for name, why in self.odd.items():
            if why.kind in HIDING and "." not in name.rpartition("/")[2]:
                yield name

    def hides(self, name: str) -> bool:
        """Whether a file may well be there, though nobody can read it."""
        return name in self.odd or any(name.startswith(f"{place}/") for place in self.hidden())

    def of(self, model: type[R]) -> Iterator[R]:
        """The valid records of one model."""
        return (record for record, _, _ in self.records if isinstance(record, model))


def load_bank(
    root: Path, memory: Memory | None = None, today: date | None = None
) -> tuple[Kennisbank, tuple[Problem, ...]]:
    """The bank under `root` with the remarks (`let op`); ProblemsFound when a `fout` stops it.

    With the memory of an earlier time only what changed is read and checked again. What depends
    on the day is only checked when that is given.
    """
    with not_collecting():
        harvest = gather(root, memory)
        found = {*harvest.problems, *problems_between(harvest, today)}
        problems = sorted(worded_once({*found, *check_plain(root, ENGINE_READS)}))
        harvest.memory.end_round()
        if stops(problems):
            raise ProblemsFound(problems)
        return to_bank(harvest), tuple(problems)


def gather(root: Path, memory: Memory | None = None) -> Harvest:
    """Every record of every file, each on its own."""
    harvest = Harvest(memory or Memory())
    present, harvest.odd = look_at(root, EDITED)
    harvest.problems.extend(to_problems(harvest.odd))
    for pattern, model in FOLDERS.items():
        names = [name for name in present if is_in(name, pattern)]
        for document in read_all(names, root, present, harvest):
            harvest.add(model, document, PurePath(document.name).stem, ())
    absent = OPTIONAL - present.keys()
    for name, model in LISTS.items():
        if name in absent:
            continue
        for document in read_all([name], root, present, harvest):
            if isinstance(document.data, list):
                for index in range(len(document.data)):
                    harvest.add(model, document, None, (index,))
            else:
                wat, hoe = "hier hoort een lijst.", "Begin elk onderdeel met `- id:`."
                harvest.problems.append(problem_at(document, (), wat, hoe, "KB025"))
    for name, model in SINGLE.items():
        if name in absent:
            continue
        for document in read_all([name], root, present, harvest):
            harvest.add(model, document, None, ())
    if PUBLISHED in present:
        harvest.published, problems = read_published(root / PUBLISHED)
        harvest.problems.extend(problems)
    harvest.problems.extend(at_most(strays(present.keys() - harvest.files - {PUBLISHED})))
    harvest.files |= {PUBLISHED, *harvest.odd}  # what is there has a name that others may refer to
    return harvest


def strays(names: Iterable[str]) -> Iterator[Problem]:
    """Every file that nobody reads; one that was meant as a record stops the site."""
    for name in sorted(names):
        hoe = "Zet een praktijk als `.yml` in practices/<regio>/, of haal het bestand weg."
        ernst: Ernst = "fout" if MEANT.search(name) else "let op"
        yield Problem(name, 1, 1, "", "dit bestand wordt niet gelezen.", hoe, "KB052", ernst)


def is_in(name: str, pattern: str) -> bool:
    """Whether a file matches a pattern such as `practices/*/*.yml`."""
    folder, _, _ = pattern.partition("*")
    same_depth = name.count("/") == pattern.count("/")
    return same_depth and name.startswith(folder) and name.endswith(".yml")


def read_all(
    names: Sequence[str], root: Path, present: Mapping[str, State], harvest: Harvest
) -> Iterator[Document]:
    """The documents that can be read; the others become problems."""
    names = [name for name in names if name in present or not harvest.hides(name)]
    harvest.files.update(names)
    memory = harvest.memory
    new = [name for name in names if not memory.knows_file(name, present.get(name))]

    def read(some: Sequence[str]) -> list[tuple[str, Reading]]:
        return [(name, read_file(f"{root}/{name}", name)) for name in some]

    for part in spread(read, new):
        for name, result in part:
            memory.keep_file(name, present.get(name), result)
    for name in names:
        result = cast(Reading, memory.content_of(name))
        if isinstance(result, ReadError):
            harvest.problems.append(problem_of_reading(name, result))
        elif isinstance(result, OddFile):
            harvest.problems.append(to_problem(name, result.odd))
        elif isinstance(result, FileNotFoundError):
            hoe = "Zet het bestand terug; de site kan niet zonder."
            missing = Problem(name, 1, 1, "", "dit bestand ontbreekt.", hoe, "KB051")
            harvest.problems.append(missing)
        else:
            harvest.documents.append(result)
            yield result


def read_file(path: str, name: str) -> Reading:
    """The document, or why there is none."""
    try:
        return read_document(path, name)
    except (ReadError, OddFile, FileNotFoundError) as error:
        return error


def problems_between(harvest: Harvest, today: date | None = None) -> Iterator[Problem]:
    """The broken rules of the whole bank, each at its place; none when part of it is hidden."""
    if any(harvest.hidden()):
        return
    origins = {id(record): (document, within) for record, document, within in harvest.records}
    origins |= {id(data): (document, within) for _, data, document, within in harvest.broken}
    records = tuple((document.name, record) for record, document, _ in harvest.records)
    broken = tuple((model, data) for model, data, _, _ in harvest.broken)
    names = to_names(harvest.documents, harvest.files)
    content = Content(records, broken, names, harvest.published, harvest.memory, today)
    for finding in check_all(content):
        if isinstance(finding, Problem):
            yield finding
            continue
        document, within = origins[id(finding.subject)]
        loc = (*within, *finding.loc)
        yield problem_at(document, loc, finding.wat, finding.hoe, finding.code, finding.ernst)


def worded_once(problems: set[Problem]) -> Iterator[Problem]:
    """A reference to nothing may also have a wrong form; only the rule knows what was meant."""
    unknown = {(problem.bestand, problem.veld) for problem in problems if problem.code == "KB040"}
    for problem in problems:
        wrong_form = problem.code in ("KB023", "KB027")
        if not (wrong_form and (problem.bestand, problem.veld) in unknown):
            yield problem


def to_bank(harvest: Harvest) -> Kennisbank:
    """All records by id, in the order in which they are shown."""
    return Kennisbank(
        praktijken={p.id: p for p in sorted(harvest.of(Praktijk), key=by_kenmerk)},
        themas={t.id: t for t in sorted(harvest.of(Thema), key=lambda thema: thema.volgorde)},
        regios={r.id: r for r in sorted(harvest.of(Regio), key=lambda regio: regio.naam)},
        gemeenten={g.id: g for g in sorted(harvest.of(Gemeente), key=by_naam)},
        bronnen={b.id: b for b in harvest.of(Bron)},
        begrippen={b.id: b for b in sorted(harvest.of(Begrip), key=lambda b: b.term.casefold())},
        toezichtkader=next(harvest.of(Toezichtkader)),
        gesprek=next(harvest.of(Gesprek)),
        rapporten={r.id: r for r in harvest.of(Rapport)},
        factsheets={f.id: f for f in harvest.of(Factsheet)},
        doorverwijzingen={d.van: d for d in harvest.of(Doorverwijzing)},
        redactie=next(harvest.of(Redactie), Redactie()),
    )


def by_kenmerk(praktijk: Praktijk) -> tuple[str | int, ...]:
    """Sort key that puts WIJ-G2 before WIJ-G10."""
    prefix, _, code = praktijk.kenmerk.partition("-")
    letters = code.rstrip("0123456789")
    return prefix, letters, int(code[len(letters) :] or 0)


def by_naam(gemeente: Gemeente) -> str:
    """Sort key that files 's-Gravenhage under the G."""
    return gemeente.naam.removeprefix("'s-").removeprefix("'t ").casefold()
