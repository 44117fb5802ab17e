"""The netwerk: the parties that a report names, and what goes from whom to whom, numbered."""

from dataclasses import dataclass
from typing import Literal

from kennisbank.model import Kennisbank, Overdracht, Praktijk, Rapport
from kennisbank.queries.praktijk import look_up

Oordeel = Literal["goed", "beter", "beide"]


@dataclass(frozen=True)
class Schakel:
    """One hand-over: its parties by their place in the network, and the praktijken about it."""

    nummer: int
    overdracht: Overdracht
    van: tuple[int, ...]
    naar: tuple[int, ...]
    praktijken: tuple[Praktijk, ...]

    @property
    def oordeel(self) -> Oordeel | None:
        """What its praktijken tell of it: that something went well, could be better, or both."""
        soorten = {one.soort for one in self.praktijken if one.status != "ingetrokken"}
        goed, beter = bool(soorten & {"gaat-goed", "goed-voorbeeld"}), "kan-beter" in soorten
        return "beide" if goed and beter else "goed" if goed else "beter" if beter else None


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
