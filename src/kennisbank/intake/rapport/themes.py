"""Themes: which one a heading is about, by the words of the themes and of the zoektaal."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kennisbank.intake.rapport.headings import read_heading
from kennisbank.model import Thema, Zoekwoord

# The name of an organisation, and no word about a theme.
NAMES = re.compile(r"veilig thuis|samen veilig", re.I)
ENDINGS = re.compile(r"(?:eren|eer|aties?|heid|ende?|ing|en|e|s)$")
SMALL = {
    *(
        "de",
        "het",
        "een",
        "van",
        "in",
        "op",
        "en",
        "voor",
        "met",
        "aan",
        "bij",
        "naar",
        "om",
        "als",
    ),
    *(
        "te",
        "is",
        "wat",
        "hoe",
        "wie",
        "of",
        "door",
        "vanuit",
        "er",
        "dat",
        "die",
        "wordt",
        "onder",
    ),
}


@dataclass(frozen=True)
class Match:
    """The theme of a heading, and whether it has the name of it."""

    thema: str
    sure: bool


def stems(text: str) -> tuple[str, ...]:
    """The words of a text without their endings and small words; `één` is `1`."""
    text = unicodedata.normalize("NFKD", NAMES.sub(" ", text)).encode("ascii", "ignore").decode()
    text = re.sub(r"\b(?:een|1)\s*(?=gezin|plan|regisseur)", "1 ", text.casefold())
    text = re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", text)
    found = (word for word in re.findall(r"[a-z]+", text) if word not in SMALL)
    return tuple(ENDINGS.sub("", word) if len(word) > 5 else word for word in found)


class Themes:
    """The words of all themes."""

    def __init__(self, themas: Iterable[Thema], zoektaal: Iterable[Zoekwoord] = ()) -> None:
        self.names: list[tuple[str, tuple[str, ...]]] = []
        self.within: list[tuple[str, tuple[str, ...]]] = []
        for thema in themas:
            self.names.append((thema.id, stems(thema.naam)))
            self.within += [(thema.id, stems(each.naam)) for each in thema.onderwerpen]
        ids = {stems: thema for thema, stems in self.names}
        for word in zoektaal:
            meant = {ids[found] for each in word.zoekt if (found := stems(each)) in ids}
            if len(meant) == 1:
                phrases = (word.woord, *word.ook)
                self.within += [(thema, stems(each)) for thema in meant for each in phrases]

    def is_name(self, heading: str) -> bool:
        """Whether a heading is the name of a theme, and nothing more."""
        return stems(heading) in [name for _, name in self.names]

    def of(self, heading: str) -> Match | None:
        """The theme of one heading; None where the words say nothing, or speak of two."""
        said = stems(heading)
        if re.search(r"\b1g\s*1p\s*1r", heading, re.I):
            said = (*said, "gezin", "plan", "regisseur")
        for known, sure in ((self.names, True), (self.within, False)):
            found = {
                thema: len("".join(needed))
                for thema, needed in sorted(known, key=lambda pair: len("".join(pair[1])))
                if needed and all(any(has(word, stem) for word in said) for stem in needed)
            }
            best = max(found.values(), default=0)
            named = [thema for thema, size in found.items() if size == best]
            if len(named) == 1 and (best >= 5 or not sure):
                return Match(named[0], sure)
        return None

    def of_path(self, path: Iterable[str]) -> Match | None:
        """The theme of the headings above a text: the nearest that has the name of one. Who says
        what goes well or may be better, speaks of no theme by that."""
        found = [
            match
            for heading in reversed([*path])
            if (match := self.of(heading)) and (match.sure or not read_heading(heading).soort)
        ]
        return next((match for match in found if match.sure), found[0] if found else None)


def has(word: str, stem: str) -> bool:
    """Whether a word is made of a stem."""
    return (
        word == stem
        or (len(stem) >= 4 and word.startswith(stem))
        or (len(stem) > 5 and stem in word)
    )
