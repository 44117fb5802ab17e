"""Account numbers (IBAN) that pass their test, however they are split."""

import re

from kennisbank.privacy.lazy import Lazy

# What an account number of each country is long, of the countries it mostly comes from.
LENGTHS = {
    "NO": 15,
    "BE": 16,
    "DK": 18,
    "FI": 18,
    "NL": 18,
    "MK": 19,
    "SI": 19,
    "AT": 20,
    "BA": 20,
    "EE": 20,
    "KZ": 20,
    "LT": 20,
    "LU": 20,
    "XK": 20,
    "CH": 21,
    "HR": 21,
    "LI": 21,
    "LV": 21,
    "BG": 22,
    "DE": 22,
    "GB": 22,
    "GE": 22,
    "IE": 22,
    "ME": 22,
    "RS": 22,
    "AE": 23,
    "IL": 23,
    "AD": 24,
    "CZ": 24,
    "ES": 24,
    "MD": 24,
    "PK": 24,
    "RO": 24,
    "SA": 24,
    "SE": 24,
    "SK": 24,
    "TN": 24,
    "PT": 25,
    "IS": 26,
    "TR": 26,
    "FR": 27,
    "GR": 27,
    "IT": 27,
    "MC": 27,
    "SM": 27,
    "AL": 28,
    "AZ": 28,
    "CY": 28,
    "HU": 28,
    "LB": 28,
    "MA": 28,
    "PL": 28,
    "UA": 29,
    "MT": 31,
}
IBAN = Lazy(rf"(?<![A-Za-z\d])({'|'.join(LENGTHS)})(?=[\s.-]?\d[\s.-]?\d[\s.-]?[A-Z\d])", re.I)
DUTCH = Lazy(r"NL\d\d[A-Z]{4}[\dO]{10}")  # with a slip of the pen too
GAP = re.compile(r"[\s.–-]?")


def without_accounts(text: str) -> tuple[str, str]:
    """The first account number that passes its test (mod 97), and the text without any."""
    first, rest, at = "", [], 0
    for found in IBAN.finditer(text):
        if found.start() < at:
            continue
        end = end_of_account(text, found.start(), LENGTHS[found[1].upper()])
        if end:
            first = first or text[found.start() : end]
            rest.append(text[at : found.start()])
            at = end
    return first, f"{'…'.join(rest)}…{text[at:]}" if first else text


def end_of_account(text: str, start: int, length: int) -> int:
    """Where the account number ends that starts here, or 0 when it is none."""
    signs: list[str] = []
    at = start
    while len(signs) < length:
        if at >= len(text) or not (text[at].isascii() and text[at].isalnum()):
            return 0
        signs.append(text[at].upper())
        at += 1
        if len(signs) < length:
            at = GAP.match(text, at).end()  # type: ignore[union-attr]  # it may match nothing
    if at < len(text) and text[at].isalnum():
        return 0
    turned = "".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])
    certain = int(turned) % 97 == 1 or DUTCH.fullmatch("".join(signs))
    return at if certain else 0
