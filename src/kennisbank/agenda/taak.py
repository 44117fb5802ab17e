"""The taak: one thing for an editor to do, with where she goes for it; and groups of them."""

from dataclasses import dataclass

MOST = 5  # lines of one group; who wants them all, is told where they are


@dataclass(frozen=True)
class Taak:
    """What there is to do, and where: at a line of a file, on a branch, on a page of the site."""

    tekst: str
    waar: str
    regel: int = 0


@dataclass(frozen=True)
class Groep:
    """Things to do of one kind, most urgent first; `alle` says how to see all of them.

    What happens by itself, and only wants to be known, is not `wacht`.
    """

    kop: str
    taken: tuple[Taak, ...]
    alle: str
    wacht: bool = True

    @property
    def getoond(self) -> tuple[Taak, ...]:
        """Those of which there is room to tell."""
        return self.taken[:MOST]

    @property
    def rest(self) -> int:
        """How many there are besides."""
        return len(self.taken) - len(self.getoond)


def count(number: int, one: str, many: str) -> str:
    """`1 record`, `2 records`."""
    return f"{number} {one if number == 1 else many}"
