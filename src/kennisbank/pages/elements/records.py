"""Elements of praktijken: one, several, lists of many, and the news."""

from collections.abc import Mapping
from datetime import date

from kennisbank import queries
from kennisbank.model import Kennisbank, Praktijk, Thema, zinnen
from kennisbank.pages.jsonld import to_jsonld
from kennisbank.pages.rendering import renderer_of


def draw_praktijk(bank: Kennisbank, basis: str, praktijk: Praktijk, today: date) -> str:
    """The page of one praktijk."""
    overzicht = queries.describe_praktijk(bank, praktijk)
    texts = (praktijk.samenvatting, *praktijk.toelichting, *praktijk.werkzame_elementen)
    return renderer_of(bank).draw(
        "praktijk",
        basis,
        overzicht=overzicht,
        gegevens=to_jsonld(overzicht),
        wacht=praktijk.gepubliceerd > today,
        verlopen=queries.is_overdue(praktijk, today),
        afkortingen=queries.abbreviations_in(bank, (*texts, *praktijk.randvoorwaarden)),
    )


def draw_praktijken(
    bank: Kennisbank,
    basis: str,
    thema: Thema | None = None,
    soort: str | None = None,
    regio: queries.Plek | None = None,
    gemeente: queries.Plek | None = None,
) -> str:
    """The praktijken that have the given properties, by soort."""
    groepen = queries.select_groups(
        bank,
        thema=thema.id if thema else None,
        soort=soort,
        regio=regio.id if regio else None,
        gemeente=gemeente.id if gemeente else None,
    )
    return renderer_of(bank).draw("praktijken", basis, groepen=groepen)


def draw_verhuisd(
    bank: Kennisbank, basis: str, naar: str, reden: str, koppen: Mapping[str, str]
) -> str:
    """The whole page at an old address, which leads to the new one whatever its depth.

    `koppen` is what a page says of its own safety.
    """
    return renderer_of(bank).draw("verhuisd", basis, naar=naar, reden=reden, koppen=koppen)


def draw_lijst(bank: Kennisbank, basis: str, groep: queries.Groep, nummer: int) -> str:
    """One part of a group that does not fit on its page."""
    return renderer_of(bank).draw("lijst", basis, groep=groep, deel=groep.deel(nummer))


def draw_nieuw(bank: Kennisbank, basis: str, aantal: int = 5) -> str:
    """The praktijken and elementen that changed last."""
    return renderer_of(bank).draw("nieuw", basis, dagen=queries.latest_days(bank, aantal))


def draw_ingangen(bank: Kennisbank, basis: str) -> str:
    """The ways into the site, one for each who comes."""
    return renderer_of(bank).draw(
        "ingangen",
        basis,
        elementen=zinnen.bewijs.word_elementen(*queries.count_elementen(bank)),
        vervallen=queries.word_vervallen_elementen([*bank.elementen.values()]),
        begin=bool(queries.begin_met(bank)),
    )


def draw_tellingen(bank: Kennisbank, basis: str) -> str:
    """How much there is, in a few numbers that lead there; the last add up to all praktijken."""
    verdeling = queries.verdeel(bank.praktijken.values())
    elementen, gezien = queries.count_elementen(bank)
    tellingen = [
        (
            elementen,
            "werkzaam element" if elementen == 1 else "werkzame elementen",
            "elementen/",
            f", {zinnen.bewijs.word_gezien(gezien)}" if elementen else "",
        ),
        (
            verdeling.aantal,
            "praktijk" if verdeling.aantal == 1 else "praktijken",
            "praktijken/",
            verdeling.let_op and f". {verdeling.let_op}",
        ),
        *(
            (
                deel.aantal,
                deel.naam.lower(),
                f"praktijken/#soort={deel.keuze}",
                f": {deel.waarvan}" if deel.waarvan else "",
            )
            for deel in verdeling.delen
        ),
    ]
    return renderer_of(bank).draw(
        "tellingen",
        basis,
        tellingen=tellingen,
        aantal=verdeling.aantal,
        meeste=queries.main_source(bank),
    )
