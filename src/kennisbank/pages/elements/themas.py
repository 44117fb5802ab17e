"""Elements of the themes and the questions for the meeting."""

from kennisbank import queries
from kennisbank.model import Factsheet, Kennisbank, Thema, Vraag
from kennisbank.pages.rendering import renderer_of


def draw_thema(bank: Kennisbank, basis: str, thema: Thema) -> str:
    """The whole page of a theme."""
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    gespreksset = queries.gespreksset(bank, thema)
    return renderer_of(bank).draw(
        "thema",
        basis,
        thema=thema,
        kader=bank.bronnen[bank.toezichtkader.bron],
        kaderregio=queries.regio_of_kader(bank),
        verder=queries.uitspraken_of(bank, "thema", thema.id),
        gespreksset=gespreksset,
        aantal_themas=len(bank.themas),
        reeks=(reeks := queries.elementen_of_thema(bank, thema.id)),
        vervallen=queries.word_vervallen_elementen(reeks.alle),
        onderwerpen=queries.onderwerpen_of(bank, thema),
        groepen=queries.groups_of_thema(bank, thema),
        meenemen=queries.meenemen_of(bank, thema),
        verdeling=queries.verdeel(queries.praktijken_of(bank, "thema", thema.id)),
        goed=queries.goed_at_thema(bank, thema),
        koppel=queries.koppel_of(bank, thema),
        indicatoren=[indicatoren[kenmerk] for kenmerk in thema.indicatoren],
        vraag=gespreksset.vraag,
    )


def draw_themas(bank: Kennisbank, basis: str) -> str:
    """The themes as a choice, each with what there is of it."""
    themas = [
        (
            thema,
            sum(not one.vervallen for one in queries.elementen_of(bank, "thema", thema.id)),
            queries.verdeel(queries.praktijken_of(bank, "thema", thema.id)),
        )
        for thema in bank.themas.values()
    ]
    return renderer_of(bank).draw("themakeuze", basis, themas=themas)


def draw_gesprekssets(bank: Kennisbank, basis: str) -> str:
    """The themes to talk about, each with its question."""
    sets = [queries.gespreksset(bank, thema) for thema in bank.themas.values()]
    return renderer_of(bank).draw("gesprekssets", basis, gesprekssets=sets)


def draw_gesprek(bank: Kennisbank, basis: str, gespreksset: queries.Gespreksset) -> str:
    """The gespreksset of a theme: agenda, what to read, questions and actions."""
    return renderer_of(bank).draw(
        "gesprek",
        basis,
        gesprek=bank.gesprek,
        gespreksset=gespreksset,
        acties=queries.reflectievragen_of(bank, gespreksset.thema.id),
    )


def draw_factsheet(bank: Kennisbank, basis: str, factsheet: Factsheet) -> str:
    """A factsheet of two sides A4, to print."""
    return renderer_of(bank).draw(
        "factsheet",
        basis,
        factsheet=factsheet,
        bron=bank.bronnen[factsheet.bron],
        bijgewerkt=queries.last_change(bank),
    )


def draw_vijf_vragen(bank: Kennisbank, basis: str, factsheet: Factsheet | None = None) -> str:
    """The five questions, the rode draden and the actions, to read on a screen."""
    shown = factsheet or queries.vijf_vragen(bank)
    return renderer_of(bank).draw("vijf_vragen", basis, factsheet=shown)


def draw_vragenlijst(bank: Kennisbank, basis: str) -> str:
    """The questions alone, as links."""
    return renderer_of(bank).draw("vragenlijst", basis, vragen=queries.vragen(bank))


def draw_vraag(bank: Kennisbank, basis: str, vraag: Vraag) -> str:
    """One question with everything the bank knows about it."""
    everything = queries.vragen(bank)
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    return renderer_of(bank).draw(
        "vraag",
        basis,
        vraag=vraag,
        alle_vragen=everything,
        aantal_vragen=len(everything),
        thema=bank.themas[vraag.thema],
        indicatoren=[indicatoren[kenmerk] for kenmerk in vraag.indicatoren],
        reeks=queries.elementen_of_vraag(bank, vraag.kenmerk, vraag.nummer),
        groepen=queries.groups_of_vraag(bank, vraag),
        meenemen=queries.meenemen_of(bank, vraag),
    )
