"""What is said of a change that came from a workbook."""

import pytest

from kennisbank.intake.workbook.columns import FIELDS
from kennisbank.intake.workbook.voorstel import in_words

SAID = {
    ("titel",): "De redactie veranderde de titel.",
    ("titel", "bronnen"): "De redactie veranderde de titel en de bronnen.",
    ("soort", "verbanden", "randvoorwaarden"): (
        "De redactie veranderde de soort, het verband met werkzame elementen en wat ervoor nodig "
        "is."
    ),
    ("themas", "herzien_voor", "status"): "De redactie veranderde het thema.",
    ("gepubliceerd", "herzien_voor", "status"): "",
    FIELDS[:6]: "De redactie veranderde 6 velden.",
}


@pytest.mark.parametrize("names", SAID)
def test_readers_hear_what_changed(names: tuple[str, ...]) -> None:
    assert in_words(names) == SAID[names]


def test_every_sentence_fits_in_a_line_of_changes() -> None:
    for at in range(len(FIELDS)):
        assert len(in_words(FIELDS[at : at + 5])) <= 260
