"""Words: what kind of word each word of a text is, as far as that tells of a person.

A text becomes a string with two signs for each word: its kind, and what stands behind it. Patterns
over that string are short, and a word is judged only the first time it is seen.
"""

import re
from collections.abc import Collection
from html import unescape
from unicodedata import normalize

from kennisbank.privacy.kinds import (
    ABBREVIATED,
    ADDRESS,
    AGED,
    AT,
    BORDER,
    CAMEL,
    CAMEL_PARTS,
    CAPITAL_PREFIX,
    CASES,
    CLUBS,
    COMMA,
    DIGITS,
    FILE_FORM,
    FIRST,
    FOREIGN,
    HIDDEN_AT,
    INITIALS,
    INITIALS_FORM,
    IRISH,
    JOINED,
    KNOWN,
    KNOWN_SURNAME,
    LEADING,
    LETTER,
    LETTERS_APART,
    LOWER_FIRST,
    LOWER_INITIAL,
    LOWER_SURNAME,
    MARKUP,
    MAYBE,
    MOST,
    NAME_FORM,
    NAME_PARTS,
    NAMES,
    OF,
    OTHER,
    OTHER_CAPITALS,
    OWNER,
    PLACE,
    PLACE_FORM,
    PLAIN,
    PREFIX,
    PROVIDER,
    SHORTENED,
    SILENT,
    SMALL,
    STOP,
    STREET_FORM,
    SURNAME,
    TITLE,
    TRAILING,
    UNKNOWN,
    WORD_SURNAME,
    YEAR,
    YEAR_FORM,
    fold,
    kind_of_form,
    kind_of_name,
    kinds_of_words,
    names_within,
    read_list,
    safe_words,
)


def bare(token: str) -> str:
    """A word as a reader sees it: without what hides in it, markup and look-alikes."""
    if token.isascii() and token.isalnum():
        return token
    if "&" in token:
        token = unescape(token)
    if not token.isascii():
        token = SILENT.sub("", normalize("NFKC", token))
    return MARKUP.sub("", token)


