"""Findings: each point of a report with its soort, title and text; and what is no finding."""

from collections import Counter
from collections.abc import Callable, Sequence

from kennisbank.intake.rapport.finding import Finding, Reading
from kennisbank.intake.rapport.headings import announces
from kennisbank.intake.rapport.points import TABLE, Points, add, is_empty, is_short, soort_in_table
from kennisbank.intake.rapport.repetition import drop_repeated
from kennisbank.intake.rapport.sections import Cutter, Section
from kennisbank.sources import Block

OUTSIDE = "tekst buiten de kopjes van bevindingen"
ABOVE = "een kopje boven bevindingen"
MOST = 600  # findings of one report; with more it is something else, and is refused


def read_findings(
    blocks: Sequence[Block], is_part_name: Callable[[str], bool] = lambda _: False
) -> Reading:
    """Every finding of a report, and every block that is none; `is_part_name` knows names
    of themes and gemeenten, which are titles of none."""
    reading = Reading()
    sections = [*Cutter(blocks, is_part_name).sections()]
    titled = Counter(s.soort for s in sections if s.titel)
    led = Counter(s.soort for s in sections for b in s.blocks if b.lead and s.soort)
    listed = Counter(s.soort for s in sections for b in s.blocks if b.kind == "item" and s.soort)
    untitled = {s.soort for s in sections} - {*titled, *led, *listed}
    parted = {s.role for s in sections if s.titel or any(map(is_part, s.blocks))}
    short = is_short([b for s in sections if s.soort in untitled for b in s.blocks])
    for section in sections:
        path = tuple(heading.text for heading in section.path)
        if section.soort:
            section.untitled = section.soort in untitled
            section.alone = not section.untitled and section.role not in parted
            read_section(section, path, reading, short)
        else:
            read_other(section, path, reading)
    if len(reading.findings) <= MOST:
        drop_repeated(reading)
    return reading


def read_other(section: Section, path: tuple[str, ...], reading: Reading) -> None:
    """A section in which no findings stand by its headings; a text may still say it is one."""
    reden = section.reden or OUTSIDE
    if section.block:
        reading.leave([section.block], path, reden)
    announced, begun = "", False
    for block in section.blocks:
        in_table = "" if section.reden or is_empty(block) else soort_in_table(block)
        announced = announced if block.kind == "item" else announces(block.text)
        closed = any(heading.closed for heading in section.path)
        begun = begun and block.kind == "item"
        if (announced and block.kind == "item" and not closed) or in_table:
            if begun and block.level > 1:  # a point of the point before it
                reading.findings[-1].blocks.append(block)
                continue
            add(reading, in_table or announced, block, path)
            begun = True
        elif block.kind in ("note", "edge"):
            kinds = {"note": "een voetnoot", "edge": "kop, voet of menu van de bladzijden"}
            reading.leave([block], (), kinds[block.kind])
        else:
            reading.leave([block], path, TABLE if block.kind == "cell" else reden)


def read_section(section: Section, path: tuple[str, ...], reading: Reading, short: bool) -> None:
    """A section under a heading that says of which soort its findings are."""
    if section.role < 0 and reading.findings:  # a heading within the finding before it
        reading.findings[-1].blocks += [b for b in (section.block, *section.blocks) if b]
        return
    if section.titel and section.block:
        page = section.block.page
        finding = Finding(section.soort, section.titel, True, path[:-1], page, [section.block])
        reading.findings.append(finding)
        finding.blocks += section.blocks
        return
    if section.block:
        reading.leave([section.block], path, ABOVE)
    Points(section, path, reading, short).read()


def is_part(block: Block) -> bool:
    """Whether a text shows by its form that it is one of more findings."""
    return bool(block.lead) or block.kind in ("item", "cell")
