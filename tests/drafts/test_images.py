import pytest

from kennisbank.drafts.images import check_images


def problems_on(text: str) -> list[str]:
    return [str(problem) for problem in check_images(text, "docs/x.md")]


@pytest.mark.parametrize(
    ("text", "where", "shown"),
    [
        ("# Kop\n\nZie ![](kaart.png).", "3:5", "![](kaart.png)"),
        ("![ ](kaart.png)", "1:1", "![ ](kaart.png)"),
        ("![][kaart]", "1:1", "![][kaart]"),
        ("![kaart.PNG](kaart.png)", "1:1", "![kaart.PNG](kaart.png)"),
        ('<img src="kaart.png">', "1:1", '<img src="kaart.png">'),
        ('```\nx\n```\n<IMG class="alt"\n src="a.png" />', "4:1", None),
        ('<img src="kaart.png" data-alt="x">', "1:1", '<img src="kaart.png" data-alt="x">'),
    ],
)
def test_picture_without_words_is_a_problem(text: str, where: str, shown: str | None) -> None:
    (found,) = problems_on(text)
    begin = f"docs/x.md:{where}: dit plaatje heeft geen beschrijving: "
    assert found.startswith(f"{begin}`{shown}`. " if shown else begin)
    assert found.endswith("Zeg wat erop staat: `![De kaart van de regio’s](kaart.png)`. (KB066)")


@pytest.mark.parametrize(
    "text",
    [
        "![De kaart van de regio’s](kaart.png)",
        "![De kaart][kaart]",
        '<img src="kaart.png" alt="De kaart">',
        '<img alt="" src="streep.png">',
        '<img src="kaart.png"\n alt="De kaart">',
        "Schrijf `![](kaart.png)` niet.",
        "```\n![](kaart.png)\n```",
        "~~~ html\n<img src='a.png'>\n~~~",
        "<!-- ![](kaart.png) -->",
        r"Wat een uitroep\![](x)",
        "Let op![1] Of [](leeg).",
        "![]",
    ],
)
def test_other_text_is_no_problem(text: str) -> None:
    assert problems_on(text) == []
