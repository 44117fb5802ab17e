"""Sheets of one thing: the factsheet of the questions, the toezichtkader."""

from collections.abc import Sequence

from kennisbank import queries
from kennisbank.model import Actie, Factsheet, Indicator, Kennisbank, Uitspraak, zinnen
from kennisbank.paper.blad import Blad, Data
from kennisbank.paper.letters import lines_set
from kennisbank.paper.parts import abbreviations, to_statement

# So many actions stand at either side of a rode draad at most, and as many as there are lines for;
# such a line is so many times the size of its type.
ACTIES, REGELS, ZIJDE = 3, 14, 14.4


def factsheet_sheet(bank: Kennisbank, factsheet: Factsheet) -> Blad:
    """Exactly two sides: the rode draden with their actions, and the questions with room to write.

    In front the questions are named, and of the actions on either side there are a few.
    """
    inhoud = {
        "draden": [
            {
                "samenhang": draad.samenhang,
                "titel": draad.titel,
                "tekst": draad.tekst,
                "bestuurders": to_acties(draad.bestuurders),
                "professionals": to_acties(draad.professionals),
            }
            for draad in factsheet.rode_draden
        ],
        "ondertitel": factsheet.ondertitel,
        "gesprek": factsheet.gesprek,
        "vragen": [{"titel": vraag.titel, "tekst": vraag.tekst} for vraag in factsheet.vragen],
    }
    bron = bank.bronnen[factsheet.bron]
    return Blad(
        naam=factsheet.id,
        soort="Vijf vragen",
        icoon="vijf-vragen",
        sjabloon="vijf-vragen",
        titel=factsheet.titel,
        boven="Factsheet",
        lead="De rode draden, en wie wat doet. Achterop: de vragen, met schrijfruimte.",
        kenmerk=factsheet.id,
        bron=f"{bron.kort}, {bron.uitgever}. In eigen woorden.",
        pagina=factsheet.url,
        bestand=f"reference/factsheets/{factsheet.id}.yml",
        dag=queries.last_change(bank),
        max_kanten=2,
        inhoud=inhoud,
    )


def to_acties(acties: Sequence[Actie]) -> Data:
    """The first of what somebody can do, and how many more stand on the page."""
    lines = [lines_set(actie.tekst, ZIJDE) for actie in acties[:ACTIES]]
    fitting = [at for at in range(1, len(lines) + 1) if sum(lines[:at]) <= REGELS]
    shown = max(fitting, default=1)
    rest = len(acties) - shown
    return {
        "punten": [actie.tekst for actie in acties[:shown]],
        "rest": f"En nog {rest} op de pagina." if rest > 0 else "",
    }


def checklist_sheet(bank: Kennisbank) -> Blad:
    """The toezichtkader to fill in: what one does, how that is judged, four boxes.

    What is asked at more than one indicator stands once.
    """
    kader = bank.toezichtkader
    indicatoren = queries.indicatoren_by_kenmerk(bank)
    shown: dict[str, Data] = {}
    delen: list[Data] = [
        {
            "kop": deel.kaderthema.titel or deel.kaderthema.kenmerk,
            "vraag": deel.hoofdvraag.tekst,
            "indicatoren": [
                to_checks(queries.describe_indicator(bank, indicatoren[kenmerk]), shown)
                for kenmerk in dict.fromkeys(
                    item.kenmerk for _, items in deel.criteria for item in items
                )
            ],
        }
        for deel in queries.kaderdelen(bank)
    ]
    bron = bank.bronnen[kader.bron]
    normen = [rij for deel in delen for one in deel["indicatoren"] for rij in one["normen"]]
    rows = sum(rij["vinken"] for rij in normen)
    without = any(rij["vinken"] and not rij["regels"] for rij in normen)
    inhoud: Data = {
        "cijfers": [
            [len(delen), "onderdeel" if len(delen) == 1 else "onderdelen"],
            [len(kader.indicatoren), "indicator" if len(kader.indicatoren) == 1 else "indicatoren"],
            [rows, "regel om aan te kruisen" if rows == 1 else "regels om aan te kruisen"],
        ],
        "vraag": zinnen.VRAAG_DOEN[0],
        "opdracht": zinnen.KRUIS_AAN,
        "geen_regel": zinnen.GEEN_EIGEN_BESLISREGEL if without else "",
        "antwoorden": zinnen.ANTWOORDEN,
        "waarvoor": zinnen.NAAR_REFLECTIE,
        "delen": delen,
    }
    return Blad(
        naam="toezichtkader",
        soort="Toezichtkader",
        icoon="toezichtkader",
        sjabloon="toezichtkader",
        titel="Toezichtkader als checklist",
        boven="Checklist",
        lead="Loop met uw netwerk langs de indicatoren: wat doet u al, en waar blijkt dat uit?",
        kenmerk=queries.TOEZICHTKADER,
        bron=f"{bron.kort}, {bron.uitgever}. In eigen woorden.",
        pagina="toezichtkader/",
        zoek="Toezichtkader",
        bestand="reference/toezichtkader.yml",
        dag=queries.last_change(bank),
        max_kanten=2 + len(kader.operationaliseringen) // 3,
        inhoud=inhoud,
        naar="Checklist",
        afkortingen=abbreviations(bank, inhoud),
    )


def to_rule(item: Uitspraak) -> Data:
    """The rule of a positive answer, under a heading that says whose it is."""
    told = to_statement(item)
    rest = item.tekst.removeprefix(zinnen.OORDEEL_IS)
    return told | {"tekst": rest if rest == item.tekst else f"{rest[:1].upper()}{rest[1:]}"}


def to_checks(overzicht: queries.Indicatoroverzicht, shown: dict[str, Data]) -> Data:
    """An indicator with its norm and the rule for a positive answer, as rows to tick.

    `shown` are the rows of the indicators before it, by kenmerk of their norm: a norm stands once,
    and is ticked again only where another rule judges it.
    """
    indicator = overzicht.indicator
    return {
        "kop": f"{indicator.nummer}. {indicator.titel or indicator.kenmerk}",
        "icoon": indicator.themas[0],
        "themas": ", ".join(thema.naam for thema in overzicht.themas),
        "kenmerk": indicator.kenmerk,
        "tekst": indicator.tekst,
        "normen": [
            to_check(norm, [to_rule(regel) for regel in regels], indicator, shown)
            for norm, regels in overzicht.normen
        ]
        or [{"norm": None, "regels": [], "zie": "", "vinken": True}],
    }


def to_check(
    norm: Uitspraak, regels: list[Data], indicator: Indicator, shown: dict[str, Data]
) -> Data:
    """A norm with its rules, or where it stands already."""
    rij = {"norm": to_statement(norm), "regels": regels, "zie": "", "vinken": True}
    first = shown.setdefault(norm.kenmerk, rij | {"zie": f"Zie bij indicator {indicator.nummer}."})
    if first["regels"] is regels:
        return rij
    return {**first, "regels": regels, "vinken": regels != first["regels"]}
