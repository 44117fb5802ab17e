"""Finding the browsers, with made-up executables in a made-up PATH."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.chromium import find_chromium, find_quickest
from tests.browser.firefox import find_firefox
from tests.browser.programs import (
    BrowserError,
    found_or_skipped,
    output_of,
    ready,
    tell_missing,
)
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
        "KENNISBANK_CHROMIUM is /no/such/browser; dat is geen programma dat kan starten."
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
        "Geen Chromium of Chrome gevonden: draai `make test`, die er een klaarzet, "
        "of zet KENNISBANK_CHROMIUM op het pad van de uwe."
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
        "Geen Firefox gevonden: draai `make test`, die hem als root op Debian klaarzet, "
        "of zet KENNISBANK_FIREFOX op het pad van de uwe."
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
    raise BrowserError("Geen WebKit gevonden.")


def test_missing_browser_skips_what_needs_it_but_not_at_a_forge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
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
        ("tests/content/test_html.py::test_d", "Skipped: ontbreekt: Java"),
        ("tests/x.py::test_c", "Skipped: not on this system"),
    ]
    assert [*tell_missing(skipped)] == [
        "NIET GECONTROLEERD: 1 test (tests/content/test_html.py), want Java ontbreekt hier. "
        "Vraag uw beheerder om `apt-get install default-jre-headless`.",
        "NIET GECONTROLEERD: 2 tests (tests/browser/test_engines.py), want WebKit ontbreekt hier. "
        "Vraag uw beheerder om `apt-get install webkit2gtk-driver xvfb`.",
    ]


def a_check(*answers: str | None) -> Callable[[], str]:
    """What says in turn which program it is, or that there is none."""
    left = iter(answers)

    def check() -> str:
        if answer := next(left):
            return answer
        raise BrowserError("Geen WebKit gevonden.")

    return check


ASKED = (
    "Vraag uw beheerder om `apt-get install webkit2gtk-driver xvfb`, "
    "of zet KENNISBANK_WEBKIT op het pad van de uwe."
)


@pytest.mark.parametrize(
    ("answers", "installs", "found", "said"),
    [
        (["WebKit 1"], True, True, "WebKit 1\n"),
        (
            [None, "WebKit 2"],
            True,
            True,
            "Geen WebKit gevonden.\nWebKit wordt klaargezet ...\nWebKit 2\n",
        ),
        (
            [None, None],
            True,
            False,
            "Geen WebKit gevonden.\nWebKit wordt klaargezet ...\nGeen WebKit gevonden.\n"
            "WebKit ontbreekt hier. De rest gaat door; aan het eind staat wat niet is "
            f"gecontroleerd. {ASKED}\n",
        ),
        (
            [None],
            False,
            False,
            "Geen WebKit gevonden.\nWebKit ontbreekt hier. De rest gaat door; aan het eind staat "
            f"wat niet is gecontroleerd. {ASKED}\n",
        ),
    ],
)
def test_missing_program_is_installed_or_asked_for_and_the_rest_goes_on(
    answers: list[str | None],
    installs: bool,
    found: bool,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("CI", "KENNISBANK_WEBKIT"):
        monkeypatch.delenv(name, raising=False)
    install = (lambda: None) if installs else None
    assert ready("WebKit", a_check(*answers), "KENNISBANK_WEBKIT", install) == found
    assert capsys.readouterr().out == said


@pytest.mark.parametrize("why", ["CI", "KENNISBANK_WEBKIT"])
def test_missing_program_ends_the_run_at_a_forge_and_when_it_was_chosen(
    why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("CI", "KENNISBANK_WEBKIT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(why, "iets")
    with pytest.raises(SystemExit) as caught:
        ready("WebKit", a_check(None), "KENNISBANK_WEBKIT")
    assert caught.value.code == (f"WebKit werkt hier niet, en dat moet wel. {ASKED}")


def test_snap_is_no_browser_of_the_tests(tmp_path: Path) -> None:
    """It sees no folder of a test; Ubuntu gives one for Firefox and for Chromium."""
    an_executable(tmp_path / "firefox", 'exec /snap/bin/firefox "$@"')
    with pytest.raises(BrowserError):
        find_firefox({"PATH": str(tmp_path)})
    real = an_executable(tmp_path / "firefox-esr")
    assert find_firefox({"PATH": str(tmp_path)}) == real


def test_a_program_that_starts_gives_its_output(tmp_path: Path) -> None:
    assert output_of(an_executable(tmp_path / "chromium"), "--version") == "Chromium 1.0"


def test_a_program_that_fails_says_why(tmp_path: Path) -> None:
    broken = an_executable(tmp_path / "chromium", "echo no such library >&2; exit 1")
    with pytest.raises(BrowserError) as caught:
        output_of(broken, "--version")
    assert str(caught.value) == f"{broken} werkt niet:\nno such library"


def test_a_program_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match="start niet"):
        output_of(str(tmp_path / "chromium"))
