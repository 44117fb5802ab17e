from pathlib import Path

import pytest

from kennisbank.drafts.drawing import check_drawing

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)


def problems(path: Path, text: str) -> list[str]:
    file = path / "x.svg"
    file.write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_drawing(file, "docs/x.svg")]


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [
        (' viewBox="0 0 9 9" width="9" role="img" aria-label="x"', "<title>Een kaart</title>"),
        ("", '<g fill="#123" stroke-width="2" transform="rotate(5)"><path d="M0 0 1 1z"/></g>'),
        ("", '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse"/></defs>'),
        ("", '<rect fill="url(#a)" x="1" y="1" rx="2"/><use xlink:href="#b"/><use href="#b"/>'),
        ("", '<text x="1" font-family="sans-serif" text-anchor="middle">Dag &amp; nacht</text>'),
    ],
)
def test_drawing_of_shapes_and_words_is_good(attributes: str, inside: str, tmp_path: Path) -> None:
    assert problems(tmp_path, SVG.format(attributes, inside)) == []


@pytest.mark.parametrize(
    ("attributes", "inside"),
    [
        ("", "<script>alert(1)</script>"),
        (' onload="alert(1)"', ""),
        ("", '<a href="https://evil.example/"><text>x</text></a>'),
        ("", '<a xlink:href="javascript:alert(1)"><text>x</text></a>'),
        ("", '<image href="https://evil.example/x.png"/>'),
        ("", '<use href="https://evil.example/x.svg#a"/>'),
        ("", '<use xlink:href="data:image/svg+xml,x#a"/>'),
        ("", "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"),
        ("", "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>"),
        ("", "<style>@import 'https://evil.example/x.css'</style>"),
        (' style="background:url(https://evil.example/x)"', ""),
        ("", '<rect fill="url(https://evil.example/x#a)"/>'),
        ("", '<rect fill="u\\72l(x)"/>'),
        ("", '<animate attributeName="href" to="javascript:x"/>'),
        ("", '<set attributeName="onload" to="x"/>'),
        ("", '<handler xmlns="http://www.w3.org/2001/xml-events">x</handler>'),
        ("", '<filter id="a"/>'),
        (' xml:base="https://evil.example/"', ""),
        (' tabindex="1" onfocus="x" autofocus="true"', ""),
    ],
)
def test_drawing_that_can_do_more_is_refused(attributes: str, inside: str, tmp_path: Path) -> None:
    found = problems(tmp_path, SVG.format(attributes, inside))
    assert found
    assert all(problem.startswith("docs/x.svg:1:") for problem in found)
    assert all(problem.endswith("(KB101)") for problem in found)


def test_mistake_in_a_drawing_is_told_at_its_place(tmp_path: Path) -> None:
    assert problems(tmp_path, SVG.format("", "\n  <script>1</script>")) == [
        "docs/x.svg:2:3: `<script>` kan niet in een tekening. Bewaar de tekening als gewone SVG "
        "(in Inkscape: Eenvoudige SVG), of als `.png`. (KB101)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>x</body></html>",
        "<svg><rect/></svg>",
        "<svg",
        "",
        '<?xml-stylesheet href="https://evil.example/x.xsl"?>' + SVG.format("", ""),
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("", "&x;"),
        '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + SVG.format("", "&b;"),
        SVG.format("", "<g>" * 100_000),
        SVG.format("", "<rect/>" * 30_000),
    ],
)
def test_other_file_is_no_drawing(text: str, tmp_path: Path) -> None:
    assert 1 <= len(problems(tmp_path, text)) <= 10
