import pytest

from kennisbank.intake.rapport import repetition
from kennisbank.intake.rapport.finding import Reading
from kennisbank.intake.rapport.findings import read_findings
from kennisbank.intake.rapport.points import INTRO, LOOSE
from kennisbank.intake.rapport.repetition import drop_repeated
from kennisbank.intake.rapport.verslag import told_unused
from kennisbank.sources import Source
from kennisbank.sources.formats import read_content
from tests.intake.reporting import MADE_UP, measure, merged, read_report, score
from tests.sources.looks import LOOKS
from tests.sources.writers import WRITERS

ROW = "{:13} {:5} {:>2} van {:>2}, thema {:>2} goed {} fout, titel {:>2}, blz {:>2}, te veel {}"


@pytest.mark.parametrize("suffix", WRITERS)
@pytest.mark.parametrize("name", ["wijchen", *MADE_UP])
def test_the_findings_of_a_report_are_found_and_no_piece_is_lost(name: str, suffix: str) -> None:
    report, blocks, reading, score = measure(name, suffix)
    print(  # with -s, the table of figures
        ROW.format(
            *(name, suffix, score.found, score.expected, score.themes, score.wrong_themes),
            *(score.titles, score.pages, len(score.invented)),
        )
    )
    assert score.invented == ()
    assert score.wrong_themes == 0
    named = sum(bool(finding["thema"]) for finding in report["bevindingen"])
    if name == "wijchen":
        assert score.missed == ()
        assert (score.found, score.themes, named) == (32, 21, 21)
    assert score.found >= 0.9 * score.expected
    assert score.themes >= 0.9 * named
    # Each piece is used or named.
    told = [block.text for finding in reading.findings for block in finding.blocks]
    told += [unused.block.text for unused in reading.unused]
    assert sorted(told) == sorted(block.text for block in blocks)
    assert all(unused.reden for unused in reading.unused)


@pytest.mark.parametrize("look", LOOKS)
def test_reports_that_use_no_styles_are_read_as_well(look: str) -> None:
    name, suffix, write = LOOKS[look]
    report = read_report(name)
    report["blokken"] = [*merged(report["blokken"])]
    found = score(report, read_findings(read_content(write(report), f".{suffix}").blocks))
    assert (found.missed, found.invented, found.wrong_themes) == ((), (), 0)
    assert found.themes == sum(bool(finding["thema"]) for finding in report["bevindingen"])


def test_columns_say_of_which_soort_their_cells_are() -> None:
    rows = [
        ["Wat gaat goed", "Wat kan beter"],
        ["Korte lijnen tussen school en wijkteam.", "Een plan ontbreekt vaak."],
        ["Een vaste contactpersoon.", ""],
    ]
    report = {
        "naam": "Een rapport",
        "kop_van_de_pagina": "",
        "voet_van_de_pagina": "",
        "blokken": [
            {"kop": 1, "tekst": "Veiligheid"},
            {"tabel": rows},
            {"kop": 1, "tekst": "Bevindingen"},
            {"kop": 2, "tekst": "Positief: Warme overdracht"},
            {"alinea": "Altijd samen op bezoek."},
        ],
    }
    for suffix in ("docx", "odt", "html"):
        reading = read_findings(read_content(WRITERS[suffix](report), f".{suffix}").blocks)
        assert [(one.soort, one.titel, one.passage) for one in reading.findings] == [
            ("gaat-goed", "Korte lijnen tussen school en wijkteam", rows[1][0]),
            ("kan-beter", "Een plan ontbreekt vaak", rows[1][1]),
            ("gaat-goed", "Een vaste contactpersoon", rows[2][0]),
            ("gaat-goed", "Warme overdracht", "Altijd samen op bezoek."),
        ]


def read_lines(*lines: str) -> Reading:
    return read_findings(read_content("\n".join(lines).encode(), ".txt").blocks)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "is bij hen in beeld en houdt zicht.",
            "is bij hen niet in beeld en houdt zicht.",
        ),
        ("ziet drie van de tien gezinnen elke week.", "ziet twee van de tien gezinnen elke week."),
        (
            "maakt in Wijk A afspraken met school.",
            "maakt in Wijk B afspraken met school.",
        ),
        ("heeft een plan met het gezin gemaakt.", "heeft geen plan met het gezin gemaakt."),
        ("werkt in alle gezinnen goed samen.", "werkt in alle gezinnen slecht samen."),
        (
            "heeft in 2019 afspraken met school.",
            "heeft in 2020 afspraken met school.",
        ),
    ],
)
def test_what_says_something_else_is_no_repetition(one: str, two: str) -> None:
    reading = read_lines("Wat gaat goed", "", f"- De regisseur {one}", f"- De regisseur {two}")
    assert len(reading.findings) == 2
    again = read_lines("Wat gaat goed", "", f"- De regisseur {one}", f"- De regisseur {one}")
    assert len(again.findings) == 1


def test_many_findings_are_compared_in_no_time() -> None:
    points = [f"- Punt {number} zegt {'iets over een gezin ' * 20}." for number in range(600)]
    reading = read_lines("Wat gaat goed", "", *points)
    before = len(reading.findings)
    calls = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repetition, "words_of", lambda text: calls.append(text) or text.split())
        drop_repeated(reading)
    assert (before, len(reading.findings), len(calls)) == (600, 600, 600)


def test_paragraph_above_a_list_is_no_more_than_its_introduction_when_it_is_that() -> None:
    long = "De regisseur maakt met ieder gezin een plan, en belt daarna elke week met school " * 3
    html = (
        f"<h2>Wat gaat goed</h2><p>Het wijkteam is voor iedereen goed bereikbaar.<p>{long}."
        "<p>Dit gaat ook goed:<ul><li>Er is een vaste contactpersoon.<li>Men belt terug.</ul>"
    )
    reading = read_findings(read_content(html.encode(), ".html").blocks)
    assert [one.reden for one in reading.unused[1:]] == [LOOSE, LOOSE, INTRO]
    told = [line for line in told_unused(Source(()), reading.unused) if LOOSE in line]
    assert len(told) == 2
