"""Elements: what can stand on a page; each asks the bank one question and has it drawn."""

from collections.abc import Sequence
from datetime import date

from kennisbank import queries
from kennisbank.fields import to_velden, walk_velden
from kennisbank.help import load_help
from kennisbank.life import is_overdue
from kennisbank.model import Kennisbank, Rapport
from kennisbank.model.labels import SOORTEN
from kennisbank.model.life import Doorverwijzing
from kennisbank.rendering import renderer_of
from kennisbank.sheets import Pdf, by_soort

Onderdeel = tuple[str, str, tuple[object, ...]]


def draw_thema(bank: Kennisbank, basis: str, thema: str) -> str:
    """The whole page of a theme."""
    item = bank.themas[thema]
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    return renderer_of(bank).draw(
        "thema",
        basis,
        thema=item,
        aantal_themas=len(bank.themas),
        groepen=queries.groups_of_thema(bank, item),
        indicatoren=[indicatoren[kenmerk] for kenmerk in item.indicatoren],
        vraag=next(vraag for vraag in queries.vragen(bank) if vraag.kenmerk == item.vraag),
    )


def draw_themas(bank: Kennisbank, basis: str) -> str:
    """The themes as a choice."""
    counts = [
        (thema, len(queries.praktijken_of(bank, "thema", thema.id)))
        for thema in bank.themas.values()
    ]
    return renderer_of(bank).draw("themakeuze", basis, themas=counts)


def draw_praktijken(
    bank: Kennisbank,
    basis: str,
    thema: str | None = None,
    soort: str | None = None,
    regio: str | None = None,
    gemeente: str | None = None,
) -> str:
    """The praktijken that have the given properties, by soort."""
    groepen = queries.select_groups(bank, thema, soort, regio, gemeente)
    return renderer_of(bank).draw("praktijken", basis, groepen=groepen)


