"""Model: the nouns of the knowledge base, frozen, and in which files they stand."""

from kennisbank.model.bank import Kennisbank
from kennisbank.model.base import Bronvermelding, Record, Uitspraak
from kennisbank.model.bron import Begrip, Bron
from kennisbank.model.element import Element
from kennisbank.model.factsheet import Actie, Factsheet, RodeDraad, Vraag
from kennisbank.model.gesprek import Agendapunt, Gesprek
from kennisbank.model.kader import (
    Beslisregel,
    Criterium,
    Indicator,
    Kaderthema,
    Operationalisering,
    Toezichtkader,
)
from kennisbank.model.leven import Levend
from kennisbank.model.plaats import Gemeente, Regio, Woonplaatsen
from kennisbank.model.praktijk import LANDELIJK, Praktijk
from kennisbank.model.rapport import Gebeurtenis, Gedateerd, Moment, Overdracht, Rapport
from kennisbank.model.redactie import Beveiliging, Redactie
from kennisbank.model.thema import Thema
from kennisbank.model.verband import Ingedeeld, Verband, Verbonden
from kennisbank.model.voorstel import Voorstel
from kennisbank.model.zoektaal import Zoekvraag, Zoekwoord

__all__ = [
    "LANDELIJK",
    "Actie",
    "Agendapunt",
    "Begrip",
    "Beslisregel",
    "Beveiliging",
    "Bron",
    "Bronvermelding",
    "Criterium",
    "Element",
    "Factsheet",
    "Gebeurtenis",
    "Gedateerd",
    "Gemeente",
    "Gesprek",
    "Indicator",
    "Ingedeeld",
    "Kaderthema",
    "Kennisbank",
    "Levend",
    "Moment",
    "Operationalisering",
    "Overdracht",
    "Praktijk",
    "Rapport",
    "Record",
    "Redactie",
    "Regio",
    "RodeDraad",
    "Thema",
    "Toezichtkader",
    "Uitspraak",
    "Verband",
    "Verbonden",
    "Voorstel",
    "Vraag",
    "Woonplaatsen",
    "Zoekvraag",
    "Zoekwoord",
]
