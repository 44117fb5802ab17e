"""`python -m tools.kerning <font.ttf> …`: put the kerning of a font into one table of pairs.

Fonts come with tables for exceptions, classes and other scripts, and Typst asks each of them about
each letter. One table of the pairs that stand closer or wider says the same in less time; nothing
else of the file changes, so that a PDF keeps its bytes (decision 0012).
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from fontTools.otlLib.builder import buildPairPosGlyphs, buildValue
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otTables import Lookup, PairPos

KERN, PAIRS, XADVANCE = "kern", 2, 4
SPACES = (" ", "\N{NO-BREAK SPACE}")


def main(arguments: list[str] | None = None) -> int:
    """Change the files in place."""
    parser = argparse.ArgumentParser(prog="python -m tools.kerning", description=__doc__)
    parser.add_argument("fonts", type=Path, nargs="+")
    for path in parser.parse_args(arguments).fonts:
        font = TTFont(path, recalcTimestamp=False, recalcBBoxes=False)
        flatten(font)
        font.save(path)
    return 0


def flatten(font: TTFont) -> None:
    """One lookup of kerning, with one table of pairs; ValueError when it does more than kerning."""
    pairs, lookups, spaces = pairs_of(font), lookups_of(font), spaces_of(font)
    values = {
        pair: (buildValue({"XAdvance": by}), None)
        for pair, by in pairs.items()
        if pair[0] not in spaces
    }
    lookups[0].SubTable = buildPairPosGlyphs(values, font.getReverseGlyphMap())
    lookups[0].SubTableCount = len(lookups[0].SubTable)
    number = font["GPOS"].table.LookupList.Lookup.index(lookups[0])
    for record in records_of(font):
        record.Feature.LookupListIndex, record.Feature.LookupCount = [number], 1


def pairs_of(font: TTFont) -> dict[tuple[str, str], int]:
    """How much closer or wider the letters of each pair stand, of those that do."""
    glyphs, found = font.getGlyphOrder(), dict[tuple[str, str], int]()
    for lookup in lookups_of(font):
        tables = [(table, set(table.Coverage.glyphs)) for table in lookup.SubTable]
        for one in glyphs:
            covering = [table for table, covered in tables if one in covered]
            for other in glyphs if covering else ():
                if by := next((by for by in advances(covering, one, other) if by is not None), 0):
                    found[one, other] = found.get((one, other), 0) + by
    return {pair: by for pair, by in found.items() if by}


def spaces_of(font: TTFont) -> set[str]:
    """The names of the spaces between words, of those that a font has."""
    names = font.getBestCmap()
    return {names[ord(space)] for space in SPACES if ord(space) in names}


def advances(tables: list[PairPos], one: str, other: str) -> Iterator[int | None]:
    """What each table says of a pair: None when it leaves that to the next."""
    for table in tables:
        if table.Format == 1:
            pairs = table.PairSet[table.Coverage.glyphs.index(one)].PairValueRecord
            value = next((pair.Value1 for pair in pairs if pair.SecondGlyph == other), None)
            yield value and value.XAdvance
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(one, 0)]
            value = row.Class2Record[table.ClassDef2.classDefs.get(other, 0)].Value1
            yield value.XAdvance if value else 0


def lookups_of(font: TTFont) -> list[Lookup]:
    """The lookups of kerning, in the order in which they are asked."""
    numbers = {number for record in records_of(font) for number in record.Feature.LookupListIndex}
    found = [font["GPOS"].table.LookupList.Lookup[number] for number in sorted(numbers)]
    for lookup in found:
        plain = lookup.LookupType == PAIRS and all(
            table.ValueFormat1 == XADVANCE and not table.ValueFormat2 for table in lookup.SubTable
        )
        if not plain or lookup.LookupFlag != found[0].LookupFlag:
            raise ValueError("more than kerning of pairs")
    return found


def records_of(font: TTFont) -> list:
    """The features of kerning, one for each script."""
    records = font["GPOS"].table.FeatureList.FeatureRecord
    return [record for record in records if record.FeatureTag == KERN]


if __name__ == "__main__":
    raise SystemExit(main())
