"""Elements of regions and municipalities: maps, lists, one place, several side by side."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import partial

from kennisbank import queries
from kennisbank.model import Bron, Gemeente, Kennisbank, Rapport, Regio, Thema, zinnen
from kennisbank.model.labels import HERKOMSTEN, SOORTEN
from kennisbank.pages.elements.onderzoek import beeld_of
from kennisbank.pages.redactie import fields_of_form, url_to_send
from kennisbank.pages.rendering import renderer_of

Onderdeel = tuple[str, str, tuple[object, ...]]

LEAD = 3  # so many sentences of what a report says in brief stand in its head
SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z‘“])")


def draw_regiokaart(bank: Kennisbank, basis: str) -> str:
    """The tile map of the regions, and beside it in words what it shows."""
    return renderer_of(bank).draw("regiokaart", basis, kaart=queries.regiokaart(bank))


def draw_regiotabel(bank: Kennisbank, basis: str) -> str:
    """The regions that were studied or have findings in a table, and the names of the others."""
    rijen, andere = queries.regiotabel(bank)
    return renderer_of(bank).draw("regiotabel", basis, rijen=rijen, andere=andere)


def draw_gemeenten(bank: Kennisbank, basis: str) -> str:
    """The municipalities with findings, and each municipality with where to read on."""
    found = queries.gemeenten_met_bevindingen(bank)
    return renderer_of(bank).draw(
        "gemeentenlijst",
        basis,
        overzichten=[queries.describe_plek(bank, gemeente) for gemeente in found],
        letters=queries.gemeenten_op_alfabet(bank),
    )


def draw_mijn_gemeente(bank: Kennisbank, basis: str) -> str:
    """The question which municipality a reader is from, and all of them to choose from."""
    return renderer_of(bank).draw(
        "mijn_gemeente",
        basis,
        letters=queries.gemeenten_op_alfabet(bank),
        landelijk=len(queries.praktijken_at(bank, queries.plek_of(None))),
        begin=queries.begin_met(bank),
    )


def draw_ontbreekt(bank: Kennisbank, basis: str) -> str:
    """Of which themes and questions no example is known yet, and how to send one."""
    rijen = queries.dekking(bank)
    by_id = {rij.plek.id: rij for rij in rijen}
    tegels = [(plek, regio, by_id[plek.id].aantal) for plek, regio, _ in queries.tegels(bank)]
    regios = [rij for rij in rijen if rij.plek.soort == "regio"]
    wel = [rij.plek.naam for rij in regios if rij.aantal]
    return renderer_of(bank).draw(
        "ontbreekt",
        basis,
        antwoord=zinnen.plek.word_ontbreekt(wel, len(regios)),
        rijen=rijen,
        per_thema=queries.fold_empty(rijen, "themas", all_rows=bank.redactie.bereikbaar),
        per_vraag=queries.fold_empty(rijen, "vragen", all_rows=bank.redactie.bereikbaar),
        tegels=tegels,
        themas=tuple(bank.themas.values()),
        vragen=queries.vragen(bank),
        soorten=[SOORTEN[soort] for soort in queries.VOORBEELDEN],
        verdeling=queries.verdeel(queries.all_voorbeelden(bank)),
        ongezien=queries.ongezien(bank),
        ongezien_max=queries.GROEP_MAX,
        redactie=bank.redactie,
        formulier=fields_of_form(bank.redactie),
        site_tsd=find_site(bank, HERKOMSTEN["waargenomen-door-tsd"]),
        url_to_send=partial(url_to_send, bank.redactie),
    )


def find_site(bank: Kennisbank, uitgever: str) -> Bron | None:
    """The first source of which who published it has it on a page of their own."""
    return next(
        (bron for bron in bank.bronnen.values() if bron.url and bron.uitgever == uitgever), None
    )


def draw_insturen(bank: Kennisbank, basis: str) -> str:
    """The link to how a reader sends an example, or to what can be done already."""
    return renderer_of(bank).draw("insturen", basis)


def draw_landelijk(bank: Kennisbank, basis: str) -> str:
    """Everything about the study as a whole."""
    return draw_plek(bank, basis, None, "Niet van één regio")


def draw_regio(bank: Kennisbank, basis: str, regio: Regio) -> str:
    """Everything about a region."""
    onderzocht = f"Ja, in {regio.onderzocht.wanneer}" if regio.onderzocht else "Niet bekend"
    feiten = [
        ("Provincie", ", ".join(regio.provincies), ""),
        ("Onderzocht door Toezicht Sociaal Domein", onderzocht, ""),
    ]
    if regio.naam_cbs:
        feiten.append(("Zo schrijft het CBS de naam", regio.naam_cbs, ""))
    return draw_plek(bank, basis, regio, "Regio van Veilig Thuis", feiten, regio.code)


def draw_gemeente(bank: Kennisbank, basis: str, gemeente: Gemeente) -> str:
    """Everything about a municipality, with its report if there is one."""
    regio = bank.regios[gemeente.regio]
    feiten = (("Regio van Veilig Thuis", regio.naam, regio.url),)
    return draw_plek(bank, basis, gemeente, "Gemeente", feiten, gemeente.code)


def draw_plek(
    bank: Kennisbank,
    basis: str,
    thing: queries.Place,
    soortnaam: str,
    feiten: Sequence[tuple[str, str, str]] = (),
    code: str = "",
) -> str:
    """What a region, a municipality or the whole country has, theme by theme."""
    overzicht = queries.describe_plek(bank, thing)
    deze = f"deze {soortnaam[0].lower()}{soortnaam[1:]}"
    jaren = queries.jaren_at(bank, [overzicht])
    lead = zinnen.plek.word_lead(deze, jaren)
    if not (overzicht.aantal or overzicht.rapporten):
        lead = zinnen.plek.word_leeg(deze)
    if overzicht.enige:
        lead = zinnen.plek.word_enige(overzicht.enige_naam, jaren)
    return renderer_of(bank).draw(
        "plek",
        basis,
        overzicht=overzicht,
        meenemen=queries.meenemen_of(bank, overzicht.plek),
        naast=queries.compare_elementen(bank, [overzicht.plek]),
        gemis=queries.gemis_at(bank, overzicht.plek, queries.GEMIS_PAGINA),
        grond=queries.basis_of(bank, thing) if isinstance(thing, Gemeente) else None,
        voorbeelden=voorbeelden_of(bank, thing),
        soortnaam=soortnaam,
        lead=lead
        if thing
        else zinnen.plek.word_landelijk(bool(overzicht.aantal or overzicht.rapporten)),
        feiten=feiten,
        code=code,
        onderzocht=getattr(thing, "onderzocht", None),
        rapporten=[
            (rapport, beeld_of(bank, rapport), sections_of(rapport))
            for rapport in overzicht.rapporten
        ],
    )


def draw_rapport(bank: Kennisbank, basis: str, rapport: Rapport) -> str:
    """All that a report says beside its praktijken."""
    bron = bank.bronnen[rapport.bron]
    zinnen_van = SENTENCE_END.split(rapport.samenvatting)
    return renderer_of(bank).draw(
        "rapport",
        basis,
        rapport=rapport,
        lead=" ".join(zinnen_van[:LEAD]),
        meer=" ".join(zinnen_van[LEAD:]),
        plek=queries.plek_of_rapport(bank, rapport),
        bron=bron,
        bronzin=zinnen.bron.word_bron(bron.uitgever, bron.tijd),
        beeld=beeld_of(bank, rapport),
        onderdelen=sections_of(rapport),
    )


def voorbeelden_of(bank: Kennisbank, thing: queries.Place) -> tuple[queries.Themavoorbeelden, ...]:
    """What others have; the whole country has no others."""
    if thing is None:
        return ()
    regio = bank.regios[thing.regio] if isinstance(thing, Gemeente) else thing
    return queries.voorbeelden_for(bank, regio, queries.plek_of(thing))


def sections_of(rapport: Rapport) -> tuple[Onderdeel, ...]:
    """The parts of a report that have something in them: (anchor, heading, statements)."""
    sections: tuple[Onderdeel, ...] = (
        ("opzet", "Opzet en werkwijze", rapport.opzet),
        ("conclusies", "Conclusies", rapport.conclusies),
        ("nazorg", zinnen.onderzoek.NAZORG, rapport.nazorg),
        ("tijdlijn", zinnen.onderzoek.GEBEURTENISSEN, rapport.gebeurtenissen),
        ("methoden", "Hoe is het onderzocht", rapport.methoden),
        ("partijen", "Deelnemende partijen", rapport.partijen),
        ("voetnoten", "Voetnoten", rapport.voetnoten),
    )
    return tuple(section for section in sections if section[2])


def draw_vergelijking(
    bank: Kennisbank,
    basis: str,
    regios: Sequence[queries.Plek] = (),
    gemeenten: Sequence[queries.Plek] = (),
    thema: Thema | None = None,
) -> str:
    """The given places side by side; without places the whole matrix, to choose from."""
    if plekken := (*regios, *gemeenten):
        return renderer_of(bank).draw(
            "naast_elkaar",
            basis,
            plekken=plekken,
            naast=queries.compare_elementen(bank, plekken, thema.id if thema else None),
            verschillen=queries.compare(bank, plekken, thema.id if thema else None),
            geen_elementen=zinnen.naast.GEEN_ELEMENTEN_BIJ_THEMA
            if thema
            else zinnen.naast.GEEN_ELEMENTEN_HIER,
            gelijk=queries.GELIJK_BIJ_THEMA if thema else queries.GELIJK,
        )
    return renderer_of(bank).draw(
        "vergelijking",
        basis,
        themas=tuple(bank.themas.values()),
        naast=queries.elementenmatrix(bank),
        leeg=queries.Elementenvergelijking((), (), ()),
        koppels=koppels_of(bank),
        waarvan=queries.word_regios(bank),
        telling=(telling := queries.elemententelling(bank)),
        rest=queries.count_elementen(bank)[0] - len(telling),
        plekken=(plekken := queries.plekken_met_bevindingen(bank)),
        voluit=voluit_of(bank, plekken),
        rijen=queries.matrix(bank),
        zin=queries.VERSCHIL,
        geen_elementen=zinnen.naast.GEEN_ELEMENTEN_HIER,
        gelijk=queries.GELIJK,
        gelijk_bij_thema=queries.GELIJK_BIJ_THEMA,
    )


def voluit_of(bank: Kennisbank, plekken: Sequence[queries.Plek]) -> dict[str, str]:
    """What a place is called in full: of which municipality alone a region has records, and what
    it is where another place has its name."""
    times = Counter(plek.naam for plek in plekken)
    found = {}
    for plek in plekken:
        naam = f"{plek.soort} {plek.naam}" if times[plek.naam] > 1 else plek.naam
        regio = bank.regios[plek.id] if plek.soort == "regio" else None
        een = queries.describe_plek(bank, regio).enige_naam if regio else ""
        voluit = zinnen.plek.word_voluit(naam, een) if een else naam
        if voluit != plek.naam:
            found[plek.sleutel] = voluit
    return found


def koppels_of(bank: Kennisbank) -> tuple[tuple[str, queries.Koppel], ...]:
    """The two regions of which most is known, at all themes and at each; none while there are no
    two."""
    koppel = queries.koppel_of(bank)
    if not koppel:
        return ()
    at_thema = [(thema.naam, koppel.at(thema)) for thema in bank.themas.values()]
    return (("Alle thema’s", koppel), *at_thema)
