import re
from pathlib import Path

import pytest

from kennisbank.drafts.addresses.attachments import KINDS, OURS, check_attachment, check_name

BEGIN = {kind: starts[0] or b"Dag\n" for kind, starts in KINDS.items()}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "svg"])
def test_file_that_is_what_it_says_may_stand_beside_the_pages(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"x.{kind}"
    file.write_bytes(BEGIN[kind] + b"rest")
    assert list(check_attachment(file, f"docs/x.{kind}")) == []


@pytest.mark.parametrize("kind", [kind for kind, starts in KINDS.items() if starts[0]])
def test_file_that_is_something_else_is_told_of(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"x.{kind}"
    for content in (b"<html><script>alert(1)</script></html>", b""):
        file.write_bytes(content)
        assert [str(problem) for problem in check_attachment(file, f"docs/x.{kind}")] == [
            f"docs/x.{kind}:1:1: dit bestand heet `.{kind}`, en dat is het niet. Open het in het "
            "programma waarmee het is gemaakt, en bewaar het opnieuw. (KB101)"
        ]


@pytest.mark.parametrize(
    "kind",
    [
        *("html", "htm", "xhtml", "shtml", "mht", "js", "mjs", "css", "xml", "xsl", "rss", "php"),
        *("swf", "jar", "exe", "sh", "wasm", "json", "webmanifest", "map", "ics", "ico", "svgz"),
        *("zip", "gz", "br", "7z", "doc", "xls", "docm", "rtf", "yml", "py", "j2", "htaccess", "x"),
    ],
)
def test_file_of_another_kind_is_told_of(kind: str, tmp_path: Path) -> None:
    found = [problem.code for problem in check_attachment(tmp_path / "x", f"docs/x.{kind}")]
    assert found == ["KB100"]


@pytest.mark.parametrize("name", ["docs/x.md", "docs/a/b-c/kaart_2.v3.png", "docs/1gezin.md"])
def test_plain_name_is_good(name: str) -> None:
    assert list(check_name(name)) == []


@pytest.mark.parametrize(
    "part",
    [
        *(
            "X",
            "x y",
            "x'",
            'x"',
            "x<b>",
            "{{x}}",
            "{%x%}",
            "é",
            "x\n",
            "x\u202e",
            "-x",
            "x&y",
        ),
        *(
            "x#y",
            "x?y",
            "x%41",
            "x:y",
            "x\\y",
            "~x",
            "x;y",
            "x=y",
            "x*",
            "$x",
            "`x`",
            "javascript:x",
        ),
    ],
)
def test_name_with_other_signs_is_told_of_on_one_line(part: str) -> None:
    for name in (f"docs/{part}.md", f"docs/{part}/x.md", f"docs/{part}.png"):
        (problem,) = check_name(name)
        assert problem.code == "KB100"
        assert "\n" not in str(problem)
        assert "\u202e" not in str(problem)


@pytest.mark.parametrize("name", sorted(OURS))
def test_name_of_the_site_itself_is_taken(name: str) -> None:
    names = [f"docs/{name}"] if "." in name else [f"docs/{name}/x.png", f"docs/{name}.md"]
    taken = [one for one in names if one != "docs/gegevens.md"]  # the page about those files
    assert [problem.code for one in taken for problem in check_name(one)] == ["KB100"] * len(taken)


def test_page_about_the_data_may_stand_where_they_do() -> None:
    assert list(check_name("docs/gegevens.md")) == []


def test_file_in_very_many_folders_is_told_of() -> None:
    assert list(check_name("docs/" + "a/" * 5 + "x.md")) == []
    assert [problem.code for problem in check_name("docs/" + "a/" * 1000 + "x.md")] == ["KB100"]


def test_the_server_knows_each_kind_and_shows_what_it_does_not_know_to_nobody() -> None:
    conf = (Path(__file__).parents[3] / "deploy/nginx.conf").read_text(encoding="utf-8")
    known = {
        ending
        for line in re.findall(r"[\w.+-]+/[\w.+-]+ ([\w ]+);", conf)
        for ending in line.split()
    }
    assert KINDS.keys() <= known
    assert "default_type application/octet-stream;" in conf
