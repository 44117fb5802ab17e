"""The voorstel: one record as a row of a workbook would have it; and the plan of all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kennisbank.documents import Document, Value, change, to_text
from kennisbank.forms import to_label
from kennisbank.intake.workbook.columns import DAYS, KENMERK
from kennisbank.intake.workbook.rows import Rij
from kennisbank.intake.workbook.told import Melding
from kennisbank.model import Praktijk
from kennisbank.model.labels import VELDEN
from kennisbank.problems import meant_date

Fields = dict[str, Value]
MANY = 5  # fields that are named in a line of what changed
CALLED: Mapping[str, str] = {  # what labels.VELDEN does not name, as no editor assigns it
    "toelichting": "de toelichting",
    "elementen": "de werkzame elementen",
    "verbanden": "het verband met werkzame elementen",
    "regio": "de regio",
    "gemeente": "de gemeente",
    "toedeling_redactie": "wat de redactie zelf koos",
    "bronnen": "de bronnen",
    "verwant": "wat erbij hoort",
    "contact": "het contact",
    "reden": "de reden",
    "vervangen_door": "de vervanger",
}


NO_NEWS = (*DAYS, "wijzigingen", "status")  # for readers


@dataclass(frozen=True)
class Voorstel:
    """One record as a row of a workbook would have it.

    `before` and `text` are what its file said when that was read: nothing for one that is new.
    """

    rij: Rij
    name: str
    before: Fields
    after: Fields
    text: str = ""


@dataclass
class Plan:
    """What the workbook says of each record: new, changed, the same, or another by now."""

    voorstellen: list[Voorstel] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    same: int = 0
    older: list[str] = field(default_factory=list)  # nobody touched the row, and the project did
    alike: list[tuple[int, str, str]] = field(default_factory=list)  # row, and what is there
    renamed: list[tuple[int, str, str]] = field(default_factory=list)  # row, kenmerk, and the new
    filled: list[int] = field(default_factory=list)  # rows of drafts that lack nothing any more
    absent: int = 0
    unchecked: int = 0  # rows of drafts that nobody marked; in those of `begun` somebody wrote
    begun: list[int] = field(default_factory=list)
    days: list[str] = field(default_factory=list)  # that were typed in another way than ours

    @property
    def new(self) -> list[Voorstel]:
        """The records that are new."""
        return [one for one in self.voorstellen if not one.before]

    @property
    def changed(self) -> list[Voorstel]:
        """The records that change."""
        return [one for one in self.voorstellen if one.before]


def to_content(voorstel: Voorstel, content: bytes) -> bytes:
    """The file of a record as it would be; of one that is there, only what changed."""
    if not voorstel.before:
        return to_text(voorstel.after, Praktijk).encode()
    names = {*voorstel.before, *voorstel.after}
    values = {
        name: voorstel.after.get(name)
        for name in names
        if voorstel.before.get(name) != voorstel.after.get(name)
    }
    return change(content, Praktijk, values)


def as_day(name: str, text: str) -> str:
    """The text of a cell, or the day in it as we write it."""
    return (meant_date(text) or text) if name in DAYS else text


def in_words(names: Sequence[str]) -> str:
    """Which fields changed, as a sentence for readers; nothing where that is no news for them."""
    names = [name for name in names if name not in NO_NEWS]
    if not names:
        return ""
    if len(names) > MANY:
        return f"De redactie veranderde {len(names)} velden."
    words = [CALLED.get(name) or VELDEN.get(name) or to_label(name).lower() for name in names]
    said = " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    return f"De redactie veranderde {said}."


def kenmerk_of(document: Document) -> str:
    """The kenmerk of a record as it was typed."""
    data = document.data if isinstance(document.data, dict) else {}
    found = data.get(KENMERK, "")
    return found if isinstance(found, str) else ""
