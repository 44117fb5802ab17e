import base64
from pathlib import Path

from PIL import Image

from tools.changed import (
    around_change,
    as_one_file,
    changed_files,
    most_changed,
    without_everywhere,
    write_report,
)

PIXEL = base64.b64decode(  # any bytes will do
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_words_that_changed_are_told_page_by_page(tmp_path: Path) -> None:
    for when, word in (("voor", "oud"), ("na", "nieuw")):
        (tmp_path / when).mkdir()
        (tmp_path / when / "a.html").write_text(f"<body><p>zelfde</p><p>{word}</p>")
        (tmp_path / when / "b.html").write_text(f"<body class='{word}'>zelfde")
        (tmp_path / when / f"{word}.html").write_text("<body>")
    words = changed_files(tmp_path / "voor", tmp_path / "na")
    assert words == {
        "a.html": ["-oud", "+nieuw"],
        "b.html": [],
        "nieuw.html": ["alleen hierna"],
        "oud.html": ["alleen hiervoor"],
    }
    (tmp_path / "start-390-na.webp").write_bytes(PIXEL)
    report = "\n".join(write_report(words, ["start-390"], tmp_path))
    assert "4 bestanden zijn anders. Daarvan lezen 3 anders." in report
    assert "## Woorden: a.html\n\n```diff\n-oud\n+nieuw\n```" in report
    assert "![na](start-390-na.webp)" in report
    assert "![voor](start-390-voor.webp)" not in report


def test_what_changed_on_every_page_is_told_once() -> None:
    found = {f"{n}.html": ["+vandaag", *(["+eigen"] if n == 3 else [])] for n in range(50)}
    of_all, rest = without_everywhere(found)
    assert of_all == ["+vandaag"]
    assert {name: lines for name, lines in rest.items() if lines} == {"3.html": ["+eigen"]}


def test_pictures_are_made_of_new_pages_and_of_what_changed_most() -> None:
    words = {
        "a.html": ["+1"],
        "b.html": ["+1", "+2"],
        "c.pdf": ["+1", "+2", "+3"],
        "d.html": [],
        "e.html": ["alleen hierna"],
    }
    assert most_changed(words) == ["e.html", "b.html", "a.html"]


def test_one_file_holds_its_pictures_and_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "start-na.webp").write_bytes(PIXEL)
    field = "- **Titel**\n    - was: ~~oud~~ \\<img src=x onerror=alert(1)\\>"
    text = f"# Kop\n\n{field}\n\n![na](start-na.webp)"
    page = as_one_file(text, tmp_path)
    assert f'src="data:image/webp;base64,{base64.b64encode(PIXEL).decode()}"' in page
    assert "<del>oud</del> &lt;img src=x onerror=alert(1)&gt;" in page
    assert page.count("<img") == 1
    assert "default-src 'none'" in page


def test_a_picture_shows_where_two_begin_to_differ() -> None:
    old = Image.new("RGB", (10, 5000), "white")
    new = old.copy()
    new.paste("black", (2, 3000, 5, 3010))
    parts = around_change({"voor": old, "na": new})
    assert {when: part.size for when, part in parts.items()} == {"voor": (10, 410), "na": (10, 410)}
    assert parts["na"].getpixel((3, 200)) == (0, 0, 0)
    assert around_change({"voor": old, "na": old.copy()}) == {}
    assert around_change({"na": new})["na"].size == (10, 1600)
    longer = old.crop((0, 0, 10, 5200))
    longer.paste("red", (0, 5000, 10, 5200))
    assert around_change({"voor": old, "na": longer})["voor"].size == (10, 200)
