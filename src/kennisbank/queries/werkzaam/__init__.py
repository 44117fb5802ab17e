"""Werkzaam: the questions about werkzame elementen: who said what of each, and where."""
