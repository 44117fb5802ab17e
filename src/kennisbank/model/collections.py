"""Collections: in which files the records of each model stand."""

from collections.abc import Mapping

from kennisbank.model.base import Record
from kennisbank.model.bron import Begrip, Bron
from kennisbank.model.doorverwijzing import Doorverwijzing
from kennisbank.model.factsheet import Factsheet
from kennisbank.model.gesprek import Gesprek
from kennisbank.model.kader import Toezichtkader
from kennisbank.model.plaats import Gemeente, Regio
from kennisbank.model.praktijk import Praktijk
from kennisbank.model.rapport import Rapport
from kennisbank.model.redactie import Redactie
from kennisbank.model.thema import Thema

KADER = "reference/toezichtkader.yml"
FACTSHEETS = "reference/factsheets/"
# One record in a file: the folder pattern -> its model. The file name is the id.
FOLDERS: Mapping[str, type[Record]] = {
    "themes/*.yml": Thema,
    "practices/*/*.yml": Praktijk,
    "reference/rapporten/*.yml": Rapport,
    "reference/factsheets/*.yml": Factsheet,
}
# A list of records in one file.
LISTS: Mapping[str, type[Record]] = {
    "reference/regios.yml": Regio,
    "reference/gemeenten.yml": Gemeente,
    "reference/bronnen.yml": Bron,
    "reference/begrippen.yml": Begrip,
    "reference/doorverwijzingen.yml": Doorverwijzing,
}
# One record in one file.
SINGLE: Mapping[str, type[Record]] = {
    KADER: Toezichtkader,
    "reference/gesprek.yml": Gesprek,
    "reference/redactie.yml": Redactie,
}
# Those of both that may be absent.
OPTIONAL = frozenset({"reference/doorverwijzingen.yml", "reference/redactie.yml"})
