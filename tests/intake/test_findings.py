import time

import pytest

from kennisbank.intake.rapport import repetition
from kennisbank.intake.rapport.finding import Reading
from kennisbank.intake.rapport.findings import OUTSIDE, read_findings
from kennisbank.intake.rapport.points import INTRO, LOOSE, OTHER, is_empty
from kennisbank.intake.rapport.repetition import drop_repeated
from kennisbank.intake.rapport.verslag import ASK, told_unused
from kennisbank.sources import Block, Source
from kennisbank.sources.formats import read_content
from tests.intake.reporting import MADE_UP, measure, merged, read_report, score, themes
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


def read_page(html: str) -> Reading:
    return read_findings(read_content(html.encode(), ".html").blocks)


def told(reading: Reading) -> list[tuple[str, str, str]]:
    return [(one.soort, one.passage, " > ".join(one.path)) for one in reading.findings]


def test_heads_of_a_table_say_of_which_soort_and_about_what_a_cell_is() -> None:
    reading = read_page(
        "<h1>Bevindingen</h1><table><tr><th>Thema<th>Sterke punten<th>Verbeterpunten"
        "<tr><td>Veiligheid<td><p>Men weegt risico’s.<p>Dat gebeurt altijd.<td><ul>"
        "<li>Een plan ontbreekt.<li>Nazorg ontbreekt.</ul><tr><td>Passende hulp<td>–<td>Nvt</table>"
        "<table><tr><td>Sterke punten<td>Men belt de school elke week.<tr><td>Verbeterpunten"
        "<td>Men belt ouders niet.</table>"
    )
    above = "Bevindingen > Veiligheid"
    assert told(reading) == [
        (
            "gaat-goed",
            "Men weegt risico’s.\n\nDat gebeurt altijd.",
            f"{above} > Sterke punten",
        ),
        ("kan-beter", "Een plan ontbreekt.", f"{above} > Verbeterpunten"),
        ("kan-beter", "Nazorg ontbreekt.", f"{above} > Verbeterpunten"),
        ("gaat-goed", "Men belt de school elke week.", "Bevindingen"),
        ("kan-beter", "Men belt ouders niet.", "Bevindingen"),
    ]


def test_line_above_a_next_list_that_nobody_knows_may_be_the_opposite() -> None:
    reading = read_page(
        "<h1>Samenwerking</h1><p>Positieve punten:<ul><li>Men belt elkaar.</ul>"
        "<p>Minder fraai:<ul><li>De ggz doet niet mee.</ul>"
    )
    assert told(reading) == [("gaat-goed", "Men belt elkaar.", "Samenwerking > Positieve punten")]
    left = [one.block.text for one in reading.unused if one.reden == OTHER]
    assert left == ["Minder fraai:", "De ggz doet niet mee."]


def test_heading_with_no_more_than_for_whom_is_no_title() -> None:
    reading = read_page(
        "<h1>4 Aanbevelingen</h1><h2>4.1 Aan de gemeente</h2><p>Leg vast wie de regie heeft.</p>"
        "<p>Zorg voor een plan.</p><h2>4.2 Aan Veilig Thuis en de aanbieders</h2>"
        "<p>Meld wat bekend is.</p>"
    )
    assert [one.passage for one in reading.findings] == [
        "Leg vast wie de regie heeft.",
        "Zorg voor een plan.",
        "Meld wat bekend is.",
    ]
    assert not any(one.titled for one in reading.findings)


def test_paragraphs_are_findings_where_they_are_all_there_is() -> None:
    reading = read_page(
        "<h1>Veiligheid</h1><h2>Wat gaat goed</h2><ul><li>Men belt elkaar.</ul>"
        "<h1>Evalueren</h1><h2>Wat gaat goed</h2><p>Het netwerk kijkt elk kwartaal terug.</p>"
        "<h1>Passende hulp</h1><h2>Wat gaat goed</h2><p>De inspecties zagen geen werkwijze.</p>"
    )
    assert [one.passage for one in reading.findings] == [
        "Men belt elkaar.",
        "Het netwerk kijkt elk kwartaal terug.",
    ]


def test_points_below_an_announced_point_and_a_second_paragraph_belong_to_it() -> None:
    reading = read_page(
        "<h1>Wat nu</h1><p>Wij adviseren het college om:<ul><li>af te spreken:<ul><li>wie belt;"
        "<li>wanneer.</ul><li><p>te evalueren.</p><p>Dat kan elk jaar.</p></ul>"
    )
    assert [one.passage for one in reading.findings] == [
        "af te spreken:\n\nwie belt;\n\nwanneer.",
        "te evalueren.\n\nDat kan elk jaar.",
    ]


