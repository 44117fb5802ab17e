"""Elements of the toezichtkader."""

from kennisbank import queries
from kennisbank.model import Indicator, Kennisbank
from kennisbank.model.zinnen.reflectie import AGENDA
from kennisbank.pages.rendering import renderer_of
from kennisbank.queries import Reflectievraag

NOOT_MAX, ROL_MAX = 140, 40  # as in overrides/assets/js/pure/reflectie.js


def draw_toezichtkader(bank: Kennisbank, basis: str) -> str:
    """The toezichtkader as a tree of themes, criteria and indicators."""
    return renderer_of(bank).draw(
        "toezichtkader", basis, kader=bank.toezichtkader, delen=queries.kaderdelen(bank)
    )


def draw_indicator(bank: Kennisbank, basis: str, indicator: Indicator) -> str:
    """One indicator with its norm and the praktijken that belong to it."""
    return renderer_of(bank).draw(
        "indicator",
        basis,
        overzicht=queries.describe_indicator(bank, indicator),
        reeks=queries.elementen_of_indicator(bank, indicator.kenmerk, indicator.nummer),
        verder=queries.uitspraken_of(bank, "indicator", indicator.kenmerk),
        aantal_indicatoren=len(bank.toezichtkader.indicatoren),
    )


def draw_reflecties(bank: Kennisbank, basis: str) -> str:
    """The reflections of one network side by side, as the agenda of a meeting."""
    return renderer_of(bank).draw(
        "reflecties",
        basis,
        vragen=queries.reflectievragen(bank),
        groepen=AGENDA.items(),
        merk=queries.merk(bank),
        rol_max=ROL_MAX,
    )


def shorten(bank: Kennisbank, vraag: Reflectievraag) -> tuple[tuple[str, str], ...]:
    """The abbreviations in a question with what they stand for, unless that stands there too."""
    every = (vraag.indicator, *vraag.beslisregels)
    told = "\n".join(text for one in every for text in (one.tekst, *one.punten))
    return tuple(
        (begrip.afkorting or "", queries.write_out(begrip))
        for begrip in queries.abbreviations_in(bank, [told])
        if begrip.term.lower() not in told.lower()
    )


def draw_reflectie(bank: Kennisbank, basis: str) -> str:
    """The questions of the toezichtkader to a network, and what belongs to each answer."""
    delen = queries.reflectiedelen(bank)
    return renderer_of(bank).draw(
        "reflectie",
        basis,
        delen=delen,
        afkortingen={
            vraag.kenmerk: shorten(bank, vraag) for deel in delen for vraag in deel.vragen
        },
        keuzes=queries.reflectiekeuzes(bank),
        aantal=len(bank.toezichtkader.indicatoren),
        merk=queries.merk(bank),
        kaderregio=queries.regio_of_kader(bank),
        noot_max=NOOT_MAX,
        rol_max=ROL_MAX,
    )
