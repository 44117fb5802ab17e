"""The links in records that nobody could follow any more, when that was last looked at."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kennisbank.agenda.taak import ALL, Groep, Taak, count
from kennisbank.disk import OddFile, read_plain, write_whole
from kennisbank.queries import format_date

FILE = ".cache/bronlinks.json"
LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True)
class Bezoek:
    """A visit to every address: on which day, and which could not be reached, why and where."""

    dag: date
    weg: tuple[Taak, ...]


def keep_visit(root: Path, day: date, gone: Mapping[str, tuple[str, str, int]]) -> None:
    """Keep what a visit found: by address why it failed, and the file and line where it stands."""
    data = {"dag": day.isoformat(), "weg": {address: [*why] for address, why in gone.items()}}
    path = root / FILE
    with suppress(OSError):  # where nothing can be kept, the list that is printed is all
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(data, ensure_ascii=False).encode(), durable=False)


def read_visit(root: Path) -> Bezoek | None:
    """The last visit; None when there was none, or what was kept of it is damaged."""
    try:
        data: dict[str, Any] = json.loads(read_plain(root / FILE, LARGEST))
        day = date.fromisoformat(data["dag"])
        gone = tuple(
            Taak(f"{address}: {why}", str(name), int(line))
            for address, (why, name, line) in data["weg"].items()
        )
    except (FileNotFoundError, OddFile, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Bezoek(day, gone)


def links(visit: Bezoek | None) -> Iterator[Groep]:
    """The links that failed."""
    if visit and visit.weg:
        broken = count(len(visit.weg), "webadres was", "webadressen waren")
        kop = f"Nakijken: {broken} op {format_date(visit.dag)} niet te bereiken"
        yield Groep(kop, visit.weg, ALL)
