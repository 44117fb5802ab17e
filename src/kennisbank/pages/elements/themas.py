"""Elements of the themes and the questions for the meeting."""

from kennisbank import queries
from kennisbank.model import Kennisbank
from kennisbank.pages.rendering import renderer_of


def draw_thema(bank: Kennisbank, basis: str, thema: str) -> str:
    """The whole page of a theme."""
    item = bank.themas[thema]
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    gespreksset = queries.gespreksset(bank, item)
    return renderer_of(bank).draw(
        "thema",
        basis,
        thema=item,
        gespreksset=gespreksset,
        aantal_themas=len(bank.themas),
        groepen=queries.groups_of_thema(bank, item),
        indicatoren=[indicatoren[kenmerk] for kenmerk in item.indicatoren],
        vraag=gespreksset.vraag,
    )


def draw_themas(bank: Kennisbank, basis: str) -> str:
    """The themes as a choice."""
    counts = [
        (thema, len(queries.praktijken_of(bank, "thema", thema.id)))
        for thema in bank.themas.values()
    ]
    return renderer_of(bank).draw("themakeuze", basis, themas=counts)


def draw_gesprekssets(bank: Kennisbank, basis: str) -> str:
    """The themes to talk about, each with its question."""
    sets = [queries.gespreksset(bank, thema) for thema in bank.themas.values()]
    return renderer_of(bank).draw("gesprekssets", basis, gesprekssets=sets)


def draw_gesprek(bank: Kennisbank, basis: str, thema: str) -> str:
    """The gespreksset of a theme: agenda, what to read, questions and actions."""
    return renderer_of(bank).draw(
        "gesprek",
        basis,
        gesprek=bank.gesprek,
        gespreksset=queries.gespreksset(bank, bank.themas[thema]),
    )


def draw_factsheet(bank: Kennisbank, basis: str, factsheet: str) -> str:
    """A factsheet of two sides A4, to print."""
    sheet = bank.factsheets[factsheet]
    kenmerken = ", ".join(draad.kenmerk for draad in sheet.rode_draden)
    return renderer_of(bank).draw(
        "factsheet",
        basis,
        factsheet=sheet,
        bron=bank.bronnen[sheet.bron],
        kenmerken=kenmerken,
        bijgewerkt=queries.last_change(bank),
    )


def draw_vijf_vragen(bank: Kennisbank, basis: str, factsheet: str = "vijf-vragen") -> str:
    """The five questions, the rode draden and the actions, to read on a screen."""
    return renderer_of(bank).draw("vijf_vragen", basis, factsheet=bank.factsheets[factsheet])


def draw_vragenlijst(bank: Kennisbank, basis: str) -> str:
    """The questions alone, as links."""
    return renderer_of(bank).draw("vragenlijst", basis, vragen=queries.vragen(bank))


def draw_vraag(bank: Kennisbank, basis: str, vraag: str) -> str:
    """One question with everything the bank knows about it."""
    everything = queries.vragen(bank)
    item = next(other for other in everything if other.kenmerk == vraag)
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    return renderer_of(bank).draw(
        "vraag",
        basis,
        vraag=item,
        alle_vragen=everything,
        aantal_vragen=len(everything),
        thema=bank.themas[item.thema],
        indicatoren=[indicatoren[kenmerk] for kenmerk in item.indicatoren],
        groepen=queries.groups_of_vraag(bank, item),
    )
