"""Workbook: praktijken as rows of a spreadsheet, and such rows as records."""

from kennisbank.intake.workbook.book import identity_of, to_book
from kennisbank.intake.workbook.columns import FINGERPRINT
from kennisbank.intake.workbook.concepts import to_concepts
from kennisbank.intake.workbook.mapping import FILE, MappingError, propose, read_mapping
from kennisbank.intake.workbook.marked import beside, to_marked
from kennisbank.intake.workbook.plan import Planner
from kennisbank.intake.workbook.rows import Lezing, NoSheetError, choose_sheet, read_rows
from kennisbank.intake.workbook.told import Melding
from kennisbank.intake.workbook.voorstel import Plan, Voorstel, to_content
from kennisbank.intake.workbook.words import Words

__all__ = [
    "FILE",
    "FINGERPRINT",
    "Lezing",
    "MappingError",
    "Melding",
    "NoSheetError",
    "Plan",
    "Planner",
    "Voorstel",
    "Words",
    "beside",
    "choose_sheet",
    "identity_of",
    "propose",
    "read_mapping",
    "read_rows",
    "to_book",
    "to_concepts",
    "to_content",
    "to_marked",
]
