import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from kennisbank.agenda import (
    Agenda,
    Groep,
    agenda_of,
    agenda_of_mistakes,
    keep_visit,
    to_json,
    to_lines,
)
from kennisbank.agenda.links import FILE
from kennisbank.bank import gather, judge
from tests.builders import DAY, write_bank

LATER = date(2027, 12, 1)  # when every review of the small bank is late
KAART = "practices/zeeland/regiekaart.yml"


def of_files(root: Path, today: date = DAY) -> Agenda:
    bank, problems = judge(root, today)
    assert bank, problems
    return agenda_of(root, bank, gather(root), sorted(problems), today, lambda code: f"Over {code}")


def groep_of(agenda: Agenda, kop: str) -> Groep:
    (found,) = (groep for groep in agenda.groepen if groep.kop.startswith(kop))
    return found


def change(root: Path, was: str, now: str, name: str = KAART) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert was in text
    (root / name).write_text(text.replace(was, now), encoding="utf-8")


def unseen(agenda: Agenda) -> bool:
    return any(told.startswith("Of de webadressen") for told in agenda.weten)


def write_draft(root: Path, kenmerk: str, was: str = "", now: str = "") -> None:
    text = (root / KAART).read_text(encoding="utf-8") + "status: concept\n"
    text = text.replace("VLI-VL1", kenmerk).replace(was, now)
    (root / f"practices/zeeland/{kenmerk.lower()}.yml").write_text(text, encoding="utf-8")


def line_of(root: Path, words: str, name: str = KAART) -> int:
    return (root / name).read_text(encoding="utf-8").partition(words)[0].count("\n") + 1


def test_when_nothing_waits_it_says_so(tmp_path: Path) -> None:
    agenda = of_files(write_bank(tmp_path))
    assert not agenda.wacht
    assert [*to_lines(agenda)][2] == "Er wacht nu niets op u."


