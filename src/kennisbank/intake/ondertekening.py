"""The ondertekening: how people end a mail, and what a mail program puts below and above it."""

import re
from collections.abc import Sequence

KINDS = "vriendelijke|hartelijke|collegiale|beste|lieve|warme|zonnige|sportieve|veel|mooie"
WORDS = (
    rf"(?:met )?(?:een |de )?(?:(?:{KINDS}) )?groet(?:en|jes)?",
    r"m\.?\s?v\.?\s?(?:r\.?\s?)?gr?\.?",
    r"vr(?:iendelijke)?\.? ?gr(?:oet(?:en)?)?\.?|h\.? ?gr\.?|grt?\.?",
    r"hoogachtend|liefs|(?:(?:alvast|bij voorbaat|met) )?(?:(?:hartelijk|veel) )?(?:dank|bedankt)",
    r"(?:dank|bedankt) (?:alvast|u wel|je wel|jullie wel)",
    r"tot (?:ziens|snel|gauw|horens|dan|binnenkort)",
    r"(?:nog )?(?:een )?(?:fijne?|prettige?) (?:dag|avond|week(?:end)?)(?: nog)?",
    r"(?:(?:kind|best|warm) )?regards|best wishes|(?:yours )?sincerely",
)
FROM = r"(?i:\s+(?:uit|van|namens)(?:\s+\S+){1,4})"
NAME = r"[A-Z]\S*(?:\s+\S+){0,4}"  # who signs on the same line; a sentence goes on in small letters
REST = rf"(?:[\s,.!/|–—-]*|[\s,.!/|–—-]+{NAME}|\s*[,.!/|–—-]\s*\S+)"
CLOSING = re.compile(rf"(?i:{'|'.join(WORDS)})(?:{FROM})?{REST}")
PROGRAM = re.compile(
    r"--|_{10,}|(?:verstuurd|verzonden|gestuurd|sent) (?:vanaf|vanuit|met|via|from) .{1,60}"
    r"|(?:download|get|haal) outlook .{1,60}|outlook voor .{1,60}"
    r"|-{2,} ?(?:oorspronkelijk|doorgestuurd|origineel|original|forwarded) .{1,30}-{2,}"
    r"|begin (?:doorgestuurd bericht|forwarded message):"
    r"|(?:op|on) (?=.*\d).{5,80} (?:schreef|wrote)\b.{0,100}:",
    re.I,
)
HEADER = re.compile(
    r"(?:van|aan|cc|bcc|verzonden|datum|onderwerp|bijlagen?|from|to|sent|date|subject"
    r"|attachments?|reply-to|antwoord aan)\s*:.*",
    re.I,
)
GREETING = re.compile(
    r"(?:beste|geachte|hallo|hoi|dag|goede(?:n)?(?:morgen|middag|avond)|l\.? ?s\.?)"
    r"(?:\b[^.?:]{0,60}[,!]|(?:\s+\S+){0,2})",
    re.I,
)
# What organisations put below each mail; a sentence about the work names no mail and its reader.
DISCLAIMER = re.compile(
    r"(?=.*\b(?:e-?mail|bericht|message))"
    r"(?:de (?:informatie|inhoud)|dit|deze|this|the information)\b.{0,160}"
    r"\b(?:geadresseerden?|bedoelde ontvanger|niet voor u bestemd|intended recipient|addressee"
    r"|confidential)\b.*|denk aan het milieu\b.*|please consider the environment\b.*|disclaimer:?",
    re.I,
)
LONGEST = 120  # signs of a line that may be a closing


def without_closing(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines above the closing of a mail, and how many with words stood from there on."""
    for at, line in enumerate(lines):
        if is_closing(line) or are_headers(lines[at : at + 2]):
            return [*lines[:at]], sum(bool(one.strip()) for one in lines[at:])
    return [*lines], 0


def is_closing(line: str) -> bool:
    """Whether somebody ends a mail here, or a program goes on about another."""
    told = " ".join(line.strip(" \t*_").split()) or line.strip()
    if DISCLAIMER.fullmatch(told):
        return True
    return len(told) <= LONGEST and bool(CLOSING.fullmatch(told) or PROGRAM.fullmatch(told))


def are_headers(lines: Sequence[str]) -> bool:
    """Whether these are the first two lines of another mail."""
    return len(lines) > 1 and all(HEADER.fullmatch(line.strip()) for line in lines)


def without_opening(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines below the headers and the greeting of a mail, and how many those were."""
    over = 0
    for at, line in enumerate(lines):
        told = line.strip()
        if told and not HEADER.fullmatch(told):
            greets = bool(GREETING.fullmatch(told))
            return [*lines[at + greets :]], over + greets
        over += bool(told)
    return [], over
