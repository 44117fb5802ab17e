"""What in the bank could lead to a person or a family, and no problem repeats."""

from kennisbank.bank.privacy.gates import gate_for, gate_of_bank
from kennisbank.bank.privacy.records import check_privacy, check_typed
from kennisbank.bank.privacy.traces import Trace, check_together
from kennisbank.bank.privacy.veil import veiled

__all__ = [
    "Trace",
    "check_privacy",
    "check_together",
    "check_typed",
    "gate_for",
    "gate_of_bank",
    "veiled",
]
