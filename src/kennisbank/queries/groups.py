"""Groups: the praktijken that belong to something, by soort."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import Indicator, Kennisbank, Praktijk, Thema, Vraag
from kennisbank.model.labels import SOORTEN, Label
from kennisbank.model.zinnen.praktijk import word_staten
from kennisbank.queries.reeks import Reeks


@dataclass(frozen=True, kw_only=True)
class Groep(Reeks[Praktijk]):
    """The praktijken of one soort within a scope such as `veiligheid` or `zeeland-veiligheid`."""

    scope: str
    soort: str
    label: Label

    @property
    def praktijken(self) -> tuple[Praktijk, ...]:
        """All of them."""
        return self.alle

    @property
    def staten(self) -> str:
        """How many of them are not in use, in words."""
        return word_staten(one.status for one in self.alle)


@lru_cache(maxsize=2)
def index_praktijken(bank: Kennisbank) -> Mapping[tuple[str, str], tuple[Praktijk, ...]]:
    """Every praktijk under each thing it belongs to: ("thema", "veiligheid") -> praktijken."""
    index: dict[tuple[str, str], list[Praktijk]] = defaultdict(list)
    for praktijk in bank.praktijken.values():
        for kind, values in (
            ("thema", praktijk.themas),
            ("indicator", praktijk.indicatoren),
            ("vraag", praktijk.vragen),
            ("plek", (praktijk.regio, praktijk.gemeente and f"gemeente:{praktijk.gemeente}")),
        ):
            for value in values:
                if value:
                    index[kind, value].append(praktijk)
        for bron in dict.fromkeys(vermelding.bron for vermelding in praktijk.bronnen):
            index["bron", bron].append(praktijk)
    return {key: tuple(praktijken) for key, praktijken in index.items()}


def praktijken_of(bank: Kennisbank, kind: str, value: str) -> tuple[Praktijk, ...]:
    """The praktijken that belong to a thema, indicator, vraag or bron."""
    return index_praktijken(bank).get((kind, value), ())


SOORT_AT = {soort: at for at, soort in enumerate(SOORTEN)}


def by_help(praktijk: Praktijk) -> tuple[bool, int, int]:
    """Sort key of what helps first: what still holds, by soort, and what says most of elements."""
    return praktijk.status != "actueel", SOORT_AT[praktijk.soort], -len(praktijk.elementen)


def group(praktijken: Iterable[Praktijk], scope: str, titel: str) -> tuple[Groep, ...]:
    """The praktijken by soort, those that help first in front, without empty groups."""
    by_soort: dict[str, list[Praktijk]] = defaultdict(list)
    for praktijk in praktijken:
        by_soort[praktijk.soort].append(praktijk)
    for some in by_soort.values():
        if len(some) > 1:
            some.sort(key=by_help)
    return tuple(
        Groep(
            f"{scope}-{soort}",
            label.meervoud,
            titel,
            tuple(by_soort[soort]),
            scope=scope,
            soort=soort,
            label=label,
        )
        for soort, label in SOORTEN.items()
        if soort in by_soort
    )


def select(
    bank: Kennisbank,
    thema: str | None = None,
    soort: str | None = None,
    regio: str | None = None,
    gemeente: str | None = None,
) -> tuple[Praktijk, ...]:
    """The praktijken that have all the given properties, sorted by kenmerk."""
    return tuple(
        praktijk
        for praktijk in bank.praktijken.values()
        if (thema is None or thema in praktijk.themas)
        and (soort is None or soort == praktijk.soort)
        and (regio is None or regio == praktijk.regio)
        and (gemeente is None or gemeente == praktijk.gemeente)
    )


def select_groups(
    bank: Kennisbank,
    thema: str | None = None,
    soort: str | None = None,
    regio: str | None = None,
    gemeente: str | None = None,
) -> tuple[Groep, ...]:
    """The praktijken with the given properties by soort, under a scope named after those."""
    chosen = [value for value in (thema, regio, gemeente) if value]
    return group(
        select(bank, thema, soort, regio, gemeente),
        "-".join(chosen) or "alle",
        ", ".join(chosen) or "alle praktijken",
    )


def groups_of_thema(bank: Kennisbank, thema: Thema) -> tuple[Groep, ...]:
    """The praktijken of a theme by soort."""
    return group(praktijken_of(bank, "thema", thema.id), thema.id, thema.naam)


def groups_of_indicator(bank: Kennisbank, indicator: Indicator) -> tuple[Groep, ...]:
    """The praktijken of an indicator by soort."""
    praktijken = praktijken_of(bank, "indicator", indicator.kenmerk)
    return group(praktijken, f"indicator-{indicator.nummer}", f"indicator {indicator.nummer}")


def groups_of_vraag(bank: Kennisbank, vraag: Vraag) -> tuple[Groep, ...]:
    """The praktijken of a question by soort."""
    praktijken = praktijken_of(bank, "vraag", vraag.kenmerk)
    return group(praktijken, f"vraag-{vraag.nummer}", f"vraag {vraag.nummer}")
