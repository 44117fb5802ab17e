"""The harvest: every record of every file, and what stands in a file where it does not belong."""

from kennisbank.bank.harvest.harvest import Harvest, certain, gather

__all__ = ["Harvest", "certain", "gather"]
