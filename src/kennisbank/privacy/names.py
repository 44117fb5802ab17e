"""Names: where a text names somebody, seen in the string of kinds that `words` makes of it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import fold, read_list
from kennisbank.privacy.mask import mask_word
from kennisbank.privacy.words import bare
from kennisbank.problems import Ernst

# Each word is two signs: its kind, and `.`, `,` or a space. So a step of a pattern is a pair.
INITIALS = r"(?:I[ ,]){0,6}"
PREFIXES, SOME_PREFIXES = r"(?:[vVq] ){0,4}", r"(?:[vVq] ){1,4}"
LABELS = {
    *[
        "letter",
        "punt",
        "optie",
        "deel",
        "stap",
        "kolom",
        "bijlage",
        "variant",
        "groep",
        "categorie",
        "tot",
        "en",
        "met",
        "of",
    ]
}


class Form(NamedTuple):
    """A way to name somebody: how certain that is, and how many words of it are no name."""

    pattern: re.Pattern[str]
    ernst: Ernst
    shown: int


def certain(pattern: str, shown: int = 0) -> Form:
    """A form that names somebody for certain."""
    return Form(re.compile(pattern), "fout", shown)


def likely(pattern: str, shown: int = 0) -> Form:
    """A form that names somebody, or something that sounds like it."""
    return Form(re.compile(pattern), "let op", shown)


SANNE_9 = certain(r"[FACSt][ ,](?=[Dd])")
R_DOORNBOS = likely(rf"(?<=[ ,])I {INITIALS}{PREFIXES}C|I I[ ,]{INITIALS}C")
FORMS = (
    # mevrouw Jansen, dhr. J. de Wit, meneer de groot, mevrouw A.B.
    certain(rf"T[ ,]{INITIALS}{PREFIXES}[FACSXEHtQ]", 1),
    certain(rf"T[ ,]{INITIALS}(?:{SOME_PREFIXES}[KI]|{SOME_PREFIXES}a|{PREFIXES}[fs])", 1),
    certain(r"T[ ,](?:I[ ,]){1,6}", 1),
    # de familie Jansen, gezin de wit, het gezin, Jansen,
    certain(rf"G {INITIALS}{PREFIXES}[FACSEHtQ]|G {PREFIXES}s|G f|G,[FACSt],", 1),
    # moeder Fatima, de ex-partner, Mohammed, cliënt J. de B., buurvrouw ria, de dader heet Dennis
    certain(rf"[RY][ ,](?:I[ ,]){{1,6}}{PREFIXES}[IFACSt]", 1),
    certain(rf"R {PREFIXES}[FACSt]|R,[FAC],|R[ ,]{PREFIXES}[Ff]|R V E|R {PREFIXES}s", 1),
    certain(rf"R[ ,](?:o[ ,]){{0,4}}h[ ,](?:o )?{PREFIXES}[FACfs]", 1),
    SANNE_9,
    # Jan de Vries, P.J. de Graaf, Jansen, Petra, jan de vries
    certain(rf"F (?:[FAI] ){{0,5}}(?:{PREFIXES}[CSAEt]|{SOME_PREFIXES}K)"),
    certain(rf"F,{PREFIXES}S|S,F"),
    certain(rf"A (?:[FAI] ){{0,5}}(?:{PREFIXES}S|{SOME_PREFIXES}[CAt])"),
    certain(rf"I {INITIALS}(?:{PREFIXES}[St]|{SOME_PREFIXES}[CA])"),
    certain(rf"f {PREFIXES}s|f {SOME_PREFIXES}a|i (?:i )?{PREFIXES}s"),
    R_DOORNBOS,
    # wijkagent De Vries, juf anna
    likely(rf"Y[ ,](?:Y )?(?:{PREFIXES}[FSt]|{PREFIXES}(?<= )[AC]|f)", 1),
    likely(rf"P[ ,](?:[PYT] )?(?:{PREFIXES}[FSt]|V C|f)", 1),
    # moeder/Fatima; Fatima; zei De Vries; bij Roos; kind A. van; Thandeka vertelde
    certain("X"),
    likely("F"),
    likely(r"(?<=[ ,])V [St]|C S(?! C)|(?<=[ ,])S|S[ ,]I"),
    likely(r"(?<=[a-z@BRTGPY] )A"),
    likely(r"R[ ,]I (?=[a-z])", 1),
    likely(r"(?:^|(?<=\.))C (?=z)|H (?=R)"),
)
# One look at the whole: whether any of these may be there. A capital within a sentence, and what
# begins a name at the start of one.
SIGN = re.compile(r"[FXfsTIiH]|[ ,][ASCEVt]|C z|[ACSt][ ,]D")
AUTHORS = re.compile(r"\((?:19|20)\d\d|e\.a\.|et|cs\.?|c\.s\.")
AGE = re.compile(r"\(?\d{1,2}[).,;:!?]*")
# What shows that a name is of an organisation: its last part, or `Tess is een spel`.
BODY_FORM = re.compile(
    r"(?:ziekenhuis|gasthuis|school|kliniek|college|stichting|instituut|centrum|lyceum|kerk|fonds"
    r"|-(?:afdeling|methode|project|groep|aanpak|training|traject|kaarten|opleiding))\W*$"
)
IS_A_BODY = re.compile(r"o (?:u )?(?:o )?O")
THINGS = {"de", "het", "sint", "st."}
NEAR = 3  # so many words before or after a name say what it is
FEW = 3  # so many names are shown of one text


def find_names(codes: str, tokens: Sequence[str]) -> Iterator[Hit]:
    """The names in a text: one hit with the first of them, as certain as the most certain."""
    taken: set[int] = set()
    public: set[int] = set()
    found: list[tuple[int, str, Ernst, str]] = []
    for form in FORMS:
        for match in form.pattern.finditer(codes):
            start, end = match.start() // 2, -(-match.end() // 2)
            here = {*range(start, end)}
            if match.start() % 2 or taken & here:
                continue
            if form is SANNE_9 and not tells_age(tokens, start, end):
                continue
            if form is R_DOORNBOS and is_label(tokens, start):
                continue
            taken |= here
            beside = start > 1 and codes[start * 2 - 2] == "e" and start - 2 in public
            if beside or is_public(codes, tokens, start, end, form.shown):
                public |= here
            elif not is_organisation(codes, tokens, start, end):
                shown = masked(tokens[start:end], form.shown)
                found.append((start, shown, form.ernst, tokens[end - 1]))
    if found:
        found.sort()
        names = ", ".join(f"`{name}`" for _, name, _, _ in found[:FEW])
        wat = f"hier lijkt een naam te staan: {names}."
        hoe = "Haal de naam weg; schrijf wie het is, zoals `een moeder` of `de wijkagent`."
        serious = any(ernst == "fout" for _, _, ernst, _ in found)
        yield Hit(wat, hoe, "KB075", "fout" if serious else "let op", found[0][3])


def is_label(tokens: Sequence[str], start: int) -> bool:
    """Whether a letter with a point is that of a list: `punt B.`"""
    return tokens[start][:1].isalpha() and tokens[start - 1].lower() in LABELS


def tells_age(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether the number behind a name is an age: `Sanne (9)`, `(Finn, 6 jaar)`."""
    behind = tokens[end]
    if not AGE.fullmatch(behind):
        return False
    return (
        behind.startswith("(")
        or tokens[end + 1 : end + 2] == ["jaar"]
        or (tokens[start].startswith("(") and behind.endswith((")", "),", ").")))
    )


def masked(tokens: Sequence[str], shown: int) -> str:
    """The words before the name as they are, and the first letter of the name."""
    words = [bare(token) for token in tokens]
    before = [word.strip("()[]\"'“”‘’,;:") for word in words[:shown]]
    return " ".join([*before, *map(mask_word, words[shown:])])


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
    return "M" in before or any(AUTHORS.match(token) for token in tokens[end : end + 2])


def is_organisation(codes: str, tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a name is part of that of an organisation: `Emma Kinderziekenhuis`."""
    if codes[start * 2] in "TGRYPX":
        capital = codes[start * 2] == "G" and tokens[start][:1].isupper()
        return capital and codes[end * 2 - 2] == "C" and start > 0
    return (
        any(BODY_FORM.search(bare(token)) for token in tokens[start : end + 1])
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
