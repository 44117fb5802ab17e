"""Finding the browsers, with made-up executables in a made-up PATH."""

from pathlib import Path

import pytest

from tests.browser.chromium import find_chromium, find_quickest
from tests.browser.firefox import find_firefox
from tests.browser.programs import BrowserError, found_or_skipped, output_of, tell_missing
from tests.browser.webkit import find_webkit


def an_executable(path: Path, script: str = "echo Chromium 1.0") -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def nowhere() -> str:
    return "/does/not/exist"


def test_the_variable_comes_before_path(tmp_path: Path) -> None:
    an_executable(tmp_path / "bin/chromium")
    chosen = an_executable(tmp_path / "mine")
    environ = {"KENNISBANK_CHROMIUM": chosen, "PATH": str(tmp_path / "bin")}
    assert find_chromium(environ, nowhere) == chosen


def test_a_wrong_variable_is_an_error_though_path_has_one(tmp_path: Path) -> None:
    an_executable(tmp_path / "chromium")
    environ = {"KENNISBANK_CHROMIUM": "/no/such/browser", "PATH": str(tmp_path)}
    with pytest.raises(BrowserError) as caught:
        find_chromium(environ, nowhere)
    assert str(caught.value) == (
        "KENNISBANK_CHROMIUM is /no/such/browser, which is not an executable file."
    )


@pytest.mark.parametrize(
    "name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
)
def test_each_usual_name_is_found_on_path(tmp_path: Path, name: str) -> None:
    browser = an_executable(tmp_path / name)
    assert find_chromium({"PATH": str(tmp_path)}, nowhere) == browser


def test_chromium_comes_before_chrome(tmp_path: Path) -> None:
    an_executable(tmp_path / "google-chrome")
    chromium = an_executable(tmp_path / "chromium")
    assert find_chromium({"PATH": str(tmp_path)}, nowhere) == chromium


def test_the_one_that_never_had_a_screen_is_the_quickest_and_the_choice_comes_first(
    tmp_path: Path,
) -> None:
    chromium = an_executable(tmp_path / "chromium")
    assert find_quickest({"PATH": str(tmp_path)}) == chromium
    shell = an_executable(tmp_path / "chromium-headless-shell")
    assert find_quickest({"PATH": str(tmp_path)}) == shell
    assert find_chromium({"PATH": str(tmp_path)}, nowhere) == chromium
    environ = {"KENNISBANK_CHROMIUM": chromium, "PATH": str(tmp_path)}
    assert find_quickest(environ) == chromium


def test_playwrights_own_is_the_last_resort(tmp_path: Path) -> None:
    own = an_executable(tmp_path / "ms-playwright/chrome")
    assert find_chromium({"PATH": str(tmp_path)}, lambda: own) == own


@pytest.mark.parametrize("environ", [{}, {"PATH": ""}])
def test_no_browser_at_all_says_what_to_do(environ: dict[str, str]) -> None:
    with pytest.raises(BrowserError) as caught:
        find_chromium(environ, nowhere)
    assert str(caught.value) == (
        "No Chromium or Chrome found. Run `make test`, which installs one, "
        "or set KENNISBANK_CHROMIUM to the path of yours."
    )


@pytest.mark.parametrize("name", ["firefox", "firefox-esr"])
def test_firefox_is_found_by_either_name_or_by_its_variable(tmp_path: Path, name: str) -> None:
    firefox = an_executable(tmp_path / name)
    mine = an_executable(tmp_path / "mine")
    assert find_firefox({"PATH": str(tmp_path)}) == firefox
    assert find_firefox({"PATH": str(tmp_path), "KENNISBANK_FIREFOX": mine}) == mine


def test_no_firefox_says_what_to_do() -> None:
    with pytest.raises(BrowserError) as caught:
        find_firefox({"PATH": ""})
    assert str(caught.value) == (
        "No Firefox found. Run `make test`, which installs one as root on Debian, "
        "or set KENNISBANK_FIREFOX to the path of yours."
    )


def test_webkit_is_found_where_debian_has_it_or_by_its_variable(tmp_path: Path) -> None:
    browser = an_executable(tmp_path / "usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
    mine = an_executable(tmp_path / "mine")
    driver = an_executable(tmp_path / "bin/WebKitWebDriver")
    environ = {"PATH": str(tmp_path / "bin")}
    with pytest.raises(BrowserError):  # there is no screen yet
        find_webkit(environ, tmp_path)
    screen = an_executable(tmp_path / "bin/Xvfb")
    assert find_webkit(environ, tmp_path) == (browser, driver, screen)
    assert find_webkit({**environ, "KENNISBANK_WEBKIT": mine}, tmp_path).browser == mine


def no_webkit() -> str:
    raise BrowserError("No WebKit found.")


def test_missing_browser_skips_what_needs_it_but_not_at_a_forge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="ontbreekt: WebKit"):
        found_or_skipped("WebKit", no_webkit)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(BrowserError):
        found_or_skipped("WebKit", no_webkit)


def test_end_of_the_run_says_what_was_not_looked_at() -> None:
    skipped = [
        ("tests/browser/test_engines.py::test_a[webkit]", "Skipped: ontbreekt: WebKit"),
        ("tests/browser/test_engines.py::test_b[webkit]", "Skipped: ontbreekt: WebKit"),
        ("tests/x.py::test_c", "Skipped: not on this system"),
    ]
    assert [*tell_missing(skipped)] == [
        "NIET GECONTROLEERD: 2 tests (tests/browser/test_engines.py), want WebKit ontbreekt hier. "
        "Draai `make test` als root op Debian, of installeer het zelf (zie HACKING.md)."
    ]


def test_a_program_that_starts_gives_its_output(tmp_path: Path) -> None:
    assert output_of(an_executable(tmp_path / "chromium"), "--version") == "Chromium 1.0"


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    broken = an_executable(tmp_path / "chromium", "echo no such library >&2; exit 1")
    with pytest.raises(BrowserError) as caught:
        output_of(broken, "--version")
    assert str(caught.value) == f"{broken} fails:\nno such library"


def test_a_program_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match="does not start"):
        output_of(str(tmp_path / "chromium"))