class Words(dict[str, str]):
    """The two signs of each word, found when it is first asked for."""

    def __init__(self, known: Collection[str]) -> None:
        super().__init__()
        surnames = read_list("achternamen.txt")
        whole = {fold(name) for name in known if " " not in name}
        parts = {fold(part) for name in known for part in name.split()}
        self.safe = safe_words() | whole | parts
        self.safe_surnames = self.safe & surnames

    def __missing__(self, token: str) -> str:
        signs = self.judge(token)
        if len(self) < MOST:
            self[token] = signs
        return signs

    def judge(self, token: str) -> str:
        """The kind of a word and what stands behind it."""
        if token == BORDER:
            return OTHER + STOP
        shown = bare(token).lstrip(LEADING)
        core = shown.rstrip(TRAILING)
        tail = shown[len(core) :]
        behind = STOP if {*tail} & {*".!?…"} else COMMA if {*tail} & {*",;:)"} else PLAIN
        dotted = core + "." if tail.startswith(".") else core
        if ABBREVIATED.fullmatch(dotted):
            return JOINED + PLAIN
        if INITIALS_FORM.fullmatch(dotted) or (dotted[1:] == "." and dotted[0].isupper()):
            if core.islower():
                return LOWER_INITIAL + PLAIN
            return INITIALS + (COMMA if len(tail) > 1 else PLAIN)
        kind = kinds_of_words().get(core.lower())
        if kind is None:
            kind = self.kind_of(core)
        elif kind in (PREFIX, OF) and core[0].isupper():
            kind = CAPITAL_PREFIX
        elif (kind == PREFIX or core.lower() in SHORTENED) and tail == ".":
            behind = PLAIN
        return kind + behind

    def kind_of(self, core: str) -> str:
        """The kind of a word by its form, and by the lists of names."""
        if not core:
            return OTHER
        if "@" in core or HIDDEN_AT.search(core):
            return AT
        if CAMEL.search(core) or "_" in core:
            kinds = self.kinds_in(CAMEL_PARTS.findall(core))
            if names_within(kinds) or (kinds[:1] == [FIRST] and {*kinds[1:]} & NAMES):
                return JOINED
            if kinds[:1] == [LOWER_FIRST] and kinds[-1] == LOWER_SURNAME:
                return JOINED
        if FILE_FORM.fullmatch(core):
            return DIGITS
        if "_" in core or PROVIDER.search(core):
            return AT
        if "://" in core or ("/" in core and "." in core) or core.startswith("www."):
            return ADDRESS
        if core.endswith(("'s", "’s", "'S")):
            kind = self.kind_of(core[:-2])
            return OWNER if kind in (UNKNOWN, MAYBE) else kind
        if not NAME_FORM.fullmatch(core):
            return self.kind_of_parts(core)
        word = fold(core)
        if len(word) == 1:
            return LETTER if core.isupper() else OTHER
        if "-" in core:
            return self.kind_of_joined(core, word)
        if IRISH.match(core) and word not in self.safe:
            return JOINED
        if core.isupper() and len(core) < 5:
            return PLACE if core in CLUBS else KNOWN
        if core[0].isupper() and word in self.safe:
            return KNOWN_SURNAME if word in self.safe_surnames else KNOWN
        kind = kind_of_name(word, core[0].isupper()) or kind_of_form(word, core[0].isupper())
        foreign = FOREIGN.search(core) or OTHER_CAPITALS.fullmatch(core)
        return SURNAME if kind == UNKNOWN and foreign else kind

    def kinds_in(self, parts: list[str]) -> list[str]:
        """The kinds of the parts of a word."""
        return [kinds_of_words().get(part.lower()) or self.kind_of(part) for part in parts]

    def kind_of_joined(self, core: str, word: str) -> str:
        """The kind of a word with a hyphen: a name when its parts are, or when it is one in all."""
        if word in self.safe:
            return KNOWN
        capital = core[0].isupper()
        if capital and (PLACE_FORM.search(word) or STREET_FORM.search(word)):
            return kind_of_form(word, capital)
        parts = core.split("-")
        kinds = self.kinds_in(parts)
        if parts[0].lower() in CASES and parts[1][:1].isupper():
            return KNOWN if kinds[1] == KNOWN else JOINED
        whole = kind_of_name(word.replace("-", ""), capital)
        if not all(part[:1].isupper() for part in parts):
            if capital and kinds[0] in NAMES - {UNKNOWN} and kinds[1] in (PREFIX, OF):
                return JOINED
            firsts = read_list("voornamen.txt")
            if all(part in firsts for part in word.split("-")):
                return FIRST if capital else LOWER_FIRST
            return whole or (AGED if word.endswith(("jarig", "jarige")) else OTHER)
        if KNOWN in kinds and FIRST not in kinds:
            return KNOWN
        if kinds[0] == FIRST:
            return FIRST
        if SURNAME in kinds and all(kind in (SURNAME, WORD_SURNAME) for kind in kinds):
            return JOINED
        return whole or (SURNAME if {FIRST, SURNAME, WORD_SURNAME} & {*kinds} else UNKNOWN)

    def kind_of_parts(self, core: str) -> str:
        """The kind of a word with other signs in it, such as `moeder/Fatima` or `06-12345678`."""
        if core.isdigit():
            return SMALL if len(core) < 3 else YEAR if YEAR_FORM.fullmatch(core) else DIGITS
        if LETTERS_APART.fullmatch(core):
            return self.kind_of(re.sub(r"\W", "", core).capitalize())
        kinds = self.kinds_in(NAME_PARTS.findall(core))
        if names_within(kinds):
            return JOINED
        if FIRST in kinds:
            return FIRST
        if any(map(str.isdigit, core)):
            return AGED if AGED in kinds else DIGITS
        return TITLE if TITLE in kinds else OTHER
