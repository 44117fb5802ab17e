"""The taak: one thing for an editor to do, with where she goes for it; and groups of them."""

from dataclasses import dataclass

from kennisbank.problems.opdracht import to_command

MOST = 5  # lines of one group; who wants them all, is told where they are
ALL = to_command("vandaag", "--alles")


@dataclass(frozen=True)
class Taak:
    """What there is to do, and where: at a line of a file, on a branch, on a page of the site."""

    tekst: str
    waar: str
    regel: int = 0


@dataclass(frozen=True)
class Groep:
    """Things to do of one kind, most urgent first; `alle` says how to see all of them.

    What happens by itself, and only wants to be known, is not `wacht`. Where one by one is too
    much, `samen` tells of several in a line.
    """

    kop: str
    taken: tuple[Taak, ...]
    alle: str
    wacht: bool = True
    samen: tuple[Taak, ...] = ()

    def getoond(self, every: bool) -> tuple[Taak, ...]:
        """Those of which there is room to tell, or `every` one."""
        return self.taken if every else self.samen[:MOST] or self.taken[:MOST]

    def rest(self, every: bool) -> str:
        """How to see what is not told, with how many lines that is."""
        if every:
            return ""
        number = len(self.samen or self.taken) - MOST
        if number > 0:
            return f"en nog {number}: {self.alle}"
        return f"elk apart: {self.alle}" if self.samen else ""


def count(number: int, one: str, many: str) -> str:
    """`1 record`, `2 records`."""
    return f"{number} {one if number == 1 else many}"
