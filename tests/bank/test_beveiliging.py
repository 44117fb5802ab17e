from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.model import Redactie
from kennisbank.site.security_txt import FILE, to_security, to_security_txt
from tests.builders import write_bank
from tests.projects import ran

TODAY = date(2026, 11, 22)
TEXT = """\
email: ""
# Wie
beveiliging:
  contact: {contact}
  verloopt: "{verloopt}"
"""
CONTACT = "beveiliging@voorbeeld.nl"


def write_redactie(root: Path, contact: str, verloopt: str) -> Path:
    text = TEXT.format(contact=contact, verloopt=verloopt)
    (write_bank(root) / "reference/redactie.yml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("contact", [CONTACT, "https://voorbeeld.nl/lek"])
@pytest.mark.parametrize("verloopt", ["2026-12-23", "2027-11-22", "2027-06-30"])
def test_contact_with_a_day_within_a_year_is_good(
    contact: str, verloopt: str, tmp_path: Path
) -> None:
    bank, remarks = load_bank(write_redactie(tmp_path, contact, verloopt), today=TODAY)
    assert remarks == ()
    known = bank.redactie.beveiliging
    assert known
    assert (known.contact, known.verloopt) == (contact, date.fromisoformat(verloopt))


@pytest.mark.parametrize("given", [{}, {"beveiliging": ""}, {"beveiliging": {"contact": ""}}])
def test_who_says_nothing_gets_no_file(given: dict[str, object]) -> None:
    assert [*to_security(Redactie.model_validate(given), "")] == []


def test_day_is_not_checked_by_who_does_not_say_which_day_it_is(tmp_path: Path) -> None:
    _, remarks = load_bank(write_redactie(tmp_path, CONTACT, "2020-01-01"))
    assert remarks == ()


def test_file_says_whom_to_tell_and_until_when() -> None:
    known = {"contact": CONTACT, "verloopt": "2027-06-30"}
    redactie = Redactie.model_validate({"beveiliging": known})
    assert dict(to_security(redactie, "https://a.nl/k/"))[FILE] == (
        "Contact: mailto:beveiliging@voorbeeld.nl\n"
        "Expires: 2027-06-30T23:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: https://a.nl/k/.well-known/security.txt\n"
    )
    text = to_security_txt("https://voorbeeld.nl/lek", date(2027, 6, 30), "")
    assert text.startswith("Contact: https://voorbeeld.nl/lek\nExpires: ")


def test_check_warns_before_the_day_and_stops_after_it(tmp_path: Path) -> None:
    write_redactie(tmp_path, CONTACT, "2027-06-30")
    said = {}
    for day in ("2027-05-01", "2027-06-20", "2027-07-01"):
        done = ran(tmp_path, "check", "--vandaag", day)
        said[day] = done.returncode, [line for line in done.stdout.split("\n") if "KB068" in line]
    assert said["2027-05-01"] == (0, [])
    code, lines = said["2027-06-20"]
    start = "reference/redactie.yml:5:13: let op: beveiliging, verloopt: over 10 dagen"
    assert (code, lines[0].startswith(start)) == (0, True)
    code, lines = said["2027-07-01"]
    start = "reference/redactie.yml:5:13: beveiliging, verloopt: `2027-06-30` is voorbij"
    assert (code, lines[0].startswith(start)) == (1, True)
