"""The gate: one text after another is looked at, and only as closely as its words ask."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from unicodedata import normalize

from kennisbank.privacy.accounts import find_emails, find_profiles
from kennisbank.privacy.dates import find_age_in_place, find_birth
from kennisbank.privacy.events import find_events, find_news
from kennisbank.privacy.families import find_ages, find_children, find_origin, find_traits
from kennisbank.privacy.hit import Hit
from kennisbank.privacy.kinds import BORDER, MARKUP, SILENT
from kennisbank.privacy.mask import mask_word
from kennisbank.privacy.names import SIGN, find_names
from kennisbank.privacy.numbers import find_numbers
from kennisbank.privacy.places import find_maps, find_places
from kennisbank.privacy.schools import find_rare, find_schools
from kennisbank.privacy.stays import find_stays
from kennisbank.privacy.words import Words
from kennisbank.privacy.work import find_work

BETWEEN = f" {BORDER} "
# By which words each kind of thing may be there. First what asks for a look at all: kinds that are
# rare, a capital within a sentence, and some pairs.
RARE = re.compile(r"[FXfsTIidjB@UQWZ0Ly]")
CAPITAL = re.compile(r"[ ,][ASCEHVt]")
PAIR = re.compile(
    r"[DNnuKEwRqCHASFtkm9][ ,](?:(?<=[DNnu].)m|(?<=9.)[9KCLdD]|(?<=[Ddm].)9|(?<=[DNn].)J"
    r"|(?<=[DRKEACSFtk].)D|(?<=w.)[KO]|(?<=q.)[NnD]|(?<=C.)z|(?<=H.)R"
    r"|(?<=[Nu].)(?:[Nu0][ ,]){7})"
)
# What is about a family: so many children, their ages, the work of a parent, where it is from.
CHILDREN = re.compile(r"[NnD] (?:[oas] )?R|2|x|R q v G")
ROWS = re.compile(r"[RG][ ,](?:[oq] ){0,2}[NnD][ ,]|q D e D")
WORK = re.compile(
    r"b|[RG][ ,](?:[oeuqv][ ,]){0,3}[aPYMst]|[PYM][ ,](?:.[ ,]){0,6}g"
    r"|[RT] (?:[ouvqOw] ){1,6}[wCKSFEt]"
)
ORIGIN = re.compile(r"[uvV] [CK] [RG]|[RG] (?:[ou9] ){1,4}[KCSE]")
EVENTS = re.compile(r"[gl]")
STAYS = re.compile(r"x|[Ow] o [CK]")
# All of these in one look, as nearly every text is asked for it: first the sign, then what else.
FAMILY = re.compile(
    r"[bglx2NnDRGTOwCK](?:(?<=[bglx2])|(?<=[NnD]) (?:[oas] )?R|(?<=q D) e D|(?<=[Ow]) o [CK]"
    r"|(?<=[RG])(?:[ ,](?:[oq] ){0,2}[NnD][ ,]| (?:[ou9] ){1,4}[KCSE])"
    r"|(?<=[RG])[ ,](?:[oeuqv][ ,]){0,3}[aPYMst]|(?<=R) q v G"
    r"|(?<=[RT]) (?:[ouvqOw] ){1,6}[wCKSFEt]|(?<=[uvV] [CK]) [RG])"
)
NUMBERS = re.compile(r"[dy@]|[D9][ ,][D9]|[KCLo] D [KCLo]")
FIGURES = re.compile(r"(?:[Nu0][ ,]){8,}|0[ ,]N[ ,](?:[NnuDd0][ ,]){2,}")
DAYS = re.compile(r"B|[DNnu] m|m[ ,]9|d")
AGES = re.compile(r"j|[DNnd] J|q [NnD]|R[ ,]D")
ACCOUNTS = re.compile(r"[@Ud]")
PLACES = re.compile(r"[Qd]|9[ ,][KCLdD]|[CASFKEtk][ ,](?:o )?D|D[ ,]D|R[ ,]D")
SCHOOLS = re.compile(
    r"W|w[ ,](?:o )?(?:[vVq] ){0,4}[CASFKEVOt]|[CASFKEt] w|R[ ,].{0,24}[ ,][CSFAVt]"
)
SPELLED = re.compile(r"(?<!\w)[^\W\d_](?: [^\W\d_]){3,30}(?!\w)")
EDGE = 30  # so many signs at the edge of two texts may be one number
GOES_ON = re.compile(r"[dD].$"), re.compile(r"[dD]")
OTHER_DIGIT = re.compile(r"(?![0-9])\d")
NAME_OF_FILE = re.compile(r"[._/]+")  # of which the words hang together
HARMLESS = re.compile(r"\W*(?![A-Z])[^\W\d][^@\d]*$")
DASHES = str.maketrans("‐‑‒–—−﹣－ \u202f\u2007", "------" + "--" + "   ")


@dataclass(frozen=True)
class Reading:
    """Texts as words, and the two signs of each word, with a border between two texts."""

    texts: Sequence[str]
    tokens: Sequence[str]
    codes: str

    def parts(self) -> Iterator[tuple[int, str, Sequence[str]]]:
        """Each text by its number, with its own signs and words."""
        start = 0
        for number in range(len(self.texts)):
            last = number == len(self.texts) - 1
            end = len(self.tokens) if last else self.tokens.index(BORDER, start)
            yield number, self.codes[start * 2 : end * 2], self.tokens[start:end]
            start = end + 1


class Gate:
    """Knows the words of one bank: its places and terms are no names of people."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.words = Words(known)

    def codes_of(self, tokens: Iterable[str]) -> str:
        """Two signs for each word: its kind, and what stands behind it."""
        return "".join(map(self.words.__getitem__, tokens))

    def read(self, texts: Sequence[str]) -> Reading:
        """The texts with the kind of each word."""
        tokens = BETWEEN.join(texts).split()
        return Reading(texts, tokens, self.codes_of(tokens))

    def check_texts(
        self, reading: Reading, contacts: Collection[int] = (), page: bool = False
    ) -> Iterator[tuple[int, Hit]]:
        """What may lead to somebody, with the number of the text it is in."""
        if not may_tell(reading.codes):
            return
        family = tells_of_family(reading.codes)
        before = ""
        for number, codes, tokens in reading.parts():
            if before and GOES_ON[1].match(codes):
                yield from ((number, hit) for hit in find_split(before, reading.texts[number]))
            before = reading.texts[number] if GOES_ON[0].search(codes) else ""
            if tells_alone(codes):
                text, contact = reading.texts[number], number in contacts
                for hit in self.check_text(text, codes, tokens, contact, page):
                    yield number, hit
            if family and tells_of_family(codes):
                for hit in find_families(plain_text(reading.texts[number]), codes):
                    yield number, hit

    def check_text(
        self, text: str, codes: str, tokens: Sequence[str], contact: bool, page: bool
    ) -> Iterator[Hit]:
        """What may lead to somebody in one text."""
        plain = plain_text(text)
        if "L" in codes:
            yield from self.find_spelled(plain)
        if SIGN.search(codes):
            yield from find_names(codes, tokens)
        if NUMBERS.search(codes):
            yield from find_numbers(plain, contact, page)
        if (found := FIGURES.search(codes)) and not contact:
            hoe = "Haal het weg; alleen in `contact` mag een nummer van een afdeling staan."
            first = tokens[found.start() // 2]
            yield Hit("hier staat een telefoonnummer in woorden.", hoe, "KB072", "fout", first)
        if DAYS.search(codes):
            yield from find_birth(plain)
        if AGES.search(codes):
            yield from find_age_in_place(plain)
        if PLACES.search(codes):
            yield from find_places(plain)
        elif "U" in codes:
            yield from find_maps(plain)
        if ACCOUNTS.search(codes):
            yield from find_emails(plain, contact)
            yield from find_profiles(plain)
        if SCHOOLS.search(codes):
            yield from find_schools(plain)
        if "Z" in codes:
            yield from find_rare(plain)
        if "U" in codes:
            yield from find_news(plain)

    def veil(self, text: str, contact: bool = False) -> str:
        """The text for a message that repeats it: where it may lead to somebody, without that, and
        without any word that begins as a name or holds a number."""
        reading = self.read([text, NAME_OF_FILE.sub(" ", text)])
        hits = [hit for _, hit in self.check_texts(reading, {0, 1} if contact else ())]
        if not hits:
            return text
        told = {word for hit in hits for word in hit.found.split()}
        return " ".join(
            word if word not in told and HARMLESS.match(word) else mask_word(word)
            for word in text.split()
        )

    def find_spelled(self, text: str) -> Iterator[Hit]:
        """A name of which the letters stand apart: `F a t i m a`."""
        for found in SPELLED.finditer(text):
            word = "".join(found[0].split()).capitalize()
            yield from find_names(*self.signs_of(word))

    def signs_of(self, word: str) -> tuple[str, Sequence[str]]:
        """One word as `find_names` wants it."""
        return self.codes_of((word,)), (word,)


def may_tell(codes: str) -> bool:
    """Whether there is a word that asks for a closer look; most texts have none."""
    return tells_alone(codes) or tells_of_family(codes)


def tells_alone(codes: str) -> bool:
    """Whether a word asks for a closer look by itself, or with the next."""
    return bool(RARE.search(codes) or CAPITAL.search(codes) or PAIR.search(codes))


def tells_of_family(codes: str) -> bool:
    """Whether words may tell of a family; asked of a whole record first, which is cheap."""
    return bool(FAMILY.search(codes))


def find_families(text: str, codes: str) -> Iterator[Hit]:
    """What tells which family it is, though nobody is named."""
    if CHILDREN.search(codes):
        yield from find_children(text)
    if ROWS.search(codes):
        yield from find_ages(text)
    if "x" in codes:
        yield from find_traits(text)
    if STAYS.search(codes):
        yield from find_stays(text)
    if WORK.search(codes):
        yield from find_work(text)
    if ORIGIN.search(codes):
        yield from find_origin(text)
    if EVENTS.search(codes):
        yield from find_events(text)


def find_split(before: str, after: str) -> Iterator[Hit]:
    """A number that begins in one text and goes on in the next."""
    if not [*find_numbers(before, False, False), *find_numbers(after, False, False)]:
        yield from find_numbers(f"{before[-EDGE:]} {after[:EDGE]}", False, False)


def plain_text(text: str) -> str:
    """The text as a reader sees it: without what hides between its letters."""
    if "&" in text:
        text = unescape(text)
    if not text.isascii():
        text = SILENT.sub("", normalize("NFKC", text)).translate(DASHES)
        text = OTHER_DIGIT.sub(lambda sign: str(int(sign[0])), text)
    return MARKUP.sub("", text) if "*" in text or "`" in text or "<" in text else text


@lru_cache(maxsize=4)
def gate_of(known: frozenset[str]) -> Gate:
    """The gate of a bank with these names; kept, with all words it has seen."""
    return Gate(known)
