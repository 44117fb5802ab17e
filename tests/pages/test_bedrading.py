"""The drawing of a network holds for two parties and for fifteen, with long names and rings."""

import re
from itertools import combinations, pairwise
from math import dist

import pytest

from kennisbank.pages.bedrading import (
    BREED,
    MARGE,
    RUIM,
    Bedrading,
    Draad,
    bedrading_of,
    cut,
)
from kennisbank.queries import netwerk_of
from tests.builders import a_bank, a_rapport, an_overdracht

Parties = tuple[str, ...]


def drawn(*pairs: tuple[Parties, Parties]) -> Bedrading:
    overdrachten = tuple(
        an_overdracht(kenmerk=f"WIJ-OV{number}", van_wie=van, aan_wie=naar)
        for number, (van, naar) in enumerate(pairs, 1)
    )
    return bedrading_of(netwerk_of(a_bank(), a_rapport(overdrachten=overdrachten)))


NAMES = [f"Partij {number}" for number in range(15)]
TWO = [(("VT",), ("SWT",)), (("SWT",), ("VT",))]
RING = [((name,), (NAMES[(at + 1) % 15],)) for at, name in enumerate(NAMES)]
STAR = [((NAMES[0],), tuple(NAMES[1:7])), (tuple(NAMES[7:13]), (NAMES[0], NAMES[14]))]
ALL = [((one,), (other,)) for one, other in [*combinations(NAMES[:7], 2)][:20]]
LONG = [(("Meldkamer " * 6,), ("Huiselijkgeweldcoördinatiepunt van de gemeente",))]
ITSELF = [(("VT", "SWT"), ("SWT",))]  # which a rule refuses, and which may not break a page
SHAPES = {"two": TWO, "ring": RING, "star": STAR, "all": ALL, "long": LONG, "itself": ITSELF}


@pytest.fixture(params=SHAPES)
def bedrading(request: pytest.FixtureRequest) -> Bedrading:
    return drawn(*SHAPES[request.param])


def heights(draad: Draad) -> list[int]:
    return sorted((*draad.van, *draad.naar))


def test_boxes_stand_below_each_other_and_hold_their_names(bedrading: Bedrading) -> None:
    for above, below in pairwise(bedrading.vakken):
        assert above.y + above.hoog < below.y
    for vak in bedrading.vakken:
        assert all(vak.y < y < vak.y + vak.hoog for y, _, _ in vak.regels)
        assert all(len(regel) <= RUIM or vol for _, regel, vol in vak.regels)
    assert bedrading.vakken[-1].y + bedrading.vakken[-1].hoog <= bedrading.hoog


def test_every_line_leaves_and_comes_at_a_box_and_no_two_at_one_place(
    bedrading: Bedrading,
) -> None:
    ys = [y for draad in bedrading.draden for y in heights(draad)]
    assert len(ys) == len(set(ys))
    for y in ys:
        assert any(vak.y < y < vak.y + vak.hoog for vak in bedrading.vakken)


def test_two_lines_in_one_lane_never_run_over_each_other(bedrading: Bedrading) -> None:
    for one, other in combinations(bedrading.draden, 2):
        if one.x == other.x:
            assert heights(one)[-1] < heights(other)[0] or heights(other)[-1] < heights(one)[0]


def test_numbers_stand_on_their_lines_within_the_drawing_and_apart(bedrading: Bedrading) -> None:
    for draad in bedrading.draden:
        assert heights(draad)[0] < draad.y < heights(draad)[-1]
        assert MARGE + BREED < draad.x < bedrading.breed
    places = [(draad.x, draad.y) for draad in bedrading.draden]
    for (x, y), (other_x, other_y) in combinations(places, 2):
        assert abs(x - other_x) >= 22 or abs(y - other_y) >= 22


def test_lines_with_several_parties_are_one() -> None:
    (draad, _) = drawn(*STAR).draden
    assert (len(draad.van), len(draad.naar)) == (1, 6)
    assert len(re.findall("M", draad.pad)) == 6  # one from first to last, and five on the way


def test_what_follows_on_each_other_shares_a_lane() -> None:
    assert drawn(*RING).banen == 2
    assert drawn(*TWO).banen == 2


def test_drawing_of_few_parties_fits_on_a_phone() -> None:
    assert drawn(*TWO).breed <= 280


@pytest.mark.parametrize(
    ("naam", "regels"),
    [
        ("Veilig Thuis", ["Veilig Thuis"]),
        ("Regieteam van de gemeente", ["Regieteam van de", "gemeente"]),
        ("Schuldhulpverlening", ["Schuldhulpverlening"]),
        ("Huiselijkgeweldcoördinatiepunt", ["Huiselijkgeweldcoördina-", "tiepunt"]),
    ],
)
def test_name_is_cut_where_it_must(naam: str, regels: list[str]) -> None:
    assert cut(naam) == regels


def test_numbers_side_by_side_spread_along_their_lines() -> None:
    pairs = [(("AA", "BB"), ("CC", "DD"))] * 3  # beside each other all the way
    places = [(one.x, one.y) for one in drawn(*pairs).draden]
    for one, other in combinations(places, 2):
        assert dist(one, other) >= 30
