"""What comes along with a pasted text: the quick look before it overlooks nothing."""

from random import Random

from kennisbank.problems.pasted import (
    BROKEN,
    CHAT,
    DASH,
    FIELD,
    FOOTER,
    MARK,
    MEMO,
    MISREAD,
    NOTE,
    REMARK,
    may_have,
)

PIECES = (
    *("jeugd-", "hulp", " ", "\n", ".", "(", ")", " - ", "…", "[", "]", "?", "??", "nog", "en"),
    *("pm", "PM", "n.t.b.", "volgt", "volgt nog", "xx", "XXX", "TODO", "[nog", "[12]", "¹", "m²"),
    *("nog te", "checken", "Nog na te vragen", "NOG INVULLEN", "in te vullen", "klopt dit?"),
    *("Klopt dat wel?", "Lorem ipsum", "Pagina 3 van 4", "Ã«", "â€™", "Â\u00a0", "zin.12"),
    *("Fout! Verwijzingsbron niet gevonden.", "Opmerking [JV1]:", "[14:23] Jan", "[1-2 14:23] J"),
)


def test_what_is_passed_by_at_once_has_nothing_that_is_looked_for() -> None:
    every = (BROKEN, MISREAD, NOTE, FOOTER, MEMO, FIELD, REMARK, CHAT)
    random, found = Random(1), 0
    for _ in range(5000):
        text = "".join(random.choice(PIECES) + random.choice(("", " ")) for _ in range(4))
        if any(kind.search(text) for kind in every):
            assert may_have(f"Eerst dit.\n{text}"), text
            assert DASH.search(text) or not BROKEN.search(text), text
            assert MARK.search(text) or not NOTE.search(text), text
            found += 1
    assert found > 1000
    assert not may_have("Het wijkteam belt (elke week). Wat helpt?\nWijchen")
