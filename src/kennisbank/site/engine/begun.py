"""Begun: a new site as far as the engine brings it, which needs no engine when it built the very
same before (decision 0072). What it builds rests on pages, settings and code alone (0019)."""

import hashlib
import json
import os
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from kennisbank.disk import Kept, Look, State, look_at, make_folder, write_file
from kennisbank.drafts import ENGINE_READS
from kennisbank.site.engine.process import Engine

if TYPE_CHECKING:  # the engine is started before all else is imported
    from kennisbank.drafts.told import Told
    from kennisbank.site.stamp import Built

CACHE, ENDING = ".cache/motor", "zip"  # in the root of the knowledge base
OTHERS = 2  # that are kept besides, so that a preview and another address keep their own
PACKAGE = Path(__file__).parents[2]
# What of the package nothing on a page of the editors comes from.
NOT_READ = ("/__pycache__/", "/paper/typst/")
# In what is kept: what was told, for which address, and the parts of `Built`.
TOLD, ADDRESS, PAGES, SJABLONEN, OTHER = "gezien.json", "adres", "pagina", "sjabloon", "bestand"
LONG_AGO = (1980, 1, 1, 0, 0, 0)

States = dict[str, State]


class Taken(NamedTuple):
    """What the engine built, in our hands, and the address for which it did."""

    site_url: str
    built: "Built"


class Begun:
    """One site that is begun in the folder `site`; `work` is an existing folder for notes."""

    def __init__(self, root: Path, site: Path, work: Path) -> None:
        """Find what was built before, or start the engine, which goes on while we do other work."""
        self.site, self._root = site, root
        self._states = states_of(root)
        self._cache = Kept(root / CACHE, ENDING) if self._states else None
        self._key, self._engine = "", None
        kept = b""
        if self._cache and self._cache.keys:
            self._key = key_of(root, self._states)
            kept = self._cache.read(self._key) if self._key else b""
        self._kept = zipfile.ZipFile(BytesIO(kept)) if kept else None
        if not self._kept:
            self._engine = Engine(root, site, work)
            if self._cache and not self._key:
                self._key = key_of(root, self._states)

    @property
    def told(self) -> "Told":
        """What is to be said of settings and pages; EngineError when nobody knows."""
        if self._engine:
            return self._engine.told
        from kennisbank.drafts.told import Told

        return Told.from_json(self._read(TOLD))

    def take(self) -> Taken:
        """Wait until the folder is begun, and take it over; EngineError when that failed."""
        from kennisbank.site.finish import take_over

        if not self._engine:
            return self._put()
        site_url = self._engine.wait()
        built = take_over(self.site)
        # What changed meanwhile, the engine may have seen or not.
        if self._cache and self._key and states_of(self._root) == self._states:
            self._cache.keep(self._key, pack(self.site, self.told, site_url, built))
            self._cache.forget((self._key,), OTHERS)
        return Taken(site_url, built)

    def _put(self) -> Taken:
        """Put what was built before into the folder, but for the pages, which are still filled."""
        from kennisbank.site.stamp import Built

        assert self._kept
        parts: dict[str, dict[str, str]] = {PAGES: {}, SJABLONEN: {}}
        made = set[str]()
        for entry in self._kept.namelist():
            kind, _, name = entry.partition("/")
            if kind in parts:
                parts[kind][name] = self._read(entry)
            elif kind == OTHER:
                if (folder := f"{self.site}/{name}".rpartition("/")[0]) not in made:
                    make_folder(folder)
                    made.add(folder)
                write_file(f"{self.site}/{name}", self._kept.read(entry))
        return Taken(self._read(ADDRESS), Built(parts[PAGES], parts[SJABLONEN]))

    def _read(self, entry: str) -> str:
        assert self._kept
        return self._kept.read(entry).decode()

    def stop(self) -> None:
        """Stop the engine, if it is still busy."""
        if self._engine:
            self._engine.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def states_of(root: Path) -> States:
    """The state of all that the engine reads, and of our own code; none when something is odd, or
    stands on the way to what we keep, so that nothing is."""
    way = Look(str(root))
    way.is_folder(CACHE)
    ours, code = look_at(root, ENGINE_READS), look_at(PACKAGE.parent, (PACKAGE.name,))
    if way.odd or ours.odd:
        return {}
    read = {f"/{name}": state for name, state in code.plain.items() if not is_left(name)}
    return ours.plain | read


def is_left(name: str) -> bool:
    """Whether nothing on a page comes from a file of the package."""
    return any(part in name for part in NOT_READ)


def key_of(root: Path, states: States) -> str:
    """The name under which is kept what the engine makes of these files, given its programs, ours
    among them, and the one thing that the settings take from outside; none when a file went
    meanwhile, of which whoever reads the pages tells."""
    folders = map(Path, filter(None, sys.path))
    programs = sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
    address = os.environ.get("SITE_URL", "")
    digest = hashlib.sha256(json.dumps([sys.version, programs, address]).encode())
    for name in sorted(states):
        path = PACKAGE.parent / name[1:] if name.startswith("/") else root / name
        try:
            digest.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
        except OSError:
            return ""
    return digest.hexdigest()


def pack(site: Path, told: "Told", site_url: str, built: "Built") -> bytes:
    """All of it as one file, which is equal for what is equal."""
    entries = {TOLD: told.to_json().encode(), ADDRESS: site_url.encode()}
    entries |= {f"{PAGES}/{name}": html.encode() for name, html in built.pages.items()}
    entries |= {f"{SJABLONEN}/{name}": html.encode() for name, html in built.sjablonen.items()}
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and name not in built.pages:
            entries[f"{OTHER}/{name}"] = path.read_bytes()
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, data in entries.items():
            file.writestr(zipfile.ZipInfo(name, LONG_AGO), data)
    return packed.getvalue()
