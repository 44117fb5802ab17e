"""Proposals of editors who work in a browser, each judged by a job of the forge."""

import re
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


def withdraw_later(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "gepubliceerd: 2026-11-21", "gepubliceerd: 2027-01-21")


def move_and_rename(root: Path) -> None:
    move_to_another_region(root)
    folder = root / "practices/gelderland-zuid"
    (folder / "x.yml").rename(folder / "ander.yml")


def move_rename_and_lead(root: Path) -> None:
    move_and_rename(root)
    lead(root, "{van: x, naar: ander}")


def everywhere(root: Path, old: str, new: str) -> None:
    """What an editor does who looks for a name in all files, and replaces it."""
    for path in root.rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?<![\w/-]){old}(?![\w-])", new, text), encoding="utf-8")


def rename_gemeente(root: Path) -> None:
    everywhere(root, "vlissingen", "walcheren")


def rename_gemeente_in_its_list(root: Path) -> None:
    replace(root, "reference/gemeenten.yml", "id: vlissingen", "id: walcheren")


def rename_regio(root: Path) -> None:
    everywhere(root, "zeeland", "zuidwest")
    (root / ZEELAND).rename(root / "practices/zuidwest")


def take_last_record_of_gemeente(root: Path) -> None:
    replace(root, KAART, "gemeente: vlissingen\n", "")


def rename_thema(root: Path) -> None:
    everywhere(root, "evalueren", "terugkijken")
    (root / "themes/evalueren.yml").rename(root / "themes/terugkijken.yml")


def rename_thema_alone(root: Path) -> None:
    (root / "themes/evalueren.yml").rename(root / "themes/terugkijken.yml")


def rename_bron(root: Path) -> None:
    replace(root, "reference/bronnen.yml", "id: jaarbeeld-2019", "id: jaarbeeld")


def renumber_indicator(root: Path) -> None:
    everywhere(root, "WIJ-I02", "WIJ-I09")


def exchange_names(root: Path) -> None:
    one, other = root / ZEELAND / "x.yml", root / KAART
    text = one.read_text(encoding="utf-8")
    one.write_bytes(other.read_bytes())
    other.write_text(text, encoding="utf-8")


def spoil(root: Path) -> None:
    replace(root, f"{ZEELAND}/x.yml", "soort: ervaring", "soort: onzin")
    rename(root)


