"""What comes along with a pasted text: the quick look before it overlooks nothing."""

from random import Random

from kennisbank.bank.texts.leftovers import (
    BROKEN,
    DASH,
    FOOTER,
    MARK,
    MEMO,
    MISREAD,
    NOTE,
    may_have,
)

PIECES = (
    *("jeugd-", "hulp", " ", "\n", ".", "(", ")", " - ", "…", "[", "]", "?", "??", "nog", "en"),
    *("pm", "PM", "n.t.b.", "volgt", "volgt nog", "xx", "XXX", "TODO", "[nog", "[12]", "¹", "m²"),
    *("nog te", "checken", "Nog na te vragen", "NOG INVULLEN", "in te vullen", "klopt dit?"),
    *("Klopt dat wel?", "Lorem ipsum", "Pagina 3 van 4", "Ã«", "â€™", "Â\u00a0", "zin.12"),
)


def test_what_is_passed_by_at_once_has_nothing_that_is_looked_for() -> None:
    random, found = Random(1), 0
    for _ in range(5000):
        text = "".join(random.choice(PIECES) + random.choice(("", " ")) for _ in range(4))
        if any(kind.search(text) for kind in (BROKEN, MISREAD, NOTE, FOOTER, MEMO)):
            assert may_have([((), "Eerst dit."), ((), text)]), text
            assert DASH.search(text) or not BROKEN.search(text), text
            assert MARK.search(text) or not NOTE.search(text), text
            found += 1
    assert found > 1000
    assert not may_have([((), "Het wijkteam belt (elke week). Wat helpt?"), ((), "Wijchen")])
