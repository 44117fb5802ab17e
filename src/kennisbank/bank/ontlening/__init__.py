"""Ontlening: what records have of the texts they were made of: their facts, not their words."""

from kennisbank.bank.ontlening.kop import check_kop
from kennisbank.bank.ontlening.rule import Bronteksten, check_ontlening, teksten_for
from kennisbank.bank.ontlening.teksten import FOLDER, Teksten, check_texts, gather_texts

__all__ = [
    "FOLDER",
    "Bronteksten",
    "Teksten",
    "check_kop",
    "check_ontlening",
    "check_texts",
    "gather_texts",
    "teksten_for",
]