def test_each_heading_with_text_outside_is_told_and_what_to_do() -> None:
    html = (
        "<h1>Wat gaat goed</h1><ul><li>Men belt.</ul><h1>Regie</h1><p>A.</p><h1>Geld</h1><p>B.</p>"
    )
    reading = read_page(html)
    lines = [*told_unused(Source(()), reading.unused)]
    assert lines[1:3] == [
        "- onder “Regie”, tekst buiten de kopjes van bevindingen (1 stuk): “A.”",
        "- onder “Geld”, tekst buiten de kopjes van bevindingen (1 stuk): “B.”",
    ]
    assert lines[-1] == ASK
    many = "".join(f"<h1>Kop {'a' * n}</h1><p>Tekst." for n in range(1, 60))
    lines = [*told_unused(Source(()), read_page(many).unused)]
    assert sum(OUTSIDE in line for line in lines) == 13
    assert any("(47 stukken)" in line for line in lines)


def test_heading_that_comes_back_above_lists_and_is_not_known_ends_what_is_above_it() -> None:
    chapter = (
        "Wat gaat goed",
        "",
        "- Men belt.",
        "",
        "Het mindere nieuws",
        "",
        "- Het duurt lang.",
    )
    lines = ("Veiligheid", "", *chapter, "", "Passende hulp", "", *chapter)
    reading = read_lines(*(line.replace("duurt", f"duurt {n}") for n, line in enumerate(lines)))
    assert {one.passage for one in reading.findings} == {"Men belt."}


def test_chapter_with_the_next_number_ends_what_is_above_it() -> None:
    reading = read_page(
        "<p><b>1. Waarom</b><p>Daarom.<p><b>2. Hulp</b><p><b>Positief</b><p>• Men belt."
        "<p><b>3. Wat te doen?</b><p>1) Regel hulp voor vaders."
    )
    assert told(reading) == [("gaat-goed", "Men belt.", "Hulp > Positief")]


def test_name_of_a_theme_is_no_title_of_a_finding() -> None:
    html = (
        "<h1>Sterke punten</h1><h2>Veiligheid</h2><p>Men weegt risico’s.<p>Ook ’s nachts komt men."
        "<h2>Eén gezin, één plan, één regisseur</h2><p>De regisseur belt."
    )
    known = themes()
    reading = read_findings(read_content(html.encode(), ".html").blocks, known.is_name)
    assert [
        (one.passage, getattr(known.of_path(one.path), "thema", "")) for one in reading.findings
    ] == [
        ("Men weegt risico’s.", "veiligheid"),
        ("Ook ’s nachts komt men.", "veiligheid"),
        ("De regisseur belt.", "1gezin1plan1regisseur"),
    ]


def test_unknown_heading_below_a_list_of_findings_is_no_finding() -> None:
    reading = read_page(
        "<p><b>Sterke punten</b><ul><li>Men belt.</ul><p><b>Verbeterpunten</b>"
        "<ul><li>Men wacht.</ul><p><b>Een woord van dank</b><p>Wij danken iedereen."
    )
    assert [(one.soort, one.passage) for one in reading.findings] == [
        ("gaat-goed", "Men belt."),
        ("kan-beter", "Men wacht."),
    ]


def test_line_with_a_soort_and_a_title_stands_above_the_text_below_it() -> None:
    reading = read_page(
        "<h1>Sterke punten</h1><p>Hulp past bij het gezin.<p>Goed voorbeeld: de keukentafel"
        "<p>Men begint met koffie."
    )
    assert [(one.soort, one.titel, one.titled) for one in reading.findings] == [
        ("gaat-goed", "Hulp past bij het gezin", False),
        ("goed-voorbeeld", "de keukentafel", True),
    ]


def test_cell_that_goes_on_over_rows_and_columns_shifts_no_other() -> None:
    reading = read_page(
        "<h1>Bevindingen</h1><table><tr><th>Thema<th>Sterke punten<th>Verbeterpunten"
        "<tr><td rowspan=2>Veiligheid<td>Men belt elke dag.<td>Nazorg ontbreekt."
        "<tr><td>Men mailt elke dag.<td>Een plan ontbreekt."
        "<tr><td colspan=2>Overig<td>Tijd ontbreekt.</table>"
    )
    assert [(one.soort, one.passage, one.path[1:2]) for one in reading.findings] == [
        ("gaat-goed", "Men belt elke dag.", ("Veiligheid",)),
        ("kan-beter", "Nazorg ontbreekt.", ("Veiligheid",)),
        ("gaat-goed", "Men mailt elke dag.", ("Veiligheid",)),
        ("kan-beter", "Een plan ontbreekt.", ("Veiligheid",)),
        ("kan-beter", "Tijd ontbreekt.", ("Overig",)),
    ]


def test_a_line_of_many_signs_is_read_as_fast_as_one_of_letters() -> None:
    began = time.process_time()
    assert not is_empty(Block("paragraph", "&" * 20_000 + " tekst"))
    assert is_empty(Block("paragraph", "– n.v.t. –"))
    assert is_empty(Block("paragraph", "– – –"))
    assert time.process_time() - began < 1
