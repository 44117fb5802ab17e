"""What one record has and no other may have: a kenmerk, an id, a code, a tile."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from kennisbank.bank.findings import Content, Finding
from kennisbank.bank.permanence import next_free
from kennisbank.bank.references import References
from kennisbank.model import Element, Gemeente, Praktijk, Record, Regio, Thema
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.problems import Loc

KENMERK = "het kenmerk"
Distinct = tuple[str, str]  # what it is, and its value


def check_unique(content: Content, walked: Sequence[References]) -> Iterator[Finding]:
    """A kenmerk, an id, a code and a tile belong to one record only.

    Of two the one that was published has it, or else the first.
    """
    records = [record for _, record in content.records]
    own = content.memory.recall_all(
        "own",
        records,
        lambda at: tuple(zip(*distinct_values(records[at], walked[at]), strict=True)),
    )
    seen = Counter(chain.from_iterable(values[0] for values in own if values))
    users_of: dict[Distinct, list[tuple[str, Record, Loc]]] = {
        one: [] for one, times in seen.items() if times > 1
    }
    for (file, record), values in zip(content.records, own, strict=True) if users_of else ():
        for one, loc in zip(*values, strict=True):
            if one in users_of:
                users_of[one].append((file, record, loc))
    for (what, value), users in users_of.items():
        owner = next((one for one in users if is_published(content, *one, value)), users[0])
        hoe = "Verander een van de twee."
        if what == KENMERK:
            taken = (name for kind, name in seen if kind == KENMERK)
            published = (row.kenmerk for row in content.published.values())
            hoe = f"Neem het volgende vrije nummer: `{next_free(value, (*taken, *published))}`."
        for user in users:
            if user is not owner:
                wat = f"{what} `{value}` is al gebruikt in {owner[0]}."
                yield Finding(user[1], user[2], wat, hoe, "KB042")


def is_published(content: Content, file: str, record: Record, loc: Loc, value: str) -> bool:
    """Whether a record was published with this name of its file, or this kenmerk."""
    if not isinstance(record, Praktijk | Element) or loc not in ((), ("kenmerk",)):
        return False
    row = content.published.get(record.url)
    return row is not None and row.bestand == file and (not loc or row.kenmerk == value)


def distinct_values(record: Record, references: References) -> Iterator[tuple[Distinct, Loc]]:
    """What a record has and no other may have, and where."""
    if isinstance(record, Doorverwijzing):
        yield ("het oude adres", record.van), ("van",)
    for loc, field, value in references:
        if field == "kenmerk":
            yield (KENMERK, value), loc
    if isinstance(record, Praktijk):
        yield ("de bestandsnaam", f"{record.id}.yml"), ()
    elif hasattr(record, "id"):
        yield (type(record).__name__.lower(), str(record.id)), ("id",)
    if isinstance(record, Regio | Gemeente):
        yield ("de code", record.code), ("code",)
    if isinstance(record, Regio):
        tile = f"rij {record.tegel.rij}, kolom {record.tegel.kolom}"
        yield ("de tegel", tile), ("tegel",)
    if isinstance(record, Thema):
        yield ("de volgorde", str(record.volgorde)), ("volgorde",)