GONE = (
    f"{ZEELAND}/x.yml:1:1: het gepubliceerde record `x` (VLI-VL7) is er niet meer. Zet het bestand "
    "terug en maak de status `ingetrokken`. Heeft het een andere naam, zet dan in "
    "reference/doorverwijzingen.yml: `- {van: x, naar: ..., oud_kenmerk: VLI-VL7}`. (KB080)"
)
SHEETS = ("gesprek", "poster", "thema")
LEAD = "Zet terug wat er stond, of zet in reference/doorverwijzingen.yml: "
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
    rename_and_renumber: [
        f"{ZEELAND}/ander.yml:1:1: dit record is gepubliceerd als `x` met het kenmerk `VLI-VL7`; "
        "dat adres is er niet meer. Noem het bestand weer `x.yml` en zet het kenmerk `VLI-VL7` "
        "terug, of zet in reference/doorverwijzingen.yml: "
        "`- {van: x, naar: ander, oud_kenmerk: VLI-VL7}`. (KB080)"
    ],
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
    withdraw_later: [
        f"{ZEELAND}/x.yml:9:15: gepubliceerd: dit record staat al op de site, en kan dus niet "
        "wachten tot 21 januari 2027. Zet de dag terug die er eerst stond. Wat er verandert, hoort "
        "onder `wijzigingen`. (KB184)"
    ],
    move_and_rename: [
        "practices/gelderland-zuid/ander.yml:1:1: dit record is gepubliceerd als `x`; dat adres is "
        "er niet meer. Noem het bestand weer `x.yml`, of zet in reference/doorverwijzingen.yml: "
        "`- {van: x, naar: ander}`. (KB080)"
    ],
    move_rename_and_lead: [],
    rename_gemeente: [
        f"{KAART}:1:1: {SILENT}",
        "reference/gemeenten.yml:1:1: het gepubliceerde adres `gemeenten/vlissingen/` is er niet "
        f"meer. Het kan zijn gedrukt. {LEAD}"
        "`- {van: gemeenten/vlissingen/, naar: gemeenten/walcheren/}`. (KB181)",
    ],
    rename_gemeente_in_its_list: [
        f"{KAART}:10:11: gemeente: `vlissingen` is geen bekende gemeente. "
        "Schrijf `walcheren`. (KB040)"
    ],
    rename_regio: [
        f"practices/zuidwest/regiekaart.yml:1:1: {SILENT}",
        f"practices/zuidwest/x.yml:1:1: {SILENT}",
        "reference/regios.yml:1:1: het gepubliceerde adres `regios/zeeland/` is er niet meer. Het "
        f"kan zijn gedrukt. {LEAD}`- {{van: regios/zeeland/, naar: regios/zuidwest/}}`. (KB181)",
    ],
    take_last_record_of_gemeente: [
        f"{KAART}:1:1: {SILENT}",
        "reference/gemeenten.yml:1:1: geen record noemt `gemeenten/vlissingen/` nog, en dat adres "
        f"kan zijn gedrukt. {LEAD}"
        "`- {van: gemeenten/vlissingen/, naar: regios/zeeland/}`. (KB181)",
    ],
    rename_thema: [
        f"elements/samen-eerste-contact.yml:33:1: {SILENT}",
        f"{LIJNEN}:50:1: {SILENT}",
        f"practices/landelijk/eerst-veiligheid.yml:1:1: {SILENT}",
        *(
            f"themes/evalueren.yml:1:1: het gepubliceerde adres `{form.format('evalueren')}` is er "
            f"niet meer. Het kan zijn gedrukt. {LEAD}`- {{van: {form.format('evalueren')}, naar: "
            f"{form.format('terugkijken')}}}`. (KB181)"
            for form in (
                "gesprek/{}/",
                "pdf/gesprek-{}.pdf",
                "pdf/poster-{}.pdf",
                "pdf/thema-{}.pdf",
            )
        ),
    ],
    rename_thema_alone: [
        f"{place} is geen bekend thema. Schrijf `terugkijken`. (KB040)"
        for place in (
            "elements/samen-eerste-contact.yml:12:3: themas 2: `evalueren`",
            f"{LIJNEN}:22:3: themas 2: `evalueren`",
            "practices/landelijk/eerst-veiligheid.yml:7:3: themas 2: `evalueren`",
            "reference/factsheets/vijf-vragen.yml:60:10: vragen 2, thema: `evalueren`",
            "reference/toezichtkader.yml:55:5: indicatoren 2, themas 1: `evalueren`",
        )
    ],
    rename_bron: [
        f"{place}, bron: `jaarbeeld-2019` is geen bekende bron. Bedoelde u `jaarbeeld`? (KB040)"
        for place in (
            "elements/samen-eerste-contact.yml:28:9: bronnen 2",
            f"{KAART}:13:9: bronnen 1",
            f"{ZEELAND}/x.yml:8:18: bronnen 1",
        )
    ],
    renumber_indicator: [
        "reference/toezichtkader.yml:1:1: het gepubliceerde adres `toezichtkader/indicator-2/` is "
        f"er niet meer. Het kan zijn gedrukt. {LEAD}"
        "`- {van: toezichtkader/indicator-2/, naar: toezichtkader/indicator-9/}`. (KB181)"
    ],
    exchange_names: [
        f"{KAART}:1:10: kenmerk: dit record is gepubliceerd als `VLI-VL1`, en dat is misschien "
        "gedrukt. Zet het kenmerk `VLI-VL1` terug. (KB081)",
        f"{ZEELAND}/x.yml:1:10: kenmerk: dit record is gepubliceerd als `VLI-VL7`, en dat is "
        "misschien gedrukt. Zet het kenmerk `VLI-VL7` terug. (KB081)",
    ],
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


