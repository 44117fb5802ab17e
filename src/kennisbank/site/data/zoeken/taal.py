"""The words of a question: which are names, what they are made of, and what they stand for."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from pathlib import Path

from kennisbank.model import Bron, Kennisbank
from kennisbank.site.data.zoeken.stam import stam_of, stems_of, words_of

WOORDEN = 8000  # so many words are known to a browser, for parts of them and for typing errors
KORT = 4  # letters; a part of a word is no shorter
TUSSEN = ("s", "en", "e")  # letters between the parts of a word
AFGELEID = "heid"
LAGEN = (20, 4)  # words of so many pages stand before those of fewer
JOIN = "_"  # between the stems of a name of several words
# What follows the name by which a source is known: what it is about, or which edition it is.
NADER = re.compile(r"[,(:].*", re.S)
UITGAVE = re.compile(r"(?: \d+)+$")


def read_lines(file: str) -> tuple[str, ...]:
    """The lines of a list beside this module, without those with #, which are about it."""
    lines = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


def read_words(file: str) -> tuple[str, ...]:
    """The words of such a list, however many stand on a line."""
    return tuple(word for line in read_lines(file) for word in line.split())


# Words that choose nothing, and words that choose half as much, each with what it is at its head.
STOP, LICHT = read_words("stopwoorden.txt"), read_words("lichte-woorden.txt")
# For whom somebody makes something, which is not what it is about.
VOOR_WIE = read_words("voor-wie.txt")
# How a question begins before it says what it is about.
AANLOOP = read_lines("aanloop.txt")
# What one does, and what one did, of verbs that change their sound.
STERK = read_lines("sterke-werkwoorden.txt")


def parts_of(word: str, known: Set[str]) -> tuple[str, ...]:
    """The two words that one is made of: `huisbezoek` of `huis` and `bezoek`; or none.

    The split with the longest last part, as that says what it is; `veiligheid` has `veilig` in it.
    """
    if word.endswith(AFGELEID) and word.removesuffix(AFGELEID) in known:
        return (word.removesuffix(AFGELEID),)
    for at in range(KORT, len(word) - KORT + 1):
        head, tail = word[:at], word[at:]
        if tail not in known:
            continue
        if head in known:
            return head, tail
        for between in TUSSEN:
            bare = head.removesuffix(between)
            if bare != head and len(bare) >= KORT and bare in known:
                return bare, tail
    return ()


def frasen_of(bank: Kennisbank, titles: Iterable[str] = ()) -> dict[tuple[str, ...], str]:
    """The stems of each name of several words, or with other names, and the one word for it.

    A place of one word is no stem but that word itself: Buren is no form of `buur`. `titles` are
    those of pages.
    """
    found: dict[tuple[str, ...], str] = {}

    def take(names: Iterable[str], key: Callable[[str], str] = stam_of) -> None:
        several = [key_of(words_of(name), key) for name in names]
        several = [stems for stems in several if stems]
        if several and (len(several) > 1 or len(several[0]) > 1):
            one = JOIN.join(several[0])
            for stems in several:
                found.setdefault(stems, one)

    for title in titles:
        take((title,))
    for begrip in bank.begrippen.values():
        short = (begrip.afkorting,) if begrip.afkorting else ()
        take((begrip.term, *short, *begrip.synoniemen))
    for gemeente in bank.gemeenten.values():
        take((gemeente.naam, *gemeente.aliassen), str)
    for regio in bank.regios.values():
        for provincie in regio.provincies:
            take((provincie,), str)
    for regio in bank.regios.values():
        take((regio.naam, *((regio.naam_cbs,) if regio.naam_cbs else ())), str)
    for bron in bank.bronnen.values():
        take(titels_of(bron))
    return found


def titels_of(bron: Bron) -> tuple[str, ...]:
    """What people call a source: its short name, or the title in that, with and without an edition.

    One word is no title: that is what the source is about.
    """
    titel = NADER.sub("", bron.titel)
    names = [bron.kort, titel] if titel in bron.kort else [bron.kort]
    all_names = dict.fromkeys([*names, *(UITGAVE.sub("", name) for name in names)])
    return tuple(name for name in all_names if len(set(words_of(name)) - {*STOP}) > 1)


def key_of(words: Sequence[str], key: Callable[[str], str]) -> tuple[str, ...]:
    """By what a name is known in a text: its stems, or what `key` makes of its one word."""
    return tuple(map(key if len(words) < 2 else stam_of, words))


def alledaags_of(
    bank: Kennisbank, frasen: Mapping[tuple[str, ...], str]
) -> list[tuple[list[str], list[str]]]:
    """Per row of the zoektaal what a reader types, and what is asked as well, as stems."""
    return [
        (
            [" ".join(stems_of(text)) for text in one.woorden],
            [" ".join(telling_stems(text, frasen)) for text in one.zoekt],
        )
        for one in bank.zoektaal.values()
    ]


def telling_stems(text: str, frasen: Mapping[tuple[str, ...], str]) -> Sequence[str]:
    """All stems of a name, and of other words those that choose."""
    stems = tuple(stems_of(text))
    telling = [stam_of(word) for word in words_of(text) if word not in STOP]
    return stems if stems in frasen or not telling else telling


def hulp_of(bank: Kennisbank) -> list[tuple[list[str], str]]:
    """What is told first to who types certain words, as stems: a number that one can call."""
    return [
        ([" ".join(stems_of(text)) for text in one.woorden], one.hulp)
        for one in bank.zoektaal.values()
        if one.hulp
    ]


def woorden_of(counts: Mapping[str, int], most: int = WOORDEN) -> list[str]:
    """The words that a browser knows, those of many pages first: per layer in one text.

    In whatever order they were counted: of words of as many pages the first by letter are kept.
    """
    first = sorted(counts, key=lambda word: (-counts[word], word))[:most]
    kept = [word for word in first if len(word) >= KORT]
    layers: list[list[str]] = [[], [], []]
    for word in sorted(kept):
        at = next((n for n, least in enumerate(LAGEN) if counts[word] >= least), len(LAGEN))
        layers[at].append(word)
    return [" ".join(layer) for layer in layers]


def stop_stems(known: Iterable[str]) -> list[str]:
    """The stop words as they are compared; a stem that a word of ours has as well is none.

    So `weten` chooses nothing and `wet` does, as do `gegevens` beside `gegeven`.
    """
    own = {stam_of(word) for word in known if word not in STOP}
    return sorted({stam_of(word) for word in STOP} - own | set(STOP))
