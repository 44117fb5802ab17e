import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kennisbank.beveiliging import (
    FILE,
    Beveiliging,
    check_beveiliging,
    to_beveiliging,
    to_security_txt,
    write_security_txt,
)
from tests.builders import write_bank

TODAY = date(2026, 11, 22)
TEXT = """\
site_url: !ENV [SITE_URL, ""]
extra:
  redactie:
    email: ""
  # Wie
  beveiliging:
    contact: {contact}
    verloopt: "{verloopt}"
plugins:
  - macros
"""
CONTACT = "beveiliging@voorbeeld.nl"


def problems(contact: object, verloopt: object) -> list[str]:
    text = TEXT.format(contact=contact, verloopt=verloopt)
    found = check_beveiliging({"contact": contact, "verloopt": verloopt}, text, TODAY)
    return [str(problem) for problem in found]


@pytest.mark.parametrize("contact", [CONTACT, "https://voorbeeld.nl/lek"])
@pytest.mark.parametrize("verloopt", ["2026-12-23", "2027-11-22", date(2027, 6, 30)])
def test_contact_with_a_day_within_a_year_is_good(contact: str, verloopt: object) -> None:
    assert problems(contact, verloopt) == []


def test_empty_setting_is_good_and_writes_nothing(tmp_path: Path) -> None:
    for setting in (None, {}, {"contact": "", "verloopt": ""}, {"contact": None}):
        assert list(check_beveiliging(setting, "", TODAY)) == []
        assert to_beveiliging(setting) is None
        write_security_txt(setting, tmp_path, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("contact", "verloopt", "found"),
    [
        (
            CONTACT,
            "2026-11-22",
            [
                "mkdocs.yml:8:1: verloopt: `2026-11-22` is voorbij. Kijk na of het contact nog "
                "klopt, en schrijf dan `2027-11-22`. (KB068)"
            ],
        ),
        (
            CONTACT,
            "2026-12-22",
            [
                "mkdocs.yml:8:1: let op: verloopt: over 30 dagen is `2026-12-22` voorbij. Kijk na "
                "of het contact nog klopt, en schrijf dan `2027-11-22`. (KB068)"
            ],
        ),
        (
            CONTACT,
            "2028-01-01",
            [
                "mkdocs.yml:8:1: verloopt: `2028-01-01` is meer dan een jaar verder. Kijk na of "
                "het contact nog klopt, en schrijf dan `2027-11-22`. (KB067)"
            ],
        ),
        (
            CONTACT,
            "volgend jaar",
            [
                "mkdocs.yml:8:1: verloopt: `volgend jaar` is geen datum. "
                "Schrijf een dag als `2027-11-22`. (KB067)"
            ],
        ),
        (
            "javascript:alert(1)",
            "",
            [
                "mkdocs.yml:7:1: contact: `javascript:alert(1)` klopt niet. Schrijf een "
                "e-mailadres van een afdeling, of een webadres dat met https:// begint. (KB067)",
                "mkdocs.yml:8:1: verloopt: `` is geen datum. "
                "Schrijf een dag als `2027-11-22`. (KB067)",
            ],
        ),
    ],
)
def test_wrong_setting_is_a_problem_at_its_line(
    contact: str, verloopt: str, found: list[str]
) -> None:
    assert problems(contact, verloopt) == found


def test_unknown_setting_gets_a_suggestion() -> None:
    found = check_beveiliging({"contakt": "x"}, "  contakt: x\n", TODAY)
    assert [str(problem) for problem in found] == [
        "mkdocs.yml:1:1: contakt: dit veld bestaat niet. Bedoelde u `contact`? "
        "Kies uit `contact` of `verloopt`. (KB067)"
    ]
    found = check_beveiliging("nee", "beveiliging: nee\n", TODAY)
    assert [str(problem) for problem in found] == [
        "mkdocs.yml:1:1: beveiliging: hier staan geen velden onder. "
        "Schrijf daaronder `contact:` en `verloopt:`, ingesprongen. (KB067)"
    ]


def test_file_says_whom_to_tell_and_until_when(tmp_path: Path) -> None:
    write_security_txt({"contact": CONTACT, "verloopt": "2027-06-30"}, tmp_path, "https://a.nl/k/")
    assert (tmp_path / FILE).read_text(encoding="utf-8") == (
        "Contact: mailto:beveiliging@voorbeeld.nl\n"
        "Expires: 2027-06-30T23:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://a.nl/k/.well-known/security.txt\n"
    )
    page = Beveiliging("https://voorbeeld.nl/lek", date(2027, 6, 30))
    assert to_security_txt(page, "").startswith("Contact: https://voorbeeld.nl/lek\nExpires: ")


def test_check_warns_before_the_day_and_stops_after_it(tmp_path: Path) -> None:
    write_bank(tmp_path)
    settings = TEXT.format(contact=CONTACT, verloopt="2027-06-30")
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    said = {}
    for day in ("2027-05-01", "2027-06-20", "2027-07-01"):
        command = (sys.executable, "-m", "kennisbank", "check", "--vandaag", day)
        done = subprocess.run(
            [*command, "--root", tmp_path], capture_output=True, text=True, check=False
        )
        said[day] = done.returncode, [line for line in done.stdout.split("\n") if "KB068" in line]
    assert said["2027-05-01"] == (0, [])
    code, lines = said["2027-06-20"]
    assert (code, lines[0].startswith("mkdocs.yml:8:1: let op: verloopt: over 10 dagen")) == (
        0,
        True,
    )
    code, lines = said["2027-07-01"]
    assert (code, lines[0].startswith("mkdocs.yml:8:1: verloopt: `2027-06-30` is voorbij")) == (
        1,
        True,
    )
