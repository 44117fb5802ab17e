import pytest

from kennisbank.intake.rapport.elsewhere import leave_elsewhere, named_in, names_of
from kennisbank.intake.rapport.findings import read_findings
from kennisbank.model import Gemeente
from kennisbank.sources.formats import read_content

GEMEENTEN = [
    Gemeente.model_construct(id=identity, naam=naam, roepnaam=None, aliassen=aliassen)
    for identity, naam, aliassen in (
        ("meppel", "Meppel", ()),
        ("emmen", "Emmen", ()),
        ("best", "Best", ()),
        ("den-haag", "’s-Gravenhage", ("Den Haag",)),
    )
]
KNOWN = names_of(GEMEENTEN)


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("3. Gemeente Emmen", {"emmen"}),
        ("Bevindingen in Emmen: een samenwerkend netwerk", {"emmen"}),
        ("Het lokale netwerk van Den Haag", {"den-haag"}),
        ("Meppel en Emmen", {"meppel", "emmen"}),
        ("Aan Meppel:", {"meppel"}),
        ("Best practices", set()),
        ("Veiligheid in heel Drenthe", set()),
        ("De aanpak uit Emmen in Meppel", set()),
    ],
)
def test_heading_that_is_the_name_of_a_gemeente(heading: str, named: set[str]) -> None:
    assert named_in(heading, KNOWN) == named


def test_what_stands_under_another_gemeente_is_left_out_and_told() -> None:
    html = (
        "<h1>Meppel</h1><h2>Sterke punten</h2><ul><li>Korte lijnen.</ul>"
        "<h1>Emmen</h1><h2>Sterke punten</h2><ul><li>Vaste gezichten.</ul>"
        "<h1>Aanbevelingen</h1><p>Aan beide gemeenten:<ul><li>Praat met elkaar.</ul>"
        "<p>Aan Emmen:<ul><li>Praat met scholen.</ul>"
    )
    reading = read_findings(read_content(html.encode(), ".html").blocks)
    leave_elsewhere(reading, "meppel", KNOWN)
    assert [one.passage for one in reading.findings] == ["Korte lijnen.", "Praat met elkaar."]
    left = [(one.block.text, one.path) for one in reading.unused if "andere" in one.reden]
    assert left == [("Vaste gezichten.", ("Emmen",)), ("Praat met scholen.", ("Aan Emmen",))]


def test_name_of_a_gemeente_among_findings_is_no_title_of_one() -> None:
    html = (
        "<h1>Sterke punten</h1><h2>Meppel</h2><p>Korte lijnen.<h2>Emmen</h2><p>Vaste gezichten."
        "<h1>Verbeterpunten</h1><h2>Emmen</h2><p>Lange wachttijd.<h2>Meppel</h2><p>Weinig tijd."
    )
    blocks = read_content(html.encode(), ".html").blocks
    reading = read_findings(blocks, lambda text: bool(named_in(text, KNOWN)))
    leave_elsewhere(reading, "meppel", KNOWN)
    assert [(one.soort, one.passage) for one in reading.findings] == [
        ("gaat-goed", "Korte lijnen."),
        ("kan-beter", "Weinig tijd."),
    ]
