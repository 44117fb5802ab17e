"""Model: the nouns of the knowledge base, frozen, and in which files they stand."""

from kennisbank.model.bank import Kennisbank
from kennisbank.model.base import Bronvermelding, Ingedeeld, Record, Uitspraak
from kennisbank.model.bron import Begrip, Bron
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
from kennisbank.model.plaats import Gemeente, Regio
from kennisbank.model.praktijk import LANDELIJK, Praktijk
from kennisbank.model.rapport import Rapport
from kennisbank.model.redactie import Beveiliging, Redactie
from kennisbank.model.thema import Thema

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
    "Factsheet",
    "Gemeente",
    "Gesprek",
    "Indicator",
    "Ingedeeld",
    "Kaderthema",
    "Kennisbank",
    "Operationalisering",
    "Praktijk",
    "Rapport",
    "Record",
    "Redactie",
    "Regio",
    "RodeDraad",
    "Thema",
    "Toezichtkader",
    "Uitspraak",
    "Vraag",
]
