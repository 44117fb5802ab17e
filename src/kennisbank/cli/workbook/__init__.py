"""`kennisbank werkblad`, and `inlezen` of one: praktijken to a spreadsheet, and back."""

from kennisbank.cli.workbook.export import write_concepts, write_workbook
from kennisbank.cli.workbook.taken import Asked, read_workbook

__all__ = ["Asked", "read_workbook", "write_concepts", "write_workbook"]
