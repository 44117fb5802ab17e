"""The check of own words, measured on the records of the editors and the texts of their sources."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.bank.texts import texts_of
from kennisbank.model import Praktijk
from kennisbank.overlap import Named, Own, Sentence, Source, compare, lines_in, repeats
from kennisbank.overlap.weight import KEEPS, WEAK, weakening
from kennisbank.overlap.words import words_of

ROOT = Path(__file__).parents[2]
TEKSTEN = {
    path.stem: Source(path.read_text(encoding="utf-8"))
    for path in sorted(ROOT.glob("reference/teksten/*.txt"))
}
OURS = {"titel", "samenvatting", "toelichting", "werkzame_elementen", "randvoorwaarden", "casus"}
Made = tuple[Praktijk, list[Own], list[Sentence]]


@pytest.fixture(scope="module")
def made() -> list[Made]:
    """Each praktijk with its texts, and the sentences of the sources that it names."""
    bank, _ = load_bank(ROOT)
    return [
        (praktijk, list(own_of(praktijk)), told)
        for praktijk in bank.praktijken.values()
        if (told := list(told_in(praktijk)))
    ]


def own_of(praktijk: Praktijk) -> Iterator[Own]:
    for loc, text in texts_of(praktijk):
        if loc[0] in OURS and "bronnen" not in loc:
            yield Own(text, heading=loc[0] == "titel")


def told_in(praktijk: Praktijk) -> Iterator[Sentence]:
    places = (*praktijk.bronnen, *(one for casus in praktijk.casus for one in casus.bronnen))
    for bron, regels in dict.fromkeys((one.bron, one.regels) for one in places):
        if regels and bron in TEKSTEN:
            for lines in lines_in(regels):
                yield from TEKSTEN[bron].told(lines)


def kinds(own: Sequence[Own], told: Sequence[Sentence]) -> set[str]:
    return {remark.kind for remark in compare(own, told, Named([]), frozenset())}


def without(text: str, strength: str) -> str:
    """The text without each word of one strength."""
    words = words_of(text)
    begins, at = {}, 0
    for number, word in enumerate(words):
        begins[at] = number
        at += len(word.plain) + 1
    flat = " ".join(word.plain for word in words)
    for found in reversed(list(KEEPS[strength].finditer(flat))):
        first = words[begins[found.start()]]
        last = words[begins[found.start()] + found.group().count(" ")]
        text = f"{text[: first.begin]}thans{text[last.end :]}"
    return text


def test_texts_are_of_the_sources_that_records_name_with_lines(made: list[Made]) -> None:
    named = {
        one.bron for praktijk, _, _ in made for one in praktijk.bronnen if one.regels is not None
    }
    assert named <= set(TEKSTEN)


def test_a_weak_word_that_gets_lost_is_found_nine_times_in_ten(made: list[Made]) -> None:
    found = []
    for _, own, told in made:
        for strength in WEAK:
            if not any(strength in (kind for kind, _, _ in weakening(s.flat)) for s in told):
                continue
            worse = [Own(without(one.text, strength), one.heading) for one in own]
            if worse != own:
                found.append("zwakker" in kinds(worse, told))
    assert len(found) > 30
    assert sum(found) >= 0.9 * len(found)


def test_a_sentence_of_a_source_is_always_known_as_such() -> None:
    for source in TEKSTEN.values():
        long = [
            one
            for one in source.told((1, source.length))
            if len(one.flat.split()) > 15 and sum(map(str.isupper, one.text)) < 5
        ]
        assert long
        for sentence in long:
            assert [*repeats(f"Zo is het: {sentence.text}", source, Named([]))], sentence
