"""Bank: all that people wrote, held against each other; the one door in."""

from kennisbank.bank.adressen import publications_of
from kennisbank.bank.beveiliging import check_redactie
from kennisbank.bank.harvest import Harvest, gather
from kennisbank.bank.life import FOR_WRITING, UNFINISHED, overdue
from kennisbank.bank.load import (
    Checked,
    Tell,
    gate_of_harvest,
    judge,
    load,
    load_bank,
    problems_between,
)
from kennisbank.bank.names import REGIO_OF_GEMEENTE, to_names
from kennisbank.bank.ontlening import FOLDER as TEKSTEN
from kennisbank.bank.privacy import gate_for, gate_of_bank
from kennisbank.bank.readability import (
    explained_by,
    prose_of_page,
    proza_in,
    remarks_on,
    sentences_in,
    words_in,
)
from kennisbank.bank.references import REFERENCES, unknown, walk
from kennisbank.bank.telling import as_told
from kennisbank.bank.texts import texts_of
from kennisbank.bank.usage import check_names, nouns_of
from kennisbank.bank.validation import problem_at, validate_record

__all__ = [
    "FOR_WRITING",
    "REFERENCES",
    "REGIO_OF_GEMEENTE",
    "TEKSTEN",
    "UNFINISHED",
    "Checked",
    "Harvest",
    "Tell",
    "as_told",
    "check_names",
    "check_redactie",
    "explained_by",
    "gate_for",
    "gate_of_bank",
    "gate_of_harvest",
    "gather",
    "judge",
    "load",
    "load_bank",
    "nouns_of",
    "overdue",
    "problem_at",
    "problems_between",
    "prose_of_page",
    "proza_in",
    "publications_of",
    "remarks_on",
    "sentences_in",
    "texts_of",
    "to_names",
    "unknown",
    "validate_record",
    "walk",
    "words_in",
]