def test_what_is_late_is_told_at_its_line_the_oldest_first(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    change(root, "herzien_voor: '2027-11-21'", "herzien_voor: '2027-01-15'")
    late = groep_of(of_files(root, LATER), "Herzien: ")
    assert late.kop == "Herzien: 5 records zijn over de dag"
    first = late.taken[0]
    assert first.tekst == "VLI-VL1 Een regiekaart, voor 15 januari 2027"
    assert (first.waar, first.regel) == (KAART, line_of(root, "herzien_voor"))


def test_what_nears_is_told_apart_from_what_is_late(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    change(root, "herzien_voor: '2027-11-21'", "herzien_voor: '2027-10-15'")
    agenda = of_files(root, date(2027, 11, 1))
    assert groep_of(agenda, "Herzien: ").kop == "Herzien: 1 record is over de dag"
    assert groep_of(agenda, "Binnen 30 dagen te herzien: ").kop.endswith(": 4 records")


def test_what_waits_for_its_day_is_told_and_is_no_work(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    change(root, "gepubliceerd: '2026-11-21'", "gepubliceerd: '2026-12-25'")
    agenda = of_files(root)
    (taak,) = groep_of(agenda, "Komt vanzelf op de site: 1 record").taken
    assert taak.tekst == "VLI-VL1 Een regiekaart, op 25 december 2026"
    assert (taak.waar, taak.regel) == (KAART, line_of(root, "gepubliceerd"))
    assert not agenda.wacht


def test_remarks_are_told_by_kind_with_where_the_first_is(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    for name in ("a", "b"):
        (root / f"reference/{name}.txt").touch()
    groep = groep_of(of_files(root), "Let op: 2 meldingen")
    (taak,) = groep.taken
    assert (taak.tekst, taak.waar, taak.regel) == (
        "Over KB052 (KB052, 2 keer)",
        "reference/a.txt",
        1,
    )


def test_only_mistakes_are_told_when_nobody_can_read_the_records(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    change(root, "titel: Een", "titel: Een: twee")
    bank, problems = judge(root, LATER)
    assert bank is None
    agenda = agenda_of_mistakes(problems, LATER)
    (groep,) = agenda.groepen
    assert groep.kop == "Eerst: 1 fout houdt de site tegen"
    assert agenda.weten == ("Wat er verder te doen is, ziet u als deze fouten hersteld zijn.",)


def test_a_link_that_failed_is_told_with_the_day_and_the_line(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    assert unseen(of_files(root))
    gone = {"https://weg.nl/": ("deze site bestaat niet", "reference/bronnen.yml", 8)}
    keep_visit(root, date(2026, 11, 16), gone)
    agenda = of_files(root)
    (taak,) = groep_of(agenda, "Nakijken: 1 webadres was op 16 november 2026 niet").taken
    assert taak.tekst == "https://weg.nl/: deze site bestaat niet"
    assert (taak.waar, taak.regel) == ("reference/bronnen.yml", 8)
    assert not unseen(agenda)


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"dag": 3}', '{"dag": "2026-11-16", "weg": [1]}'])
def test_what_is_damaged_is_as_good_as_never_looked_at(tmp_path: Path, kept: str) -> None:
    root = write_bank(tmp_path)
    (root / FILE).parent.mkdir()
    (root / FILE).write_text(kept)
    assert unseen(of_files(root))


def test_a_submission_on_a_branch_waits_until_it_is_merged(tmp_path: Path) -> None:
    root = write_bank(tmp_path)

    def git(*words: str) -> None:
        who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@example.nl")
        subprocess.run(["git", *who, "-C", root, *words], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    assert not of_files(root).wacht  # without a commit
    git("commit", "-q", "--allow-empty", "-m", "begin")
    git("checkout", "-q", "-b", "aanmelding/12")
    git("commit", "-q", "--allow-empty", "-m", "praktijk: aanmelding 12 als concept")
    git("update-ref", "refs/remotes/origin/aanmelding/12", "HEAD")
    git("checkout", "-q", "main")
    groep = groep_of(of_files(root), "Ingestuurd: 1. Iemand wacht op antwoord")
    assert [taak.waar for taak in groep.taken] == ["tak aanmelding/12"]
    write_draft(root, "INS-V12")  # the same, as a forge may merge it
    (taak,) = groep_of(of_files(root), "Ingestuurd: 1. ").taken
    assert taak.waar == "practices/zeeland/ins-v12.yml"
    (root / taak.waar).unlink()
    git("merge", "-q", "--ff-only", "aanmelding/12")
    assert not of_files(root).wacht


def test_json_holds_also_what_the_lines_leave_out(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    for number in range(8):
        change(root, "gepubliceerd: '2026-11-21'", "gepubliceerd: '2026-12-25'", KAART)
        (root / f"practices/zeeland/kaart-{number}.yml").write_text(
            (root / KAART).read_text().replace("VLI-VL1", f"VLI-VL{number + 2}")
        )
        change(root, "gepubliceerd: '2026-12-25'", "gepubliceerd: '2026-11-21'", KAART)
    agenda = of_files(root)
    lines = [*to_lines(agenda)]
    assert lines.count("- en nog 3: .venv/bin/kennisbank check noemt ze (KB183)") == 1
    told = json.loads(to_json(agenda))
    (wait,) = (groep for groep in told["groepen"] if groep["kop"].startswith("Komt vanzelf"))
    assert len(wait["taken"]) == 8


def test_a_concept_is_told_once_with_what_it_lacks(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    text = (root / KAART).read_text(encoding="utf-8") + "status: concept\n"
    half, whole = "practices/zeeland/af-half.yml", "practices/zeeland/heel.yml"
    (root / whole).write_text(text.replace("VLI-VL1", "VLI-VL2"), encoding="utf-8")
    text = text.replace("VLI-VL1", "VLI-VL3").replace("titel: Een regiekaart\n", "")
    (root / half).write_text(text, encoding="utf-8")
    agenda = of_files(root)
    nearly, less = groep_of(agenda, "Afmaken: 2 concepten").taken
    assert (nearly.waar, less.waar) == (whole, half)
    assert nearly.tekst == "VLI-VL2 Een regiekaart, klaar om na te lezen"
    assert less.tekst == "VLI-VL3 (zonder titel), nog te schrijven: `titel`"
    assert [groep for groep in agenda.groepen if groep.kop.startswith(("Let op", "Komt"))] == []


def test_what_somebody_sent_comes_first_in_a_group_of_its_own(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    change(root, "herzien_voor: '2027-11-21'", "herzien_voor: '2027-01-15'")
    for kenmerk in ("INS-M01", "VLI-VL2"):
        write_draft(root, kenmerk)
    first, *rest = of_files(root, LATER).groepen
    assert first.kop == "Ingestuurd: 1. Iemand wacht op antwoord"
    assert first.taken[0].tekst == "INS-M01 Een regiekaart, klaar om na te lezen"
    assert [groep.kop for groep in rest if groep.kop.startswith("Afmaken")] == [
        "Afmaken: 1 concept"
    ]


def test_many_drafts_are_counted_by_their_source_with_how_to_see_each(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    for number in range(2, 8):
        write_draft(root, f"VLI-VL{number}", "titel: Een regiekaart\n" * (number < 6), "")
    agenda = of_files(root)
    groep = groep_of(agenda, "Afmaken: 6 concepten")
    assert [(taak.tekst, taak.waar) for taak in groep.samen] == [
        (
            "Jaarbeeld 2019: 6 concepten, 2 klaar om na te lezen",
            "practices/zeeland/vli-vl6.yml",
        )
    ]
    lines = [*to_lines(agenda)]
    assert lines.count("- elk apart: .venv/bin/kennisbank vandaag --alles") == 1
    assert not any("vli-vl7" in line for line in lines)
    every = [*to_lines(agenda, every=True)]
    assert len([line for line in every if "/vli-vl" in line]) == 6
    assert not any("--alles" in line for line in every)


def test_what_is_news_or_missing_is_a_sentence_and_no_work(tmp_path: Path) -> None:
    weten = of_files(write_bank(tmp_path)).weten
    assert weten[0].startswith("Nieuw of veranderd in de laatste week: ")
    assert weten[0].endswith(" records; zie de pagina “Nieuw”.")
    assert weten[1].startswith("Van de 3 regio’s hebben er 2 nog geen voorbeeld bij ")
    assert weten[1].endswith(
        ". Welke dat zijn, staat op de pagina “Waar ontbreken voorbeelden?” van de site."
    )


def test_where_a_forge_looks_each_week_nobody_is_asked_to(tmp_path: Path) -> None:
    root = write_bank(tmp_path)
    git = ["git", "-C", str(root)]
    subprocess.run([*git, "init", "-q"], check=True)
    assert unseen(of_files(root))
    subprocess.run([*git, "remote", "add", "origin", "https://forge.nl/tsd"], check=True)
    assert not unseen(of_files(root))
