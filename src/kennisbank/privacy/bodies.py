"""Bodies: names that may be told, as they are of an organisation, a minister or a writer."""

import re
from collections.abc import Sequence

from kennisbank.privacy.kinds import fold, read_list
from kennisbank.privacy.words import bare

AUTHORS = re.compile(r"\((?:19|20)\d\d|e\.a\.|et|cs\.?|c\.s\.")
# What shows that a name is of an organisation: its last part, or `Tess is een spel`.
BODY_FORM = re.compile(
    r"(?:ziekenhuis|gasthuis|school|kliniek|college|stichting|instituut|centrum|lyceum|kerk|fonds"
    r"|-(?:afdeling|methode|project|groep|aanpak|training|traject|kaarten|opleiding))\W*$"
)
MADE_BY = re.compile(r"(?:ontwikkeld|bedacht|beschreven|ontworpen|geschreven|uitgewerkt) door")
IS_A_BODY = re.compile(r"o (?:u )?(?:o )?O")
THINGS = {"de", "het", "sint", "st."}
NEAR = 3  # so many words before or after a name say what it is


def is_public(codes: str, tokens: Sequence[str], start: int, end: int, shown: int) -> bool:
    """Whether somebody is named as a minister or a researcher is, or is known to everybody."""
    words = [
        fold(bare(token).strip("()\"'“”‘’.,;:!?")) for token in tokens[start + shown : end + 2]
    ]
    known = read_list("bekend.txt")
    if any(" ".join(words[:many]) in known for many in range(1, len(words) + 1)):
        return True
    if shown and codes[start * 2] in "TGR":
        return False
    before = codes[max(0, start - NEAR) * 2 : start * 2]
    if start > 1 and MADE_BY.search(" ".join(tokens[max(0, start - NEAR) : start])):
        return True
    return "M" in before or any(AUTHORS.match(token) for token in tokens[end : end + 2])


def is_organisation(codes: str, tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a name is part of that of an organisation: `Emma Kinderziekenhuis`."""
    if codes[start * 2] in "TGRYPX":
        capital = codes[start * 2] == "G" and tokens[start][:1].isupper()
        return capital and codes[end * 2 - 2] == "C" and start > 0
    behind = codes[end * 2 - 1] == " "  # behind a comma stands something else
    return (
        any(BODY_FORM.search(bare(token)) for token in tokens[start : end + behind])
        or comes_before_body(codes, tokens, end)
        or comes_after_body(codes, tokens, start)
        or bool(IS_A_BODY.match(codes, end * 2))
    )


def comes_before_body(codes: str, tokens: Sequence[str], end: int) -> bool:
    """Whether the next words with a capital end in `Ziekenhuis` or the like."""
    for at in range(end, min(end + 2, len(tokens))):
        if codes[at * 2 - 1] != " " or not tokens[at][:1].isupper():
            return False
        if codes[at * 2] in "OWw":
            return True
    return False


def comes_after_body(codes: str, tokens: Sequence[str], start: int) -> bool:
    """Whether an article, `Sint`, or `Stichting` or the like comes before: no person has these."""
    if start and fold(tokens[start - 1]) in THINGS and codes[start * 2 - 1] == " ":
        return True
    for at in range(start - 1, max(start - 4, -1), -1):
        if codes[at * 2 + 1] != " ":
            return False
        if codes[at * 2] in "OWw":
            return True
        if not tokens[at][:1].isupper():
            return False
    return False
