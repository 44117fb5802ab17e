"""The harvest: every record of every file, each on its own, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from kennisbank.bank.harvest.elsewhere import (
    collection_meant,
    nearest_to,
    place_for,
    place_meant,
    problem_elsewhere,
    strays,
)
from kennisbank.bank.names import stem
from kennisbank.bank.ontlening.teksten import gather_texts
from kennisbank.bank.validation import judge_record, problem_at, value_at
from kennisbank.disk import Odd, OddFile, Seen, State, look_at
from kennisbank.documents import (
    HIDING,
    Document,
    ReadError,
    Salvage,
    Value,
    at_most,
    parse_document,
    problems_of_salvage,
    read_bytes,
    salvage,
    to_problem,
    to_problems,
)
from kennisbank.model import Praktijk, Record
from kennisbank.model.collections import COLLECTIONS, EDITED, Collection, collection_of
from kennisbank.overlap import Source
from kennisbank.problems import Loc, Problem
from kennisbank.publications import FIRST
from kennisbank.work import Memory, spread

R = TypeVar("R", bound=Record)
Reading = Document | Salvage | OddFile | FileNotFoundError


@dataclass
class Harvest:
    """What the files gave so far; `broken` is what should have been a record and is none.

    `odd` is what is no plain file, and `salvaged` what YAML cannot read.
    """

    memory: Memory = field(default_factory=partial(Memory, lasting=False))
    records: list[tuple[Record, Document, Loc]] = field(default_factory=list)
    broken: list[tuple[type[Record], Value, Document, Loc]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    odd: Mapping[str, Odd] = field(default_factory=dict)
    salvaged: dict[str, Salvage] = field(default_factory=dict)
    teksten: dict[str, Source] = field(default_factory=dict)

    def add(
        self, model: type[Record], document: Document, identity: str | None, within: Loc
    ) -> None:
        """Validate one record of a document and keep it, or keep its problems."""
        result = self.memory.recall(
            f"record {within}",
            document,
            lambda: judge_record(model, document, identity, within),
        )
        record, problems = result
        if record is None and document.name not in self.salvaged:
            own, typed = collection_of(model), value_at(document, within)
            listed = isinstance(typed, list)
            meant = collection_meant(typed, own) if listed else nearest_to(typed, own, own.many)
            if meant:
                self.take_for(meant, document, within)
                return
        self.problems.extend(problems)
        if record is None or document.name in self.salvaged:
            self.broken.append((model, value_at(document, within), document, within))
        else:
            self.records.append((record, document, within))
        document.let_go()

    def take_for(self, meant: Collection, document: Document, within: Loc) -> None:
        """Tell that a record, or a whole file, is of another kind than its place: others may name
        it as if it stood where it belongs, and what is in it is judged when it does."""
        typed = value_at(document, within)
        self.problems.append(problem_elsewhere(document, within, meant, typed))
        if not within:  # nobody knows what should have stood here
            self.documents = [one for one in self.documents if one is not document]
            self.files.add(place_for(meant, document.name, typed))

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


def gather(root: Path, memory: Memory | None = None) -> Harvest:
    """Every record of every file, each on its own."""
    harvest = Harvest(memory or Memory(lasting=False))
    seen, harvest.memory.seen = cast(Seen | None, harvest.memory.seen), None
    present, harvest.odd = seen or look_at(root, EDITED)
    harvest.problems.extend(to_problems(harvest.odd))
    for collection in COLLECTIONS:
        names = names_of(collection, present)
        # Of these thousands of files nobody asks again what was typed there (`to_names`).
        packed = collection.model is Praktijk
        for document in read_all(names, root, present, harvest, packed):
            add_all(harvest, collection, document)
    teksten = gather_texts(root, present, harvest.memory)
    harvest.teksten = teksten.of
    harvest.problems.extend(teksten.problems)
    read = harvest.files | teksten.files
    unread = present.keys() - read - {FIRST}
    harvest.problems.extend(at_most(strays(unread)))
    harvest.files |= {*filter(None, map(place_meant, unread))}
    harvest.files |= {FIRST, *harvest.odd}  # what is there has a name that others may refer to
    return harvest


def names_of(collection: Collection, present: Mapping[str, State]) -> list[str]:
    """The files of a collection; also one that must be there and is not."""
    if collection.in_folders:
        folder = collection.folder
        return [name for name in present if name.startswith(folder) and collection.holds(name)]
    there = collection.required or collection.pattern in present
    return [collection.pattern] if there else []


def add_all(harvest: Harvest, collection: Collection, document: Document) -> None:
    """Every record of one document."""
    if not collection.many:
        identity = stem(document.name) if collection.in_folders else None
        harvest.add(collection.model, document, identity, ())
    elif meant := collection_meant(document.data, collection):
        harvest.take_for(meant, document, ())
    elif isinstance(document.data, list):
        for index in range(len(document.data)):
            harvest.add(collection.model, document, None, (index,))
    else:
        wat, hoe = (
            "hier hoort een lijst.",
            f"Begin elk onderdeel met `{begin_of(collection.model)}`.",
        )
        harvest.problems.append(problem_at(document, (), wat, hoe, "KB025"))


def begin_of(model: type[Record]) -> str:
    """How an item of a list begins: with the first field that it must have."""
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    return f"- {needed[0]}:"


def read_all(
    names: Sequence[str],
    root: Path,
    present: Mapping[str, State],
    harvest: Harvest,
    packed: bool = False,
) -> Iterator[Document]:
    """The documents that can be read, `packed` when there are many; the others become problems."""
    names = [name for name in names if name in present or not harvest.hides(name)]
    harvest.files.update(names)
    memory = harvest.memory
    new = [name for name in names if not memory.knows_file(name, present.get(name))]

    def read(some: Sequence[str]) -> list[tuple[str, Reading]]:
        found = ((name, read_file(f"{root}/{name}", name)) for name in some)
        return [
            (name, one.packed() if packed and isinstance(one, Document) else one)
            for name, one in found
        ]

    for part in spread(read, new):
        for name, result in part:
            memory.keep_file(name, present.get(name), result)
    for name in names:
        result = cast(Reading, memory.content_of(name))
        if isinstance(result, Salvage):
            harvest.problems.extend(problems_of_salvage(name, result))
            harvest.salvaged[name] = result
            if result.rest:
                yield result.rest
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
    content = b""
    try:
        content = read_bytes(path)
        return parse_document(content, name)
    except ReadError as error:
        return salvage(content, name, error)
    except (OddFile, FileNotFoundError) as error:
        return error


def certain(problems: Iterable[Problem], salvaged: Mapping[str, Salvage]) -> Iterator[Problem]:
    """The problems without what would be said of a line that was only mended to read on."""
    told = {
        problem for name, found in salvaged.items() for problem in problems_of_salvage(name, found)
    }
    for problem in problems:
        found = salvaged.get(problem.bestand)
        if not found or problem in told or not is_guess(problem, found):
            yield problem


def is_guess(problem: Problem, found: Salvage) -> bool:
    """Whether a problem follows from what was mended: the line, or a field that is not there."""
    if problem.code == "KB020" and "," not in problem.veld:
        lost = found.gaps or problem.veld in found.named
        return lost or any(f"{problem.veld}:" in error.found for error in found.errors)
    return problem.regel in found.lines
