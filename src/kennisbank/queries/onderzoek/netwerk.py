"""The netwerk: the parties that a report names, and what goes from whom to whom, numbered."""

from dataclasses import dataclass

from kennisbank.model import Kennisbank, Overdracht, Praktijk, Rapport
from kennisbank.queries.praktijk import look_up


@dataclass(frozen=True)
class Schakel:
    """One hand-over: its parties by their place in the network, and the praktijken about it."""

    nummer: int
    overdracht: Overdracht
    van: tuple[int, ...]
    naar: tuple[int, ...]
    praktijken: tuple[Praktijk, ...]

    @property
    def kon_beter(self) -> bool:
        """Whether one of its praktijken tells what could be better."""
        return any(praktijk.soort == "kan-beter" for praktijk in self.praktijken)


@dataclass(frozen=True)
class Netwerk:
    """The parties in the order in which the report names them, and the hand-overs."""

    partijen: tuple[str, ...]
    schakels: tuple[Schakel, ...]


def netwerk_of(bank: Kennisbank, rapport: Rapport) -> Netwerk:
    """Who hands over to whom, as this report tells it; empty when it tells nothing of that."""
    named = (name for one in rapport.overdrachten for name in (*one.van_wie, *one.aan_wie))
    at = {name: number for number, name in enumerate(dict.fromkeys(named))}
    schakels = (
        Schakel(
            nummer,
            one,
            tuple(at[name] for name in one.van_wie),
            tuple(at[name] for name in one.aan_wie),
            look_up(bank.praktijken, one.praktijken),
        )
        for nummer, one in enumerate(rapport.overdrachten, 1)
    )
    return Netwerk(tuple(at), tuple(schakels))
