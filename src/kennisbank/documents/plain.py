"""Plain: what stands among the files and is no plain file, as problems."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kennisbank.disk import MAX_DEPTH, MAX_PATH, Look, Odd, look_at, odd_of_mode
from kennisbank.problems import Problem, ProblemsFound

MAX_TOLD = 20  # of one code in one folder
ITSELF = "Zet hier het bestand of de map zelf, of haal dit weg."
RENAME = "Geef het een andere naam, met letters, cijfers en streepjes."
# The kind -> what is wrong, what to do, and the code.
WORDS: Mapping[str, tuple[str, str, str]] = {
    "link": ("dit is een koppeling naar een andere plek (`{}`).", ITSELF, "KB120"),
    "pipe": ("dit is geen bestand maar een pijp (FIFO).", ITSELF, "KB121"),
    "socket": ("dit is geen bestand maar een socket.", ITSELF, "KB121"),
    "device": ("dit is geen bestand maar een apparaat.", ITSELF, "KB121"),
    "folder": (
        "dit is een map, en haar naam is die van een bestand.",
        "Zet hier het bestand, of geef de map een naam zonder punt.",
        "KB122",
    ),
    "file": ("dit is een bestand, en hier hoort een map.", "Zet de map terug.", "KB122"),
    "reserved": ("de naam `{}` houdt Windows voor een apparaat.", RENAME, "KB123"),
    "sign": ("in de naam `{}` staat een teken dat niet elke computer kent.", RENAME, "KB123"),
    "end": ("de naam `{}` eindigt op een punt of een spatie.", RENAME, "KB123"),
    "bytes": ("de naam `{}` is niet in UTF-8 geschreven.", RENAME, "KB123"),
    "long": (
        "de naam is met de mappen ervoor te lang ({}).",
        f"Er passen {MAX_PATH} tekens; kort de namen in.",
        "KB123",
    ),
    "twin": (
        "sommige computers zien geen verschil tussen deze naam en `{}`.",
        "Geef een van de twee een andere naam.",
        "KB124",
    ),
    "deep": (
        "deze map zit in te veel andere mappen.",
        f"Zet hooguit {MAX_DEPTH} mappen in elkaar.",
        "KB125",
    ),
    "many": (
        "hier staan meer dan {} bestanden en mappen.",
        "Haal weg wat hier niet hoort, of verdeel het over mappen.",
        "KB126",
    ),
    "large": ("dit bestand is groter dan {}.", "Maak het kleiner, of haal het weg.", "KB127"),
    "together": (
        "de bestanden in deze map zijn samen groter dan {}.",
        "Maak ze kleiner, of haal er weg.",
        "KB127",
    ),
    "unread": (
        "dit kan niet worden gelezen (`{}`).",
        "Zorg dat u het mag lezen, of haal het weg.",
        "KB128",
    ),
}
# What keeps all in a folder out of sight, so that nobody knows what is there.
HIDING = frozenset(("link", "pipe", "socket", "device", "file", "many", "unread"))


def check_plain(root: Path, names: Sequence[str]) -> Iterator[Problem]:
    """Only plain files stand at or under these names, each with a name for every computer."""
    yield from to_problems(look_at(root, names).odd)


def refuse_odd(*folders: Path) -> None:
    """ProblemsFound where a built site, which holds more files than people make, has an odd one."""
    odd = dict(found for folder in folders for found in odd_in(str(folder)))
    if odd:
        raise ProblemsFound(to_problems(odd))


def refuse_detour(root: Path, folder: str) -> None:
    """ProblemsFound where a link stands on the way to a folder in which we write and remove."""
    look = Look(str(root))
    look.is_folder(folder)
    if look.odd:
        raise ProblemsFound(to_problems(look.odd))


def odd_in(folder: str) -> Iterator[tuple[str, Odd]]:
    """What is no plain file in a folder, however many it holds; it may be none itself."""
    with suppress(FileNotFoundError):
        if why := odd_of_mode(os.lstat(folder).st_mode, False, folder):
            yield folder, why
            return
        waiting = [folder]
        while waiting:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif not entry.is_file(follow_symlinks=False):
                        mode = entry.stat(follow_symlinks=False).st_mode
                        yield entry.path, odd_of_mode(mode, True, entry.path) or Odd("link")


def to_problems(odd: Mapping[str, Odd]) -> Iterator[Problem]:
    """Each thing that is odd as a problem at its name; of many in one folder the first."""
    yield from at_most(to_problem(name, odd[name]) for name in sorted(odd))


def to_problem(name: str, odd: Odd) -> Problem:
    """One thing that is odd; `name` is what editors call it."""
    wat, hoe, code = WORDS[odd.kind]
    found = odd.found if len(odd.found) <= 60 else f"{odd.found[:59]}…"
    return Problem(name, 1, 1, "", wat.format(found).replace(" (``)", ""), hoe, code)


def at_most(problems: Iterable[Problem], number: int = MAX_TOLD) -> Iterator[Problem]:
    """The first problems with each code in each folder, and at the folder how many more."""
    groups = defaultdict[tuple[str, str], list[Problem]](list)
    for problem in problems:
        groups[problem.bestand.rpartition("/")[0], problem.code].append(problem)
    for (folder, code), found in groups.items():
        yield from found[:number]
        if len(found) > number:
            wat = f"in deze map zijn er zo nog {len(found) - number}."
            yield Problem(folder, 1, 1, "", wat, found[0].hoe, code, found[0].ernst)
