"""Names: where a text names somebody, seen in the string of kinds that `words` makes of it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank.privacy.bodies import is_organisation, is_public
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import UNKNOWN
from kennisbank.privacy.lazy import Lazy
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

    pattern: Lazy
    ernst: Ernst
    shown: int


def certain(pattern: str, shown: int = 0) -> Form:
    """A form that names somebody for certain."""
    return Form(Lazy(pattern), "fout", shown)


def likely(pattern: str, shown: int = 0) -> Form:
    """A form that names somebody, or something that sounds like it."""
    return Form(Lazy(pattern), "let op", shown)


SANNE_9 = certain(r"[FACSt][ ,](?=[Dd])")
R_DOORNBOS = likely(
    rf"(?<=[ ,])I {INITIALS}{PREFIXES}C|I I[ ,]{INITIALS}C|L (?:q )?(?:v ){{1,3}}[StE]|^V S"
)
J_B = likely(r"(?:^|(?<=[ ,.]))I (?=[a-zG])")
FORMS = (
    # mevrouw Jansen, dhr. J. de Wit, meneer de groot, mevrouw A.B.
    certain(rf"T[ ,]{INITIALS}{PREFIXES}[FACSXEHtQ]", 1),
    certain(rf"T[ ,]{INITIALS}(?:{SOME_PREFIXES}[KI]|{SOME_PREFIXES}a|{PREFIXES}[fs])", 1),
    certain(r"T[ ,](?:[iv] ){0,3}(?:I[ ,]){1,6}", 1),
    # de familie Jansen, gezin de wit, het gezin, Jansen,
    certain(rf"G {INITIALS}{PREFIXES}[FACSEHtQ]|G {PREFIXES}s|G f|G,[FACSt],|G {PREFIXES}I ", 1),
    # moeder Fatima, de ex-partner, Mohammed, cliënt J. de B., buurvrouw ria, de dader heet Dennis
    certain(rf"[RY][ ,](?:I[ ,]){{1,6}}{PREFIXES}[IFACSt]", 1),
    certain(rf"[R2] {PREFIXES}[FACSt]|[R2],[FAC],|[R2][ ,]{PREFIXES}[Ff]|R V E|R {PREFIXES}s", 1),
    certain(rf"[R2][ ,](?:o[ ,]){{0,4}}h[ ,](?:o )?{PREFIXES}[FACfs]", 1),
    SANNE_9,
    # Jan de Vries, P.J. de Graaf, Jansen, Petra, jan de vries
    certain(rf"F (?:[FAI] ){{0,5}}(?:{PREFIXES}[CSAEt]|{SOME_PREFIXES}K)"),
    certain(rf"F,{PREFIXES}S|S,F|[FA] C S(?! C)"),  # Ömer Faruk Şimşek
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
    likely(r"R[ ,]I(?: (?=[a-zD])|,)", 1),  # kind A. van; moeder (A.)
    J_B,
    likely(r"(?:^|(?<=\.))(?:C (?=z)|C t(?=[ ,]o))|H (?=R)"),
)
# One look at the whole: whether any of these may be there. A capital within a sentence, and what
# begins a name at the start of one.
SIGN = re.compile(r"[FXfsTIiH]|L [vq]|[ ,][ASCEVt]|C z|[ACSt][ ,]D")
# Two initials or more, not `N.B.` or `B.V.`, and what somebody of whom a file tells did.
INITIALS_OF = re.compile(r"\W*(?!N\.[BV]\.|[BV]\.[VN]\.|E\.U\.|P\.S\.|A\.D\.)(?:[A-Z]\.){2,4}\W*")
DOES = re.compile(
    r"(?:gaf|geeft|zegt|zei|vertelt?|vertelde|belde|wilde?|kreeg|krijgt|heeft|had|woont|woonde|kwam"
    r"|ging|sloeg|vluchtte|werd|wordt|was|weigerde|verklaarde)\b"
)
AGE = re.compile(r"\(?\d{1,2}[).,;:!?]*")
YOUNGEST = 3  # a lower number behind a word in brackets is nearly always that of a note
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
            if form is SANNE_9 and codes[start * 2] == UNKNOWN and is_number(tokens, end):
                continue
            if form is R_DOORNBOS and is_label(tokens, start):
                continue
            if codes[end * 2 - 2] == UNKNOWN and is_quoted(tokens[end - 1]):
                continue
            if form is J_B and not tells_of(tokens, start, end):
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


def tells_of(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether initials do what only somebody does: `J.B. gaf aan`."""
    return bool(INITIALS_OF.fullmatch(tokens[start]) and DOES.match(tokens[end]))


def is_quoted(token: str) -> bool:
    """Whether a title begins in brackets, and no name: `een gezin (‘Onderschatte zorgen’)`."""
    begins = token.startswith(("(‘", "(“", "('", '("'))
    return begins and not token.rstrip(".,;:)").endswith(("’", "”", "'", '"'))


def is_number(tokens: Sequence[str], end: int) -> bool:
    """Whether the number behind a word that is no known name counts something: `Tabel (2)`."""
    figures = re.sub(r"\D", "", tokens[end])
    if not figures or "".join(tokens[end + 1 : end + 2]).startswith(("jaar", "maand")):
        return False
    before = f"({int(figures) - 1})"
    return int(figures) <= YOUNGEST or any(before in token for token in tokens[:end])


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
