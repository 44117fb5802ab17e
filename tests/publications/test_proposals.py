"""Proposals of editors who work in a browser, each judged by a job of the forge."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publications.forge import Forge, a_forge, git

ZEELAND = "practices/zeeland"
KAART = f"{ZEELAND}/regiekaart.yml"
LIJNEN = "practices/gelderland-zuid/korte-lijnen.yml"
SILENT = (
    "let op: wijzigingen: de inhoud is veranderd en er is geen regel bij gekomen die dat zegt. "
    "Zet onder `wijzigingen` een regel met `datum:` en `tekst:`. (KB082)"
)
NEW = """\
kenmerk: {kenmerk}
soort: ervaring
titel: Een goede titel
samenvatting: Een samenvatting die lang genoeg is.
themas: [veiligheid]
regio: zeeland
herkomst: gemeld-door-de-gemeente
bronnen: [{{bron: jaarbeeld-2019, vindplaats: Begin}}]
gepubliceerd: 2026-11-21
herzien_voor: 2027-11-21
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """A forge that has published the small bank, and then a record that came by a proposal."""
    forge = a_forge(tmp_path_factory.mktemp("forge"))
    forge.publish()
    write(forge.editor, f"{ZEELAND}/x.yml", NEW.format(kenmerk="VLI-VL7"))
    forge.propose("nieuw")
    assert forge.told("nieuw") == []
    forge.merge("nieuw")
    forge.publish()
    return forge


@pytest.fixture
def forge(published: Forge, tmp_path: Path) -> Forge:
    """The same, to change."""
    for name in ("origin.git", "editor"):
        shutil.copytree(published.home / name, tmp_path / name)
    forge = Forge(tmp_path)
    git(forge.editor, "remote", "set-url", "origin", forge.origin)
    return forge


def write(root: Path, name: str, text: str) -> None:
    (root / name).write_text(text, encoding="utf-8")


