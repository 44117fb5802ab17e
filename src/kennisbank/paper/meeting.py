"""The sheet of a meeting: what a local network has on the table in 45 minutes."""

from kennisbank import queries
from kennisbank.model import Kennisbank, Thema
from kennisbank.model.labels import SOORTEN
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.origin import changed, name_sources
from kennisbank.paper.parts import abbreviations


def gesprek_sheet(bank: Kennisbank, thema: Thema) -> Blad:
    """Two sheets of two sides: the agenda and what to read, then the questions and the actions.

    A fifth side is for a choice of praktijken that are all as long as the model allows.
    """
    gespreksset = queries.gespreksset(bank, thema)
    vragen = (gespreksset.vraag, *gespreksset.andere_vragen)
    inhoud = {
        "thema": thema.naam,
        "inleiding": bank.gesprek.inleiding,
        "spelregels": bank.gesprek.spelregels,
        "agenda": [
            {"van": van, "tot": tot, "titel": punt.titel, "tekst": punt.tekst}
            for van, tot, punt in bank.gesprek.tijden
        ],
        "delen": [to_part(bank, deel, thema) for deel in gespreksset.delen],
        "vragen": [
            {"titel": f"{vraag.nummer}. {vraag.titel}", "tekst": vraag.tekst} for vraag in vragen
        ],
    }
    return Blad(
        naam=f"gesprek-{thema.id}",
        soort="Gesprekssets",
        sjabloon="gesprek",
        titel=f"Gespreksset {thema.naam}",
        boven="Een gesprek van 45 minuten",
        lead=thema.kernvraag,
        kenmerk=f"gesprek-{thema.id}",
        bron=name_origin(bank, gespreksset),
        pagina=gespreksset.url,
        bestand="reference/gesprek.yml",
        dag=changed(bank, gespreksset.praktijken),
        max_kanten=5,
        inhoud=inhoud,
        naar="Gespreksset om af te drukken",
        afkortingen=abbreviations(bank, inhoud),
    )


def to_part(bank: Kennisbank, deel: queries.Gespreksdeel, thema: Thema) -> Data:
    """A few praktijken to tick, and where the others are."""
    rest = f"Er zijn er nog {deel.rest}. Die staan op de site: {thema.url}"
    return {
        "kop": deel.kop,
        "vraag": deel.vraag,
        "praktijken": [
            {
                "titel": praktijk.titel,
                "tekst": praktijk.samenvatting,
                "soort": SOORTEN[praktijk.soort].enkelvoud,
                "plek": queries.plek_of_praktijk(bank, praktijk).naam,
                "kenmerk": praktijk.kenmerk,
            }
            for praktijk in deel.praktijken
        ],
        "rest": rest if deel.rest else "",
    }


def name_origin(bank: Kennisbank, gespreksset: queries.Gespreksset) -> str:
    """Which part is whose: the sources of what is cited, and the editors for the rest."""
    cited = name_sources(bank, gespreksset.praktijken)
    asked = dict.fromkeys(bank.bronnen[item.bron].kort for item in gespreksset.vraag.bronnen)
    return " ".join(
        (
            *([f"Voorbeelden en punten: {cited}"] if cited else []),
            f"Vragen: {', '.join(asked)}. In eigen woorden.",
            "De inleiding, de spelregels, de agenda en de actielijst zijn van de redactie.",
        )
    )
