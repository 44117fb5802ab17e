"""The framework: indicators with their norm, and the questions for the conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from kennisbank.model import (
    Beslisregel,
    Criterium,
    Factsheet,
    Indicator,
    Kaderthema,
    Kennisbank,
    Operationalisering,
    Regio,
    Thema,
    Toezichtkader,
    Uitspraak,
    Vraag,
)
from kennisbank.queries.groups import Groep, groups_of_indicator

VIJF_VRAGEN = "vijf-vragen"  # the factsheet for the conversation


@dataclass(frozen=True)
class Indicatoroverzicht:
    """An indicator with its norm and the praktijken that belong to it."""

    indicator: Indicator
    criteria: tuple[Criterium, ...]
    normen: tuple[tuple[Operationalisering, tuple[Beslisregel, ...]], ...]
    themas: tuple[Thema, ...]
    groepen: tuple[Groep, ...]


@dataclass(frozen=True)
class Kaderdeel:
    """A theme of the toezichtkader with its question, criteria and indicators."""

    kaderthema: Kaderthema
    hoofdvraag: Uitspraak
    criteria: tuple[tuple[Criterium, tuple[Indicator, ...]], ...]


def describe_indicator(bank: Kennisbank, indicator: Indicator) -> Indicatoroverzicht:
    """An indicator with its criteria, norm, themes and praktijken."""
    kader = bank.toezichtkader
    return Indicatoroverzicht(
        indicator,
        tuple(c for c in kader.criteria if c.kenmerk in indicator.criteria),
        tuple(
            (operationalisering, rules_of(kader, operationalisering, indicator))
            for operationalisering in kader.operationaliseringen
            if indicator.kenmerk in operationalisering.indicatoren
        ),
        tuple(bank.themas[thema] for thema in indicator.themas),
        groups_of_indicator(bank, indicator),
    )


def rules_of(
    kader: Toezichtkader, operationalisering: Operationalisering, indicator: Indicator
) -> tuple[Beslisregel, ...]:
    """The beslisregels of an operationalisering that judge this indicator."""
    return tuple(
        regel
        for regel in kader.beslisregels
        if regel.operationalisering == operationalisering.kenmerk
        and indicator.kenmerk in regel.indicatoren
    )


def kaderdelen(bank: Kennisbank) -> tuple[Kaderdeel, ...]:
    """The toezichtkader as a tree: theme, criteria, indicators."""
    kader = bank.toezichtkader
    questions = {vraag.kenmerk: vraag for vraag in kader.hoofdvragen}
    return tuple(
        Kaderdeel(
            deel,
            questions[deel.hoofdvraag],
            tuple(
                (criterium, tuple(i for i in kader.indicatoren if criterium.kenmerk in i.criteria))
                for criterium in kader.criteria
                if criterium.kaderthema == deel.kenmerk
            ),
        )
        for deel in kader.kaderthemas
    )


def vragen(bank: Kennisbank) -> tuple[Vraag, ...]:
    """The questions of all factsheets, in their order."""
    return tuple(vraag for sheet in bank.factsheets.values() for vraag in sheet.vragen)


def vijf_vragen(bank: Kennisbank) -> Factsheet:
    """The factsheet that a page shows when it names none."""
    return bank.factsheets[VIJF_VRAGEN]


@lru_cache(maxsize=2)
def vragen_by_kenmerk(bank: Kennisbank) -> Mapping[str, Vraag]:
    """The questions by their kenmerk."""
    return {vraag.kenmerk: vraag for vraag in vragen(bank)}


@lru_cache(maxsize=2)
def indicatoren_by_kenmerk(bank: Kennisbank) -> Mapping[str, Indicator]:
    """The indicators of the toezichtkader by their kenmerk."""
    return {indicator.kenmerk: indicator for indicator in bank.toezichtkader.indicatoren}


def regio_of_kader(bank: Kennisbank) -> Regio | None:
    """The region for which the toezichtkader was made, as far as the report it stands in says."""
    rapporten = bank.rapporten.values()
    found = (one.regio for one in rapporten if one.bron == bank.toezichtkader.bron and one.regio)
    return next((bank.regios[regio] for regio in found), None)
