"""Basis: on which sources what stands of a municipality rests, and how much of each soort it is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kennisbank.model import Bron, Gemeente, Kennisbank, zinnen
from kennisbank.model.labels import HERKOMSTEN, SOORTEN, Label
from kennisbank.queries.plekken.bevindingen import praktijken_at
from kennisbank.queries.plekken.plek import plek_of
from kennisbank.queries.werkzaam.gemis import gemis_at

BRONNEN_MAX = 3  # so many sources stand there, the most used first
GEMIS = "gemis"  # the part with what lacked


@dataclass(frozen=True)
class Basis:
    """The sources of a place, each with what is known of it; who says it; what there is."""

    bronnen: tuple[tuple[Bron, str], ...]
    onder: str
    delen: tuple[tuple[str, str], ...]  # a soort, or what lacked, and how much that is


def tell_soort(label: Label, statussen: Sequence[str]) -> str:
    """How much there is of a soort, and how much of that is not in use any more."""
    many = zinnen.aantallen.word_soort(len(statussen), label.enkelvoud, label.meervoud)
    staten = zinnen.praktijk.word_staten(statussen)
    return f"{many} ({staten})" if staten else many


def basis_of(bank: Kennisbank, gemeente: Gemeente) -> Basis:
    """What stands of a municipality: what goes well comes first."""
    plek = plek_of(gemeente)
    praktijken = praktijken_at(bank, plek)
    used = Counter(bron for p in praktijken for bron in dict.fromkeys(v.bron for v in p.bronnen))
    rapporten = [r.bron for r in bank.rapporten.values() if r.gemeente == gemeente.id]
    used.update(rapporten)
    bronnen = [bank.bronnen[bron] for bron, _ in used.most_common()]
    soorten = {soort: [p.status for p in praktijken if p.soort == soort] for soort in SOORTEN}
    gezegd = {HERKOMSTEN[p.herkomst] for p in praktijken}
    # What stands in a report says who published it.
    gezegd |= {bank.bronnen[bron].uitgever for bron in rapporten}
    bekend = [wie for wie in HERKOMSTEN.values() if wie in gezegd]
    delen = [
        (soort, tell_soort(label, soorten[soort]))
        for soort, label in SOORTEN.items()
        if soorten[soort]
    ]
    lijst = gemis_at(bank, plek)
    if gemis := len(lijst.gemis) + lijst.rest:
        delen.append((GEMIS, zinnen.aantallen.word_aantal(gemis, *zinnen.plek.GEMIS)))
    return Basis(
        tuple(
            (bron, zinnen.bron.word_bron(bron.uitgever, bron.tijd))
            for bron in bronnen[:BRONNEN_MAX]
        ),
        zinnen.bron.word_onder(
            len(bronnen) - BRONNEN_MAX,
            [*bekend, *sorted(gezegd - {*bekend})],
        ),
        tuple(delen),
    )