def test_record_that_is_renamed_again_keeps_its_kenmerk(forge: Forge) -> None:
    rename_and_lead(forge.editor)
    forge.propose("eerst")
    forge.merge("eerst")
    forge.publish()
    folder = forge.editor / ZEELAND
    (folder / "ander.yml").rename(folder / "derde.yml")
    forge.propose("weer")
    assert forge.told("weer") == [
        f"{ZEELAND}/derde.yml:1:1: dit record is gepubliceerd als `ander`; dat adres is er niet "
        "meer. Noem het bestand weer `ander.yml`, of zet in reference/doorverwijzingen.yml: "
        "`- {van: ander, naar: derde}`. (KB080)",
        "reference/doorverwijzingen.yml:1:18: onderdeel 1, naar: `ander` is geen bekende praktijk. "
        "Schrijf `derde`. (KB040)",
    ]
    lead(forge.editor, "{van: x, naar: derde}", "{van: ander, naar: derde}")
    git(forge.editor, "commit", "-q", "-am", "zoals het er stond")
    git(forge.editor, "push", "-q", "origin", "weer")
    assert forge.told("weer") == []


def test_record_gets_its_old_name_back(forge: Forge) -> None:
    rename_and_lead(forge.editor)
    forge.propose("eerst")
    forge.merge("eerst")
    forge.publish()
    folder = forge.editor / ZEELAND
    (folder / "ander.yml").rename(folder / "x.yml")
    forge.propose("terug")
    assert [line.rpartition(" (")[2] for line in forge.told("terug")] == [
        "KB080)",
        "KB084)",
        "KB040)",
    ]
    lead(forge.editor, "{van: ander, naar: x}")
    git(forge.editor, "commit", "-q", "-am", "andersom")
    git(forge.editor, "push", "-q", "origin", "terug")
    assert forge.told("terug") == []


def test_removal_that_is_undone_is_as_if_it_never_was(forge: Forge) -> None:
    remove(forge.editor)
    lead(forge.editor, "{van: x, naar: regiekaart, oud_kenmerk: VLI-VL7}")
    forge.propose("weg")
    assert forge.told("weg") == []
    forge.merge("weg")
    forge.publish()
    git(forge.editor, "revert", "-m", "1", "--no-edit", "HEAD")
    git(forge.editor, "push", "-q", "origin", "main")
    assert forge.told("main") == []
    forge.publish()
    assert forge.told("main") == []


def test_first_publication_ever_compares_with_nothing(tmp_path: Path) -> None:
    forge = a_forge(tmp_path)
    rename_gemeente(forge.editor)
    forge.propose("voor-alles")
    assert forge.told("voor-alles") == []


def test_branch_that_is_damaged_or_of_another_is_told_or_left_alone(forge: Forge) -> None:
    remove(forge.editor)
    forge.propose("weg")
    git(forge.editor, "switch", "-q", "--orphan", "gepubliceerd")
    write(
        forge.editor, "gepubliceerd.csv", "adres,bestand,kenmerk,inhoud,wijzigingen\npraktijken/x"
    )
    git(forge.editor, "add", "-A")
    git(forge.editor, "commit", "-q", "-m", "half")
    git(forge.editor, "push", "-q", "--force", "origin", "gepubliceerd")
    assert forge.told("weg") == [
        "gepubliceerd.csv:2:1: deze regel is niet te lezen, op de tak `gepubliceerd`. Vraag de "
        "beheerder om die tak terug te zetten; hoe dat gaat, staat in BEHEER.md. (KB085)"
    ]
    git(forge.editor, "mv", "gepubliceerd.csv", "anders.csv")
    git(forge.editor, "commit", "-q", "-am", "niet de onze")
    git(forge.editor, "push", "-q", "--force", "origin", "gepubliceerd")
    assert forge.told("weg") == []
