"""Where typed addresses lead is known before anything is built, and is what the built site says."""

from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import judge
from kennisbank.drafts.addresses.leads import Lead
from kennisbank.drafts.draft import judge_page
from kennisbank.drafts.told import Told, check_drafts
from kennisbank.site.addresses.leads import check_leads
from tests.builders import DAY, a_bank, write_bank

TOP = "---\nrender_macros: true\n---\n\n"


def leads_in(text: str) -> list[Lead]:
    draft, found = judge_page(f"{TOP}{text}", "docs/x.md", ())
    assert found == []
    assert draft.leads
    return draft.leads.leads


def test_each_address_into_the_site_is_noted_where_it_is_typed() -> None:
    text = "[a](y.md) [b](y.md) [c][d]\n\n<a href='../z/'>z</a> ![p](p.png){ width=1 height=1 }\n\n"
    assert leads_in(f"{text}[d]: w.md\n") == [
        Lead(5, 5, "y.md", False, False),
        Lead(5, 15, "y.md", False, False),
        Lead(9, 6, "w.md", False, False),
        Lead(7, 10, "../z/", False, True),
        Lead(7, 28, "p.png", True, False),
    ]


def test_address_to_elsewhere_is_no_lead() -> None:
    assert leads_in("[a](https://www.vng.nl/) [b](mailto:a@vng.nl) [c](tel:112)\n") == []


def test_what_is_told_comes_from_the_other_process_as_it_was(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/x.md").write_text("[a](y.md#b)\n\n## Kop\n", encoding="utf-8")
    told = check_drafts(root).told
    assert told.leads
    assert Told.from_json(told.to_json()).leads == told.leads


@pytest.mark.parametrize(
    ("address", "good"),
    [
        *(("themas/veiligheid.md", True), ("themas/veiligheid.md#kop", True)),
        *(("themas/veiligheid/", False), ("../themas/veiligheid/", True)),
        *(("../regios/zeeland/#ligging", False), ("../regios/zeeland/", True)),
        *(("kaart.png", True), ("../kaart.png", True), ("kaart.jpg", False)),
        *(("themas/sjabloon.md", False), ("?zoek=x", True), ("../sbom.cdx.json", True)),
        *(("../nieuw/volgen.xml", True), ("../praktijken/volgen.xml", False)),
        *(("../themas/veiligheid/herzieningen.ics", True), ("../nieuw/herzieningen.ics", False)),
    ],
)
def test_address_leads_somewhere_or_is_told_of(address: str, good: bool, tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    for name, text in (
        ("x.md", f"[a]({address})\n"),
        ("themas/veiligheid.md", "## Kop\n"),
        ("themas/sjabloon.md", "kbplekinhoud\n"),
    ):
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    (root / "docs/kaart.png").write_bytes(b"")
    found = check_leads(a_bank(), check_drafts(root).told, DAY)
    assert [problem.code for problem in found] == ([] if good else ["KB147"])


def test_page_that_cannot_be_read_is_there(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/x.md").write_text("[a](y.md#kop)\n", encoding="utf-8")
    (root / "docs/y.md").write_bytes(b"\xff")
    _, found = judge(root, date(2026, 11, 28), besides=check_leads)
    assert [problem.bestand for problem in found] == ["docs/y.md"]


def test_word_with_an_unknown_name_is_told_of_once(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/x.md").write_text("[a](y.md#kop)\n", encoding="utf-8")
    (root / "docs/y.md").write_text(f'{TOP}{{{{ thema("geen") }}}}\n', encoding="utf-8")
    _, found = judge(root, date(2026, 11, 28), besides=check_leads)
    assert [problem.bestand for problem in found] == ["docs/y.md"]


@pytest.mark.parametrize(
    ("text", "hoe"),
    [
        ('<img src="kaart.png" alt="Een kaart">', "het adres van het bestand: `../kaart.png`."),
        ("[x](www.voorbeeld.nl)", "Zet `https://` ervoor."),
        ("[x](www.voorbeeld.nl/pagina)", "Zet `https://` ervoor."),
        ("[mail](naam@voorbeeld.nl)", "Zet `mailto:` ervoor."),
    ],
)
def test_address_that_lacks_its_begin_is_told_with_it(text: str, hoe: str, tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/x.md").write_text(f"{text}\n", encoding="utf-8")
    (root / "docs/kaart.png").write_bytes(b"")
    (problem,) = check_leads(a_bank(), check_drafts(root).told, DAY)
    assert problem.hoe.endswith(hoe)
