"""Nouns for the tests: build what matters, default the rest; together a small complete bank."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from kennisbank.model import (
    Actie,
    Agendapunt,
    Begrip,
    Beslisregel,
    Bron,
    Bronvermelding,
    Criterium,
    Element,
    Factsheet,
    Gebeurtenis,
    Gedateerd,
    Gemeente,
    Gesprek,
    Indicator,
    Ingedeeld,
    Kaderthema,
    Kennisbank,
    Operationalisering,
    Overdracht,
    Praktijk,
    Rapport,
    Record,
    Redactie,
    Regio,
    RodeDraad,
    Thema,
    Toezichtkader,
    Uitspraak,
    Verband,
    Vraag,
    Woonplaatsen,
    Zoekvraag,
    Zoekwoord,
)
from kennisbank.model.plaats import Tegel
from kennisbank.model.rapport import Afspraak, Passage
from kennisbank.model.thema import Onderwerp

DAY = date(2026, 11, 21)
# Every record holds its abbreviation, so that each drawing shows how it is explained.
TEKST = "Hulpverleners en TSD spreken de veiligheid samen door."


def a_bronvermelding(**fields: Any) -> Bronvermelding:
    return Bronvermelding(
        **{"bron": "rapport-wijchen", "vindplaats": "Korte lijnen", "regels": "183-188"} | fields
    )


BRONNEN = (a_bronvermelding(),)


def a_praktijk(**fields: Any) -> Praktijk:
    return Praktijk(
        **{
            "id": "korte-lijnen",
            "kenmerk": "WIJ-G01",
            "soort": "goed-voorbeeld",
            "titel": "Korte lijnen",
            "samenvatting": "Professionals kennen elkaar en vinden elkaar snel.",
            "themas": ("veiligheid",),
            "regio": "gelderland-zuid",
            "herkomst": "waargenomen-door-tsd",
            "bronnen": BRONNEN,
            "gepubliceerd": DAY,
            "herzien_voor": date(2027, 11, 21),
        }
        | fields
    )


def a_full_praktijk(**fields: Any) -> Praktijk:
    """With every field filled."""
    return a_praktijk(
        **{
            "toelichting": (TEKST, "Zij zitten in één gebouw."),
            "werkzame_elementen": ("Een vaste contactpersoon.", "Elke week overleg met het SWT."),
            "randvoorwaarden": ("Tijd voor overleg.",),
            "casus": ({"kenmerk": "WIJ-C1", "tekst": TEKST, "bronnen": BRONNEN},),
            "themas": ("veiligheid", "evalueren"),
            "elementen": ("samen-eerste-contact",),
            "verbanden": (a_verband(hoe="Niet in elke casus gingen zij samen."),),
            "gemeente": "wijchen",
            "indicatoren": ("WIJ-I01",),
            "vragen": ("CAL-VR1",),
            "doelgroepen": ("ouders", "gezinnen"),
            "toedeling_redactie": ("themas", "indicatoren"),
            "verwant": ("regiekaart",),
            "wijzigingen": ({"datum": DAY, "tekst": "Opgenomen in de kennisbank."},),
        }
        | fields
    )


def an_element(**fields: Any) -> Element:
    return Element(
        **{
            "id": "samen-eerste-contact",
            "kenmerk": "WEL-E01",
            "titel": "Samen het eerste contact",
            "samenvatting": "Veilig Thuis en het wijkteam gaan de eerste keer samen.",
            "themas": ("veiligheid",),
            "bronnen": BRONNEN,
            "gepubliceerd": DAY,
            "herzien_voor": date(2027, 11, 21),
        }
        | fields
    )


def a_full_element(**fields: Any) -> Element:
    """With every field filled."""
    return an_element(
        **{
            "werking": (TEKST,),
            "randvoorwaarden": ("Tijd om samen te gaan.",),
            "kern": ("Beiden zijn er de eerste keer bij.",),
            "themas": ("veiligheid", "evalueren"),
            "indicatoren": ("WIJ-I01",),
            "normen": ("WIJ-O01", "WIJ-D01"),
            "vragen": ("CAL-VR1",),
            "toedeling_redactie": ("titel", "themas"),
            "opmerking": "Samengebracht door de redactie.",
            "wijzigingen": ({"datum": DAY, "tekst": "Opgenomen in de kennisbank."},),
        }
        | fields
    )


def a_verband(**fields: Any) -> Verband:
    return Verband(**{"element": "samen-eerste-contact"} | fields)


def a_thema(**fields: Any) -> Thema:
    return Thema(
        **{
            "id": "veiligheid",
            "naam": "Veiligheid",
            "kort": "Eerst zorgen dat iedereen veilig is.",
            "volgorde": 1,
            "kernvraag": "Hoe blijft veiligheid het doel?",
            "inleiding": (TEKST,),
            "onderwerpen": (Onderwerp(naam="Risicotaxatie", uitleg="De risico's inschatten."),),
            "indicatoren": ("WIJ-I01",),
            "vraag": "CAL-VR1",
            "toedeling_redactie": ("indicatoren", "vraag"),
            "bronnen": BRONNEN,
        }
        | fields
    )


def a_regio(**fields: Any) -> Regio:
    return Regio(
        **{
            "id": "gelderland-zuid",
            "code": "VT08",
            "naam": "Gelderland-Zuid",
            "provincies": ("Gelderland",),
            "tegel": Tegel(rij=5, kolom=5),
        }
        | fields
    )


def a_gemeente(**fields: Any) -> Gemeente:
    return Gemeente(
        **{"id": "wijchen", "code": "GM0296", "naam": "Wijchen", "regio": "gelderland-zuid"}
        | fields
    )


def a_woonplaatsen(**fields: Any) -> Woonplaatsen:
    return Woonplaatsen(**{"gemeente": "wijchen", "namen": ("Batenburg", "Wijchen")} | fields)


def a_bron(**fields: Any) -> Bron:
    return Bron(
        **{
            "id": "rapport-wijchen",
            "kort": "Rapport Wijchen",
            "titel": "Het lokale netwerk in Wijchen",
            "uitgever": "Toezicht Sociaal Domein",
        }
        | fields
    )


def a_begrip(**fields: Any) -> Begrip:
    return Begrip(
        **{
            "id": "toezicht-sociaal-domein",
            "term": "Toezicht Sociaal Domein",
            "afkorting": "TSD",
            "uitleg": "Vier inspecties die samen toezicht houden.",
            "bronnen": BRONNEN,
        }
        | fields
    )


def an_uitspraak(kind: type[Uitspraak] = Uitspraak, **fields: Any) -> Uitspraak:
    return kind(**{"kenmerk": "WIJ-F1", "tekst": TEKST, "bronnen": BRONNEN} | fields)


def an_indicator(**fields: Any) -> Indicator:
    return Indicator(
        **{
            "kenmerk": "WIJ-I01",
            "titel": "Zicht op de risico's",
            "tekst": "Het netwerk houdt zicht op de risico's.",
            "bronnen": BRONNEN,
            "criteria": ("WIJ-K1",),
            "themas": ("veiligheid",),
        }
        | fields
    )


def a_vraag(**fields: Any) -> Vraag:
    return Vraag(
        **{
            "kenmerk": "CAL-VR1",
            "titel": "Weten wij of dit gezin veilig is?",
            "tekst": "Bespreek wat ieder weet van de veiligheid.",
            "bronnen": BRONNEN,
            "thema": "veiligheid",
            "indicatoren": ("WIJ-I01",),
        }
        | fields
    )


def a_toezichtkader(**fields: Any) -> Toezichtkader:
    told = {"tekst": TEKST, "bronnen": BRONNEN}
    return Toezichtkader(
        **{
            "bron": "rapport-wijchen",
            "inleiding": (TEKST,),
            "hoofdvragen": (Uitspraak(kenmerk="WIJ-H1", opmerking="Staat er twee keer.", **told),),
            "kaderthemas": (
                Kaderthema(kenmerk="WIJ-T1", titel="Herstel", hoofdvraag="WIJ-H1", **told),
            ),
            "criteria": (Criterium(kenmerk="WIJ-K1", kaderthema="WIJ-T1", **told),),
            "indicatoren": (
                an_indicator(),
                an_indicator(
                    kenmerk="WIJ-I02",
                    titel="Evaluatie",
                    themas=("evalueren",),
                    opmerking="De titel is van ons.",
                    toedeling_redactie=("titel", "themas"),
                ),
            ),
            "operationaliseringen": (
                Operationalisering(
                    kenmerk="WIJ-O01",
                    titel="Risico's",
                    punten=("Acute onveiligheid.", "Chronische onveiligheid."),
                    indicatoren=("WIJ-I01",),
                    **told,
                ),
            ),
            "beslisregels": (
                Beslisregel(
                    kenmerk="WIJ-D01",
                    operationalisering="WIJ-O01",
                    indicatoren=("WIJ-I01",),
                    **told,
                ),
            ),
        }
        | fields
    )


def a_factsheet(**fields: Any) -> Factsheet:
    told = {"tekst": TEKST, "bronnen": BRONNEN}
    return Factsheet(
        **{
            "id": "vijf-vragen",
            "titel": "5 vragen aan bestuurders",
            "ondertitel": "Leren van calamiteiten",
            "bron": "rapport-wijchen",
            "inleiding": (TEKST,),
            "bevindingen": (an_uitspraak(Ingedeeld, kenmerk="CAL-IB1", titel="Nauwelijks bekend"),),
            "rode_draden": (
                RodeDraad(
                    kenmerk="CAL-RD1",
                    titel="Volwassenen en kinderen",
                    samenhang="Samenhangend systeem",
                    voorbeelden=("schulden", "verslaving"),
                    bestuurders=(Actie(kenmerk="CAL-RD1-B1", **told),),
                    professionals=(Actie(kenmerk="CAL-RD1-P1", **told),),
                    **told,
                ),
            ),
            "gesprek": ("Bespreek geen gezin dat iemand aan tafel kan herkennen.",),
            "vragen": (
                a_vraag(),
                a_vraag(
                    kenmerk="CAL-VR2",
                    titel="Wanneer evalueren wij?",
                    thema="evalueren",
                    indicatoren=(),
                ),
            ),
        }
        | fields
    )


def a_gesprek(**fields: Any) -> Gesprek:
    return Gesprek(
        **{
            "inleiding": ("Met deze set praat u 45 minuten over één thema.",),
            "spelregels": ("Gebruik een casus zonder namen.", "TSD zit niet aan tafel."),
            "agenda": (
                Agendapunt(minuten=10, titel="Openen", tekst="Ieder stelt zich voor."),
                Agendapunt(minuten=35, titel="Bespreken", tekst=TEKST),
            ),
        }
        | fields
    )


def a_redactie(**fields: Any) -> Redactie:
    return Redactie(**{"email": "redactie@voorbeeld.nl"} | fields)


def a_rapport(**fields: Any) -> Rapport:
    return Rapport(
        **{
            "id": "wijchen",
            "titel": "Het lokale netwerk in Wijchen",
            "bron": "rapport-wijchen",
            "regio": "gelderland-zuid",
            "gemeente": "wijchen",
            "samenvatting": TEKST,
            "context": (Passage(kop="Aanleiding", tekst=TEKST, bronnen=BRONNEN),),
            "conclusies": (
                an_uitspraak(
                    Ingedeeld,
                    kenmerk="WIJ-N1",
                    titel="Conclusie",
                    punten=("Eerste punt.", "Tweede punt."),
                    webadres="https://www.wijchen.nl/netwerk",
                    opmerking="Ingekort.",
                    toedeling_redactie=("titel",),
                    elementen=("risicos-blijven-volgen",),
                    verbanden=(a_verband(element="risicos-blijven-volgen", betekenis="ontbrak"),),
                ),
            ),
            "voetnoten": (an_uitspraak(),),
        }
        | fields
    )


def an_overdracht(**fields: Any) -> Overdracht:
    return Overdracht(
        **{
            "kenmerk": "WIJ-OV1",
            "tekst": TEKST,
            "bronnen": BRONNEN,
            "van_wie": ("Veilig Thuis",),
            "aan_wie": ("Wijkteam",),
            "soort": "casus",
        }
        | fields
    )


def a_gebeurtenis(wanneer: str, soort: str = "onderzoek", **fields: Any) -> Gebeurtenis:
    own = {"kenmerk": "WIJ-GB1", "titel": "Het onderzoek", "tekst": TEKST, "bronnen": BRONNEN}
    vervolg = fields.pop("vervolg", None)
    moment = {"wanneer": wanneer, "soort": soort, "vervolg": vervolg}
    return Gebeurtenis(**own | {"moment": moment} | fields)


def a_full_rapport(**fields: Any) -> Rapport:
    """With a network of three parties, and moments of each kind and form."""
    return a_rapport(
        **{
            "overdrachten": (
                an_overdracht(
                    wanneer="Na onderzoek.",
                    praktijken=("korte-lijnen",),
                    opmerking="Zo lezen wij het.",
                    toedeling_redactie=("aan_wie",),
                ),
                an_overdracht(
                    kenmerk="WIJ-OV2",
                    van_wie=("Wijkteam",),
                    aan_wie=("Veilig Thuis", "Zorgaanbieders"),
                    soort="informatie",
                ),
            ),
            "nazorg": (
                an_uitspraak(
                    Afspraak,
                    kenmerk="WIJ-N02",
                    titel="Laten weten wat er verbetert",
                    opmerking="Wat er kwam, weten wij niet.",
                    moment={"wanneer": "vóór 1 maart 2020", "soort": "voornemen"},
                ),
            ),
            "gebeurtenissen": (
                a_gebeurtenis("zomer 2018 tot midden 2020"),
                a_gebeurtenis("2019", "voornemen", kenmerk="WIJ-GB2", vervolg="WIJ-GB3"),
                a_gebeurtenis("18 februari 2021", "daarna", kenmerk="WIJ-GB3"),
                a_gebeurtenis("datum niet bekend", "daarna", kenmerk="WIJ-GB4"),
                a_gebeurtenis("na december 2021", "voornemen", kenmerk="WIJ-GB5"),
            ),
        }
        | fields
    )


def a_zoekvraag(**fields: Any) -> Zoekvraag:
    return Zoekvraag(
        **{"pagina": "elementen/samen-eerste-contact/", "gevraagd": ("Wie ken ik daar?",)} | fields
    )


def a_zoekwoord(**fields: Any) -> Zoekwoord:
    return Zoekwoord(
        **{"woord": "kantoor", "ook": ("bureau",), "zoekt": ("Sociaal wijkteam",)} | fields
    )


def by_id(records: Any) -> Mapping[str, Any]:
    return records if isinstance(records, Mapping) else {record.id: record for record in records}


def a_bank(**fields: Any) -> Kennisbank:
    """Three praktijken, two themes, three regions: each kind of page occurs."""
    nouns = {
        "praktijken": (
            a_praktijk(
                id="eerst-veiligheid",
                kenmerk="LND-OP1",
                soort="aanbeveling",
                titel="Eerst veiligheid",
                regio="landelijk",
                themas=("veiligheid", "evalueren"),
                elementen=("samen-eerste-contact", "risicos-blijven-volgen"),
            ),
            a_praktijk(
                id="regiekaart",
                kenmerk="VLI-VL1",
                soort="ervaring",
                titel="Een regiekaart",
                regio="zeeland",
                gemeente="vlissingen",
                herkomst="gemeld-door-de-gemeente",
                bronnen=(a_bronvermelding(bron="jaarbeeld-2019", regels=None),),
                elementen=("samen-eerste-contact",),
            ),
            a_full_praktijk(),
        ),
        "themas": (
            a_thema(),
            a_thema(
                id="evalueren",
                naam="Evalueren",
                volgorde=2,
                indicatoren=("WIJ-I02",),
                vraag="CAL-VR2",
            ),
        ),
        "elementen": (
            a_full_element(
                bronnen=(*BRONNEN, a_bronvermelding(bron="jaarbeeld-2019", regels=None)),
            ),
            an_element(
                id="risicos-blijven-volgen",
                kenmerk="WEL-E02",
                titel="De risico's blijven volgen",
                samenvatting="Professionals houden de risico's ook na de crisis in beeld.",
            ),
        ),
        "regios": (
            a_regio(onderzocht={"jaar": "2019", "bronnen": BRONNEN}),
            a_regio(
                id="haaglanden",
                code="VT15",
                naam="Haaglanden",
                provincies=("Zuid-Holland",),
                tegel={"rij": 5, "kolom": 2},
            ),
            a_regio(
                id="zeeland",
                code="VT19",
                naam="Zeeland",
                provincies=("Zeeland",),
                tegel={"rij": 6, "kolom": 1},
            ),
        ),
        "gemeenten": (
            a_gemeente(
                id="s-gravenhage",
                code="GM0518",
                naam="'s-Gravenhage",
                regio="haaglanden",
                roepnaam="Den Haag",
                aliassen=("Den Haag",),
            ),
            a_gemeente(id="middelburg", code="GM0687", naam="Middelburg", regio="zeeland"),
            a_gemeente(id="vlissingen", code="GM0718", naam="Vlissingen", regio="zeeland"),
            a_gemeente(),
        ),
        "bronnen": (
            a_bron(),
            a_bron(
                id="jaarbeeld-2019",
                kort="Jaarbeeld 2019",
                titel="Jaarbeeld 2019",
                datum="2019",
                url="https://magazines.toezichtsociaaldomein.nl/jaarbeeld/2019/01/",
                toelichting="Verslag van een jaar.",
            ),
        ),
        "begrippen": (
            a_begrip(
                id="sociaal-wijkteam",
                term="Sociaal wijkteam",
                afkorting="SWT",
                synoniemen=("wijkteam", "buurtteam"),
            ),
            a_begrip(),
        ),
        "rapporten": (
            a_rapport(
                id="landelijk",
                titel="Het onderzoek als geheel",
                regio=None,
                gemeente=None,
                conclusies=(),
                voetnoten=(),
                opzet=(an_uitspraak(Gedateerd, kenmerk="LND-TB1"),),
            ),
            a_rapport(),
        ),
        "factsheets": (a_factsheet(),),
    }
    toezichtkader = fields.pop("toezichtkader", None) or a_toezichtkader()
    gesprek = fields.pop("gesprek", None) or a_gesprek()
    redactie = fields.pop("redactie", None) or Redactie()
    zoektaal = fields.pop("zoektaal", (a_zoekwoord(),))
    zoekvragen = fields.pop("zoekvragen", (a_zoekvraag(),))
    woonplaatsen = fields.pop("woonplaatsen", (a_woonplaatsen(),))
    tables = {name: by_id(records) for name, records in (nouns | fields).items()}
    return Kennisbank(
        toezichtkader=toezichtkader,
        gesprek=gesprek,
        redactie=redactie,
        zoektaal=zoektaal
        if isinstance(zoektaal, Mapping)
        else {one.woord: one for one in zoektaal},
        zoekvragen=zoekvragen
        if isinstance(zoekvragen, Mapping)
        else {one.pagina: one for one in zoekvragen},
        woonplaatsen=woonplaatsen
        if isinstance(woonplaatsen, Mapping)
        else {one.gemeente: one for one in woonplaatsen},
        **tables,
    )


def write_tekst(root: Path, bron: str, tekst: str) -> Path:
    """What a source says, beside the records."""
    path = root / f"reference/teksten/{bron}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tekst, encoding="utf-8")
    return path


def write_bank(root: Path, bank: Kennisbank | None = None) -> Path:
    """The bank as the YAML files that editors write; gives the root back."""
    for name, text in (files_of(bank) if bank else files_of_a_bank()).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@cache
def files_of_a_bank() -> Mapping[str, str]:
    """Of the bank that hundreds of tests begin with."""
    return files_of(a_bank())


def files_of(bank: Kennisbank) -> Mapping[str, str]:
    """The text of each file of a bank, by its name."""
    files: dict[str, Record | list[Record]] = {}
    for praktijk in bank.praktijken.values():
        files[f"practices/{praktijk.regio}/{praktijk.id}.yml"] = praktijk
    for folder, records in (
        ("themes", bank.themas),
        ("elements", bank.elementen),
        ("reference/rapporten", bank.rapporten),
        ("reference/factsheets", bank.factsheets),
    ):
        files |= {f"{folder}/{record.id}.yml": record for record in records.values()}
    for name in ("regios", "gemeenten", "bronnen", "begrippen", "zoektaal"):
        files[f"reference/{name}.yml"] = [*getattr(bank, name).values()]
    if bank.zoekvragen:
        files["reference/zoekvragen.yml"] = [*bank.zoekvragen.values()]
    if bank.woonplaatsen:
        files["reference/woonplaatsen.yml"] = [*bank.woonplaatsen.values()]
    for name in ("toezichtkader", "gesprek", "redactie"):
        files[f"reference/{name}.yml"] = getattr(bank, name)
    return {name: to_yaml(content) for name, content in files.items()}


def to_yaml(content: Record | list[Record]) -> str:
    records = content if isinstance(content, list) else [content]
    plain = [
        record.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
        for record in records
    ]
    text: str = yaml.dump(
        plain if isinstance(content, list) else plain[0],
        Dumper=yaml.CSafeDumper,  # in a tenth of the time
        allow_unicode=True,
        sort_keys=False,
        width=1000,
    )
    return text


def write_yaml(path: Path, content: Record | list[Record]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_yaml(content), encoding="utf-8")
