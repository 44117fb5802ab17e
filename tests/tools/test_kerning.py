"""Kerning as one table of pairs: the same for every pair, and so in the fonts of paper."""

import shutil
from pathlib import Path

import pytest
from fontTools.otlLib.builder import buildPairPosGlyphs, buildValue
from fontTools.ttLib import TTFont

from tools.kerning import lookups_of, main, pairs_of, spaces_of

FONTS = Path(__file__).parents[2] / "src/kennisbank/paper/typst/fonts"


def tables_in(font: TTFont) -> list[tuple[str, int]]:
    tables = [table for lookup in lookups_of(font) for table in lookup.SubTable]
    return [(type(table).__name__, table.Format) for table in tables]


def test_one_table_says_what_all_of_them_said_but_after_a_space(tmp_path: Path) -> None:
    before, path = FONTS / "tekst-ext-400.ttf", tmp_path / "font.ttf"
    shutil.copy(before, path)
    assert main([str(path)]) == 0
    old, new = TTFont(before), TTFont(path)
    assert len(tables_in(old)) == 3
    assert tables_in(new) == [("PairPos", 1)]
    said = {pair: by for pair, by in pairs_of(old).items() if pair[0] not in spaces_of(old)}
    assert pairs_of(new) == said
    changed = {tag for tag in old.reader.tables if old.reader[tag] != new.reader[tag]}
    assert changed == {"head", "GPOS"}  # of the first only the sum over the file


@pytest.mark.parametrize("weight", [400, 700])
def test_most_letters_of_a_sheet_ask_one_table_and_none_after_a_space(weight: int) -> None:
    font = TTFont(FONTS / f"atkinson-hyperlegible-next-{weight}.ttf")
    assert tables_in(font) == [("PairPos", 1)]
    pairs, spaces = set(pairs_of(font)), spaces_of(font)
    assert {("T", "a"), ("V", "o"), ("T", "space")} <= pairs
    assert spaces == {"space", "uni00A0"}
    assert not [pair for pair in pairs if pair[0] in spaces]


def test_what_stands_after_a_space_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    font = TTFont(FONTS / "atkinson-hyperlegible-next-400.ttf")
    (lookup,) = lookups_of(font)
    whole = pairs_of(font)
    values = {pair: (buildValue({"XAdvance": by}), None) for pair, by in whole.items()}
    values["space", "T"] = values["uni00A0", "V"] = (buildValue({"XAdvance": -30}), None)
    lookup.SubTable = buildPairPosGlyphs(values, font.getReverseGlyphMap())
    lookup.SubTableCount = len(lookup.SubTable)
    font.save(path)
    assert pairs_of(TTFont(path)) == whole | {("space", "T"): -30, ("uni00A0", "V"): -30}
    main([str(path)])
    assert pairs_of(TTFont(path)) == whole


def test_font_that_does_more_than_kerning_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "font.ttf"
    shutil.copy(FONTS / "source-serif-4-600.ttf", path)
    whole = path.read_bytes()
    with pytest.raises(ValueError, match="more than kerning of pairs"):
        main([str(path)])
    assert path.read_bytes() == whole
