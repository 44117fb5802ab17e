"""A report of others: what in it is a finding, of which soort and theme, and what is none."""

from kennisbank.intake.rapport.finding import Finding, Reading, Unused
from kennisbank.intake.rapport.findings import read_findings
from kennisbank.intake.rapport.themes import Match, Themes

__all__ = ["Finding", "Match", "Reading", "Themes", "Unused", "read_findings"]