def draw_vergelijking(
    bank: Kennisbank,
    basis: str,
    regios: Sequence[str] = (),
    gemeenten: Sequence[str] = (),
    thema: str | None = None,
) -> str:
    """The given places side by side; without places the whole matrix, to choose from."""
    plekken = (
        *(queries.plek_of(bank.regios.get(regio)) for regio in regios),
        *(queries.plek_of(bank.gemeenten[gemeente]) for gemeente in gemeenten),
    )
    if plekken:
        verschillen = queries.compare(bank, plekken, thema)
        return renderer_of(bank).draw("naast_elkaar", basis, verschillen=verschillen)
    return renderer_of(bank).draw(
        "vergelijking",
        basis,
        themas=tuple(bank.themas.values()),
        rijen=queries.matrix(bank),
        zin=queries.VERSCHIL,
        soorten=tuple(SOORTEN),
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


def draw_toezichtkader(bank: Kennisbank, basis: str) -> str:
    """The toezichtkader as a tree of themes, criteria and indicators."""
    return renderer_of(bank).draw(
        "toezichtkader", basis, kader=bank.toezichtkader, delen=queries.kaderdelen(bank)
    )


def draw_indicator(bank: Kennisbank, basis: str, indicator: str) -> str:
    """One indicator with its norm and the praktijken that belong to it."""
    item = queries.indicatoren_by_kenmerk(bank)[indicator]
    return renderer_of(bank).draw(
        "indicator",
        basis,
        overzicht=queries.describe_indicator(bank, item),
        aantal_indicatoren=len(bank.toezichtkader.indicatoren),
    )


def draw_regiokaart(bank: Kennisbank, basis: str) -> str:
    """The tile map of the regions."""
    return renderer_of(bank).draw("tegelkaart", basis, tegels=queries.tegels(bank))


def draw_regiotabel(bank: Kennisbank, basis: str) -> str:
    """The table beside the tile map."""
    return renderer_of(bank).draw("regiotabel", basis, tegels=queries.tegels(bank))


def draw_gemeenten(bank: Kennisbank, basis: str) -> str:
    """The municipalities with findings, and each municipality with where to read on."""
    found = {gemeente.id: gemeente for gemeente in queries.gemeenten_met_bevindingen(bank)}
    return renderer_of(bank).draw(
        "gemeentenlijst",
        basis,
        overzichten=[queries.describe_plek(bank, gemeente) for gemeente in found.values()],
        gemeenten=[
            (gemeente, queries.plek_of(found.get(gemeente.id, regio)), regio)
            for gemeente in bank.gemeenten.values()
            for regio in (bank.regios[gemeente.regio],)
        ],
    )


def draw_regio(bank: Kennisbank, basis: str, regio: str) -> str:
    """Everything about a region, or about the whole country (`landelijk`)."""
    item = bank.regios.get(regio)
    if item is None:
        return draw_plek(bank, basis, None, "Landelijk", "Dit geldt voor heel Nederland.")
    onderzocht = f"Ja, in {item.onderzocht.jaar}" if item.onderzocht else "Niet bekend"
    feiten = [
        ("Provincie", ", ".join(item.provincies), ""),
        ("Onderzocht door Toezicht Sociaal Domein", onderzocht, ""),
    ]
    if item.naam_cbs:
        feiten.append(("Zo schrijft het CBS de naam", item.naam_cbs, ""))
    lead = "Wat er in deze regio van Veilig Thuis is gevonden, thema voor thema."
    return draw_plek(bank, basis, item, "Regio van Veilig Thuis", lead, feiten, item.code)


def draw_gemeente(bank: Kennisbank, basis: str, gemeente: str) -> str:
    """Everything about a municipality, with its report if there is one."""
    item = bank.gemeenten[gemeente]
    regio = bank.regios[item.regio]
    feiten = (("Regio van Veilig Thuis", regio.naam, regio.url),)
    lead = "Wat er in deze gemeente is gevonden, thema voor thema."
    return draw_plek(bank, basis, item, "Gemeente", lead, feiten, item.code)


def draw_plek(
    bank: Kennisbank,
    basis: str,
    thing: queries.Place,
    soortnaam: str,
    lead: str,
    feiten: Sequence[tuple[str, str, str]] = (),
    code: str = "",
) -> str:
    """What a region, a municipality or the whole country has, theme by theme."""
    overzicht = queries.describe_plek(bank, thing)
    return renderer_of(bank).draw(
        "plek",
        basis,
        overzicht=overzicht,
        soortnaam=soortnaam,
        lead=lead,
        feiten=feiten,
        code=code,
        onderzocht=getattr(thing, "onderzocht", None),
        rapporten=[(rapport, sections_of(rapport)) for rapport in overzicht.rapporten],
    )


def sections_of(rapport: Rapport) -> tuple[Onderdeel, ...]:
    """The parts of a report that have something in them: (anchor, heading, statements)."""
    sections: tuple[Onderdeel, ...] = (
        ("opzet", "Opzet en werkwijze", rapport.opzet),
        ("conclusies", "Conclusies", rapport.conclusies),
        ("nazorg", "Nazorg: wat is afgesproken", rapport.nazorg),
        ("methoden", "Hoe is het onderzocht", rapport.methoden),
        ("partijen", "Deelnemende partijen", rapport.partijen),
        ("voetnoten", "Voetnoten", rapport.voetnoten),
    )
    return tuple(section for section in sections if section[2])


def draw_velden(bank: Kennisbank, basis: str) -> str:
    """The manual of the fields of a praktijk, for editors."""
    return renderer_of(bank).draw("velden", basis, velden=list(walk_velden(to_velden())))


def draw_hulplijst(bank: Kennisbank, basis: str) -> str:
    """Every code of a message, with a link to what it means."""
    return renderer_of(bank).draw("hulplijst", basis, hulplijst=load_help().values())


def draw_hulp(bank: Kennisbank, basis: str, code: str) -> str:
    """What one code means."""
    return renderer_of(bank).draw("hulp", basis, hulp=load_help()[code])


def draw_praktijk(bank: Kennisbank, basis: str, praktijk: str, today: date) -> str:
    """The page of one praktijk."""
    item = bank.praktijken[praktijk]
    renderer = renderer_of(bank)
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    by_kenmerk = {vraag.kenmerk: vraag for vraag in queries.vragen(bank)}
    texts = (item.samenvatting, *item.toelichting, *item.werkzame_elementen)
    return renderer.draw(
        "praktijk",
        basis,
        praktijk=item,
        regio=queries.plek_of(bank.regios.get(item.regio)),
        themas=[bank.themas[thema] for thema in item.themas],
        indicatoren=[indicatoren[kenmerk] for kenmerk in item.indicatoren],
        vragen=[by_kenmerk[kenmerk] for kenmerk in item.vragen],
        verwant=[bank.praktijken[other] for other in item.verwant],
        verlopen=is_overdue(item, today),
        vervanger=bank.praktijken[item.vervangen_door] if item.vervangen_door else None,
        afkortingen=renderer.abbreviations_in((*texts, *item.randvoorwaarden)),
    )


def draw_verhuisd(bank: Kennisbank, basis: str, doorverwijzing: Doorverwijzing) -> str:
    """The page at an old address, with the way to the new one."""
    naar = bank.praktijken[doorverwijzing.naar]
    return renderer_of(bank).draw("verhuisd", basis, doorverwijzing=doorverwijzing, naar=naar)


def draw_lijst(bank: Kennisbank, basis: str, groep: queries.Groep, nummer: int) -> str:
    """One part of a group that does not fit on its page."""
    return renderer_of(bank).draw("lijst", basis, groep=groep, deel=queries.part_of(groep, nummer))


def draw_begrippen(bank: Kennisbank, basis: str) -> str:
    """The begrippenlijst."""
    begrippen = tuple(bank.begrippen.values())
    return renderer_of(bank).draw("begrippen", basis, begrippen=begrippen)


def draw_bronnen(bank: Kennisbank, basis: str) -> str:
    """The sources, with how many praktijken cite each."""
    return renderer_of(bank).draw("bronnen", basis, bronnen=queries.citations(bank))


def draw_nieuw(bank: Kennisbank, basis: str, aantal: int = 5) -> str:
    """The praktijken that changed last."""
    return renderer_of(bank).draw("nieuw", basis, praktijken=queries.latest(bank, aantal))


def draw_tellingen(bank: Kennisbank, basis: str) -> str:
    """How much there is, in a few numbers."""
    tellingen = [
        (len(bank.praktijken), "praktijken"),
        *(
            (aantal, SOORTEN[soort].meervoud.lower())
            for soort, _, aantal in queries.count_soorten(bank)
            if soort in ("goed-voorbeeld", "gaat-goed", "kan-beter", "aanbeveling")
        ),
    ]
    return renderer_of(bank).draw("tellingen", basis, tellingen=tellingen)


def draw_kruimelpad(bank: Kennisbank, basis: str, kruimels: Sequence[tuple[str, str]]) -> str:
    """The trail from the start page: (name, address), the last without an address."""
    return renderer_of(bank).draw("kruimelpad", basis, kruimels=kruimels)


def draw_pdf(bank: Kennisbank, basis: str, pdf: Pdf) -> str:
    """The link to the PDF of a page, with its type, pages and size."""
    return renderer_of(bank).draw("pdf", basis, pdf=pdf)


def draw_factsheets(bank: Kennisbank, basis: str, pdfs: Sequence[Pdf]) -> str:
    """All PDFs of the site by kind."""
    return renderer_of(bank).draw("factsheets", basis, soorten=by_soort(pdfs))
