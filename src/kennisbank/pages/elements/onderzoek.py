"""Elements about the study itself: its timeline, and who hands over to whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from kennisbank import queries
from kennisbank.model import Kennisbank, Rapport, zinnen
from kennisbank.model.labels import HOE_VAAK, OVERDRACHTEN, Label
from kennisbank.pages.bedrading import Bedrading, bedrading_of
from kennisbank.pages.rendering import renderer_of
from kennisbank.pages.strook import jaren_of, strook_of


def draw_tijdlijn(bank: Kennisbank, basis: str) -> str:
    """What was or would be when, from all reports; nothing while none says so."""
    tijdlijn = queries.tijdlijn_of(bank)
    if not tijdlijn.banen:
        return ""
    return renderer_of(bank).draw(
        "tijdlijn",
        basis,
        jaren=jaren_of(tijdlijn.jaren),
        banen=[
            (baan, [(*both, strook_of(both[0].tijd, tijdlijn.jaren)) for both in baan.punten])
            for baan in tijdlijn.banen
        ],
    )


def draw_netwerk(bank: Kennisbank, basis: str, gemeente: queries.Plek) -> str:
    """Who hands over to whom, by the reports about a municipality."""
    reports = (one for one in bank.rapporten.values() if one.gemeente == gemeente.id)
    beelden = filter(None, (beeld_of(bank, rapport) for rapport in reports))
    return "".join(
        renderer_of(bank).draw("netwerk", basis, beeld=beeld, gevouwen=False) for beeld in beelden
    )


OORDELEN: Mapping[queries.Oordeel, str] = {
    "goed": zinnen.onderzoek.GING_GOED,
    "beter": zinnen.onderzoek.KON_BETER,
    "beide": zinnen.onderzoek.GOED_EN_BETER,
}


PARTS: Mapping[queries.Oordeel | None, tuple[queries.Oordeel, ...]] = {
    "goed": ("goed",),
    "beter": ("beter",),
    "beide": ("goed", "beter"),
}


@dataclass(frozen=True)
class Netwerkbeeld:
    """A network, where all of it stands in the drawing, and which signs that has."""

    netwerk: queries.Netwerk
    bedrading: Bedrading
    soorten: Mapping[str, Label]
    hoe_vaak: tuple[Label, ...]
    oordelen: tuple[tuple[queries.Oordeel, str], ...]
    woorden: Mapping[int, str]  # of each number, what its sign says


def beeld_of(bank: Kennisbank, rapport: Rapport) -> Netwerkbeeld | None:
    """The drawing of the network of a report; none when it tells of no hand-over."""
    netwerk = queries.netwerk_of(bank, rapport)
    if not netwerk.schakels:
        return None
    often = {schakel.overdracht.hoe_vaak for schakel in netwerk.schakels}
    # Of both at once the sign is that of the one around that of the other.
    oordelen = {part for one in netwerk.schakels for part in PARTS.get(one.oordeel, ())}
    return Netwerkbeeld(
        netwerk,
        bedrading_of(netwerk),
        OVERDRACHTEN,
        tuple(label for value, label in HOE_VAAK.items() if value in often),
        tuple((one, words) for one, words in OORDELEN.items() if one in oordelen),
        {one.nummer: words_of(one) for one in netwerk.schakels},
    )


def words_of(schakel: queries.Schakel) -> str:
    """What the signs of a hand-over say, in words."""
    often = schakel.overdracht.hoe_vaak
    said = (HOE_VAAK[often].uitleg if often else "", word_oordeel(schakel.oordeel))
    return " ".join(filter(None, said))


def word_oordeel(oordeel: queries.Oordeel | None) -> str:
    """What of it went well or could be better."""
    return f"{OORDELEN[oordeel]}." if oordeel else ""
