"""The reeks: a row of what belongs to something, in parts when it is long."""

from dataclasses import dataclass
from typing import Generic, TypeVar

GROEP_MAX = 24  # so many of one row stand on a page; the others are on list pages
LIJST_MAX = 60  # so many stand on one part of a list

T = TypeVar("T")


@dataclass(frozen=True)
class Reeksdeel(Generic[T]):
    """One part of a long reeks, with the addresses of its neighbours."""

    nummer: int
    van: int
    alle: tuple[T, ...]
    vorige: str
    volgende: str


@dataclass(frozen=True)
class Reeks(Generic[T]):
    """What belongs to something: some of it stands on a page, and all of it in lists of its own."""

    id: str
    kop: str  # what kind of row it is
    titel: str
    alle: tuple[T, ...]
    maximum: int = GROEP_MAX

    @property
    def zichtbaar(self) -> tuple[T, ...]:
        """What stands on the page itself."""
        return self.alle[: self.maximum]

    @property
    def loopt_over(self) -> bool:
        """Whether there is more than fits on the page."""
        return len(self.alle) > self.maximum

    @property
    def url(self) -> str:
        """Where all of it is listed, when it does not fit on the page."""
        return self.url_of(1)

    @property
    def delen(self) -> int:
        """In how many parts it is listed."""
        return -(-len(self.alle) // LIJST_MAX)

    def url_of(self, nummer: int) -> str:
        """Where a part stands; the first has the address of the whole."""
        return f"lijsten/{self.id}/" if nummer == 1 else f"lijsten/{self.id}-{nummer}/"

    def deel(self, nummer: int) -> Reeksdeel[T]:
        """Part `nummer`, from 1."""
        return Reeksdeel(
            nummer,
            self.delen,
            self.alle[(nummer - 1) * LIJST_MAX : nummer * LIJST_MAX],
            self.url_of(nummer - 1) if nummer > 1 else "",
            self.url_of(nummer + 1) if nummer < self.delen else "",
        )
