import pytest

from kennisbank.model import Kennisbank
from kennisbank.model.zinnen.plek import word_regiokaart
from kennisbank.queries import KAART_MAX, regiokaart
from tests.builders import a_bank, a_gemeente, a_praktijk, a_regio


def test_map_tells_where_there_is_something_and_leaves_the_rest_to_a_sentence(
    bank: Kennisbank,
) -> None:
    kaart = regiokaart(bank)
    assert [
        (it.plek.id, it.verdeling.aantal, [one.id for one in it.gemeenten]) for it in kaart.plekken
    ] == [
        ("gelderland-zuid", 1, ["wijchen"]),
        ("zeeland", 1, ["vlissingen"]),
    ]
    assert (kaart.met, kaart.rest, kaart.vak) == (2, 0, (5, 6))


def test_only_the_first_are_told_when_there_are_many() -> None:
    regios = [a_regio(id=f"r{n}", naam=f"Regio {n}") for n in range(1, KAART_MAX + 3)]
    gemeenten = [a_gemeente(id=f"g{n}", regio="r2") for n in range(1, KAART_MAX + 2)]
    praktijken = [
        *(a_praktijk(id=regio.id, regio=regio.id, gemeente=None) for regio in regios),
        *(a_praktijk(id=one.id, regio="r2", gemeente=one.id) for one in gemeenten),
    ]
    kaart = regiokaart(a_bank(regios=regios, gemeenten=gemeenten, praktijken=praktijken))
    assert [it.plek.id for it in kaart.plekken] == ["r2", "r1", "r3"]
    assert (kaart.met, kaart.rest) == (KAART_MAX + 2, 2)
    assert (len(kaart.plekken[0].zichtbaar), kaart.plekken[0].rest) == (KAART_MAX, 1)


@pytest.mark.parametrize(
    ("met", "waar", "andere"),
    [
        (0, "geen enkele regio", "Dat"),
        (
            2,
            "2 van de 4 regio’s",
            "Van de andere 2 regio’s hebben wij nog geen praktijken opgenomen; dat",
        ),
        (
            3,
            "3 van de 4 regio’s",
            "Van de andere regio hebben wij nog geen praktijken opgenomen; dat",
        ),
        (4, "alle 4 regio’s", ""),
    ],
)
def test_sentences_are_true_of_how_many_regions_there_are(met: int, waar: str, andere: str) -> None:
    assert word_regiokaart(met, 4) == (
        f"Van {waar} hebben wij praktijken opgenomen.",
        andere and f"{andere} zegt niets over hoe het daar gaat.",
    )