def replace(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(root, name, text.replace(old, new))


def remove(root: Path) -> None:
    (root / ZEELAND / "x.yml").unlink()


def change(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "lang genoeg is", "wat langer is")


def change_and_say_so(root: Path) -> None:
    change(root)
    line = "wijzigingen:\n- datum: 2026-11-21\n  tekst: De samenvatting is langer.\n"
    with (root / ZEELAND / "x.yml").open("a", encoding="utf-8") as file:
        file.write(line)


def renumber(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "VLI-VL7", "VLI-VL8")


def rename(root: Path) -> None:
    (root / ZEELAND / "x.yml").rename(root / ZEELAND / "ander.yml")


def lead(root: Path, *lines: str) -> None:
    write(root, "reference/doorverwijzingen.yml", "".join(f"- {line}\n" for line in lines))


def rename_and_lead(root: Path) -> None:
    rename(root)
    lead(root, "{van: x, naar: ander}")


def rename_and_renumber(root: Path) -> None:
    renumber(root)
    rename(root)


def swap(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "VLI-VL7", "VLI-VL1")
    replace(root, KAART, "VLI-VL1", "VLI-VL7")


def take_number(root: Path) -> None:
    write(root, f"{ZEELAND}/a.yml", NEW.format(kenmerk="VLI-VL7"))


def take_number_of_what_leads_on(root: Path) -> None:
    remove(root)
    lead(root, "{van: x, naar: regiekaart}")
    take_number(root)


def take_name(root: Path) -> None:
    new = NEW.format(kenmerk="WIJ-V01").replace("zeeland", "gelderland-zuid")
    write(root, "practices/gelderland-zuid/x.yml", new)


def move_to_another_region(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "regio: zeeland", "regio: gelderland-zuid")
    shutil.move(root / ZEELAND / "x.yml", root / "practices/gelderland-zuid/x.yml")


def withdraw(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "herzien_voor", "status: ingetrokken\nherzien_voor")
    with (root / ZEELAND / "x.yml").open("a", encoding="utf-8") as file:
        file.write("reden: De werkwijze bestaat niet meer.\n")
        file.write("wijzigingen:\n- datum: 2026-11-21\n  tekst: Ingetrokken.\n")


def lay_out_otherwise(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "themas: [veiligheid]", "themas:\n  - veiligheid")


def review_later(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "2027-11-21", "2028-11-21")


def empty_the_first_list(root: Path) -> None:
    remove(root)
    write(root, "reference/gepubliceerd.csv", "adres,bestand,kenmerk,inhoud,wijzigingen\n")


def spoil(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "soort: ervaring", "soort: onzin")
    rename(root)


GONE = (
    f"{ZEELAND}/x.yml:1:1: het gepubliceerde record `x` (VLI-VL7) is er niet meer. Zet het bestand "
    "terug en maak de status `ingetrokken`. Heeft het een andere naam, zet dan in "
    "reference/doorverwijzingen.yml: `- {van: x, naar: ..., oud_kenmerk: VLI-VL7}`. (KB080)"
)
PROPOSALS: dict[Callable[[Path], None], list[str]] = {
    remove: [GONE],
    empty_the_first_list: [GONE],
    change: [f"{ZEELAND}/x.yml:1:1: {SILENT}"],
    change_and_say_so: [],
    renumber: [
        f"{ZEELAND}/x.yml:1:10: kenmerk: dit record is gepubliceerd als `VLI-VL7`, en dat is "
        "misschien gedrukt. Zet het kenmerk `VLI-VL7` terug. (KB081)"
    ],
    rename: [
        f"{ZEELAND}/ander.yml:1:1: dit record is gepubliceerd als `x`; dat adres is er niet meer. "
        "Noem het bestand weer `x.yml`, of zet in reference/doorverwijzingen.yml: "
        "`- {van: x, naar: ander}`. (KB080)"
    ],
    rename_and_lead: [],
    rename_and_renumber: [GONE],
    swap: [
        f"{KAART}:1:10: kenmerk: dit record is gepubliceerd als `VLI-VL1`, en dat is misschien "
        "gedrukt. Zet het kenmerk `VLI-VL1` terug. (KB081)",
        f"{ZEELAND}/x.yml:1:10: kenmerk: dit record is gepubliceerd als `VLI-VL7`, en dat is "
        "misschien gedrukt. Zet het kenmerk `VLI-VL7` terug. (KB081)",
    ],
    take_number: [
        f"{ZEELAND}/a.yml:1:10: kenmerk: het kenmerk `VLI-VL7` is al gebruikt in "
        f"{ZEELAND}/x.yml. Neem het volgende vrije nummer: `VLI-VL8`. (KB042)"
    ],
    take_number_of_what_leads_on: [
        f"{ZEELAND}/a.yml:1:10: kenmerk: het kenmerk `VLI-VL7` is gepubliceerd voor `x`. "
        "Neem het volgende vrije nummer: `VLI-VL8`. (KB180)"
    ],
    take_name: [
        "practices/gelderland-zuid/x.yml:1:1: de bestandsnaam `x.yml` is al gebruikt in "
        f"{ZEELAND}/x.yml. Verander een van de twee. (KB042)"
    ],
    move_to_another_region: [f"practices/gelderland-zuid/x.yml:1:1: {SILENT}"],
    withdraw: [],
    lay_out_otherwise: [],
    review_later: [],
    spoil: [
        GONE,
        f"{ZEELAND}/ander.yml:2:8: soort: `onzin` kan hier niet. Kies uit `goed-voorbeeld`, "
        "`gaat-goed`, `kan-beter`, `aanbeveling`, `werkzame-factor`, `ervaring` of `bevinding`. "
        "(KB026)",
    ],
}


@pytest.mark.parametrize("proposal", PROPOSALS, ids=lambda each: each.__name__)
def test_proposal_is_told_what_it_does_to_what_was_published(
    proposal: Callable[[Path], None], forge: Forge
) -> None:
    proposal(forge.editor)
    forge.propose("voorstel")
    assert sorted(forge.told("voorstel")) == sorted(PROPOSALS[proposal])


def test_two_proposals_beside_each_other_touch_no_list(forge: Forge) -> None:
    write(forge.editor, f"{ZEELAND}/een.yml", NEW.format(kenmerk="VLI-VL8"))
    forge.propose("een")
    git_files = sorted(path.name for path in forge.checkout("een").glob("reference/*"))
    write(forge.editor, f"{ZEELAND}/twee.yml", NEW.format(kenmerk="VLI-VL9"))
    forge.propose("twee")
    forge.merge("een")
    forge.merge("twee")
    forge.publish()
    assert forge.told("main") == []
    assert git_files == sorted(path.name for path in forge.checkout("main").glob("reference/*"))


def test_renumbering_what_two_took_at_once_is_free_until_it_is_published(forge: Forge) -> None:
    write(forge.editor, f"{ZEELAND}/een.yml", NEW.format(kenmerk="VLI-VL8"))
    forge.propose("een")
    forge.merge("een")
    forge.publish()
    write(forge.editor, f"{ZEELAND}/a-twee.yml", NEW.format(kenmerk="VLI-VL8"))
    forge.propose("twee")
    assert forge.told("twee") == [
        f"{ZEELAND}/a-twee.yml:1:10: kenmerk: het kenmerk `VLI-VL8` is al gebruikt in "
        f"{ZEELAND}/een.yml. Neem het volgende vrije nummer: `VLI-VL9`. (KB042)"
    ]
    git(forge.editor, "switch", "-q", "main")
    write(forge.editor, f"{ZEELAND}/a-twee.yml", NEW.format(kenmerk="VLI-VL9"))
    forge.propose("twee-beter")
    assert forge.told("twee-beter") == []


def test_record_that_is_gone_from_the_site_stays_known_for_ever(forge: Forge) -> None:
    rename_and_lead(forge.editor)
    forge.propose("weg")
    forge.merge("weg")
    forge.publish()
    write(forge.editor, "reference/doorverwijzingen.yml", "[]\n")
    forge.propose("vergeten")
    assert forge.told("vergeten") == [
        f"{ZEELAND}/ander.yml:1:1: dit record is gepubliceerd als `x`; dat adres is er niet meer. "
        "Zet in reference/doorverwijzingen.yml: `- {van: x, naar: ander}`. (KB080)"
    ]
