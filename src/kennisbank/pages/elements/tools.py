"""Elements that a script brings to life: what one can do with the praktijken, beside reading."""

from kennisbank import queries
from kennisbank.drafts.words import WOORDEN
from kennisbank.model import LANDELIJK, Kennisbank
from kennisbank.model.labels import SOORTEN
from kennisbank.pages.rendering import renderer_of


def draw_mijn_factsheet(bank: Kennisbank, basis: str) -> str:
    """The factsheet that readers put together: their choice, the questions, room for notes."""
    return renderer_of(bank).draw("mijn_factsheet", basis, vragen=queries.vragen(bank))


def draw_afdruk(bank: Kennisbank, basis: str) -> str:
    """The question what changed since a print."""
    return renderer_of(bank).draw("afdruk", basis, bijgewerkt=queries.last_change(bank))


class LegeKaart:
    """What the card of no praktijk is drawn from, which the scripts copy and fill."""

    id = titel = samenvatting = kenmerk = ""
    url = "praktijken/"
    soort = next(iter(SOORTEN))
    gemeente = None
    regio = LANDELIJK
    themas: tuple[str, ...] = ()
    elementen: tuple[str, ...] = ()
    status = "verouderd"  # so that there is a place for it


def draw_overzicht(bank: Kennisbank, basis: str) -> str:
    """All praktijken by soort, with the choices that make a shorter list of them."""
    facetten = queries.facetten(bank)
    return renderer_of(bank).draw(
        "overzicht",
        basis,
        facetten=facetten,
        themas=next(facet.keuzes for facet in facetten if facet.id == "thema"),
        groepen=queries.select_groups(bank),
        aantal=len(bank.praktijken),
        vervallen=queries.verdeel(bank.praktijken.values()).let_op,
        lege_kaart=LegeKaart(),
        meenemen=queries.Meenemen(),
        maximum=queries.OP_FACTSHEET,
    )


def draw_zoekpagina(bank: Kennisbank, basis: str) -> str:
    """The search in the texts, and the lists for who has no script."""
    return renderer_of(bank).draw("zoekpagina", basis)


def draw_woorden(bank: Kennisbank, basis: str) -> str:
    """The manual of the words, for editors."""
    return renderer_of(bank).draw("woorden", basis, woorden=WOORDEN)
