"""Loading the folders of the editors: the whole bank, or every problem at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeVar

from kennisbank.model import (
    Begrip,
    Bron,
    Factsheet,
    Gemeente,
    Kennisbank,
    Praktijk,
    Rapport,
    Record,
    Regio,
    Thema,
    Toezichtkader,
)
from kennisbank.problems import Problem, ProblemsFound, stops
from kennisbank.reading import Document, Loc, ReadError, Value, read_document
from kennisbank.rules import Content, check_all
from kennisbank.validation import problem_at, problem_of_reading, validate_record

R = TypeVar("R", bound=Record)

# One record in a file: the folder pattern -> its model. The file name is the id.
FOLDERS: Mapping[str, type[Record]] = {
    "themes/*.yml": Thema,
    "practices/*/*.yml": Praktijk,
    "reference/rapporten/*.yml": Rapport,
    "reference/factsheets/*.yml": Factsheet,
}
# A list of records in one file.
LISTS: Mapping[str, type[Record]] = {
    "reference/regios.yml": Regio,
    "reference/gemeenten.yml": Gemeente,
    "reference/bronnen.yml": Bron,
    "reference/begrippen.yml": Begrip,
}
KADER = "reference/toezichtkader.yml"
# The names that a toezichtkader or factsheet gives: the kind -> the list that holds them.
NUMBERED = {
    "hoofdvraag": "hoofdvragen",
    "kaderthema": "kaderthemas",
    "criterium": "criteria",
    "indicator": "indicatoren",
    "operationalisering": "operationaliseringen",
    "vraag": "vragen",
}


@dataclass
class Harvest:
    """What the files gave so far: records with their origin, documents, and problems."""

    records: list[tuple[Record, Document, Loc]] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(
        self, model: type[Record], document: Document, identity: str | None, within: Loc
    ) -> None:
        """Validate one record of a document and keep it, or keep its problems."""
        result = validate_record(model, document, identity, within)
        if isinstance(result, list):
            self.problems.extend(result)
        else:
            self.records.append((result, document, within))

    def of(self, model: type[R]) -> Iterator[R]:
        """The valid records of one model."""
        return (record for record, _, _ in self.records if isinstance(record, model))


EDITED = ("practices", "themes", "reference")  # the folders of the editors


def open_bank(root: Path) -> tuple[Kennisbank, tuple[Problem, ...]]:
    """As `load_bank`, but remembered for as long as no file changes."""
    return _load_bank(root, fingerprint(root))


@lru_cache(maxsize=1)
def _load_bank(root: Path, _state: int) -> tuple[Kennisbank, tuple[Problem, ...]]:
    return load_bank(root)


def fingerprint(root: Path) -> int:
    """A number that changes when a file of the editors changes."""
    files = (path for folder in EDITED for path in sorted((root / folder).rglob("*")))
    return hash(tuple((path, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files))


def load_bank(root: Path) -> tuple[Kennisbank, tuple[Problem, ...]]:
    """The bank under `root` with the remarks (`let op`); ProblemsFound when a `fout` stops it."""
    harvest = gather(root)
    problems = sorted({*harvest.problems, *problems_between(harvest)})
    if stops(problems):
        raise ProblemsFound(problems)
    return to_bank(harvest), tuple(problems)


def gather(root: Path) -> Harvest:
    """Every record of every file, each on its own."""
    harvest = Harvest()
    for pattern, model in FOLDERS.items():
        for document, path in read_all(sorted(root.glob(pattern)), root, harvest):
            harvest.add(model, document, path.stem, ())
    for name, model in LISTS.items():
        for document, _ in read_all([root / name], root, harvest):
            if isinstance(document.data, list):
                for index in range(len(document.data)):
                    harvest.add(model, document, None, (index,))
            else:
                wat, hoe = "hier hoort een lijst.", "Begin elk onderdeel met `- id:`."
                harvest.problems.append(problem_at(document, (), wat, hoe, "KB025"))
    for document, _ in read_all([root / KADER], root, harvest):
        harvest.add(Toezichtkader, document, None, ())
    harvest.problems.extend(check_no_strays(root))
    return harvest


def check_no_strays(root: Path) -> Iterator[Problem]:
    """Every file in the folders of the editors is one that is read."""
    read = {*LISTS, KADER}
    for folder in EDITED:
        for path in sorted((root / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.is_dir() or name in read or path.name.startswith("."):
                continue
            if not any(PurePosixPath(name).match(pattern) for pattern in FOLDERS):
                hoe = "Zet een praktijk als `.yml` in practices/<regio>/, of haal het bestand weg."
                yield Problem(name, 1, 1, "", "dit bestand wordt niet gelezen.", hoe, "KB052")


def read_all(
    paths: Iterable[Path], root: Path, harvest: Harvest
) -> Iterator[tuple[Document, Path]]:
    """The documents that can be read; the others become problems."""
    for path in paths:
        name = path.relative_to(root).as_posix()
        try:
            document = read_document(path, name)
        except ReadError as error:
            harvest.problems.append(problem_of_reading(name, error))
        except FileNotFoundError:
            hoe = "Zet het bestand terug; de site kan niet zonder."
            missing = Problem(name, 1, 1, "", "dit bestand ontbreekt.", hoe, "KB051")
            harvest.problems.append(missing)
        else:
            harvest.documents.append(document)
            yield document, path


def problems_between(harvest: Harvest) -> Iterator[Problem]:
    """The broken rules of the whole bank, each at its place."""
    origins = {id(record): (document, within) for record, document, within in harvest.records}
    records = tuple((document.name, record) for record, document, _ in harvest.records)
    for finding in check_all(Content(records, to_names(harvest))):
        document, within = origins[id(finding.record)]
        loc = (*within, *finding.loc)
        yield problem_at(document, loc, finding.wat, finding.hoe, finding.code)


def to_names(harvest: Harvest) -> dict[str, dict[str, str]]:
    """Per kind what a reference may say: name -> id; taken from what was typed, valid or not."""
    names: dict[str, dict[str, str]] = {
        kind: {} for kind in ("thema", "praktijk", "regio", "gemeente", "bron", *NUMBERED)
    }
    names["regio van gemeente"] = {}
    for document in harvest.documents:
        folder, _, file = document.name.rpartition("/")
        stem = file.removesuffix(".yml")
        if folder == "themes":
            names["thema"][stem] = stem
            names["thema"].setdefault(text(document.data, "naam"), stem)
        elif folder.startswith("practices/"):
            names["praktijk"][stem] = stem
        for kind, key in NUMBERED.items():
            if document.name == KADER or (kind == "vraag" and folder.endswith("factsheets")):
                items = document.data.get(key) if isinstance(document.data, dict) else None
                for item in items if isinstance(items, list) else ():
                    names[kind][text(item, "kenmerk")] = text(item, "kenmerk")
        if isinstance(document.data, list) and stem in ("regios", "gemeenten", "bronnen"):
            kind = {"regios": "regio", "gemeenten": "gemeente", "bronnen": "bron"}[stem]
            for item in document.data:
                add_names(names, kind, item)
    return names


def add_names(names: dict[str, dict[str, str]], kind: str, item: Value) -> None:
    """The id, the name and the other names of one row of a list."""
    identity = text(item, "id")
    names[kind][identity] = identity
    aliases = item.get("aliassen", []) if isinstance(item, dict) else []
    for name in (text(item, "naam"), *(aliases if isinstance(aliases, list) else ())):
        names[kind].setdefault(str(name), identity)
    if kind == "gemeente":
        names["regio van gemeente"][identity] = text(item, "regio")


def text(item: Value, key: str) -> str:
    """The text of a field in what was typed, or the empty string."""
    value = item.get(key) if isinstance(item, dict) else None
    return value if isinstance(value, str) else ""


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
        rapporten={r.id: r for r in harvest.of(Rapport)},
        factsheets={f.id: f for f in harvest.of(Factsheet)},
    )


def by_kenmerk(praktijk: Praktijk) -> tuple[str | int, ...]:
    """Sort key that puts WIJ-G2 before WIJ-G10."""
    prefix, _, code = praktijk.kenmerk.partition("-")
    letters = code.rstrip("0123456789")
    return prefix, letters, int(code[len(letters) :] or 0)


def by_naam(gemeente: Gemeente) -> str:
    """Sort key that files 's-Gravenhage under the G."""
    return gemeente.naam.removeprefix("'s-").removeprefix("'t ").casefold()
