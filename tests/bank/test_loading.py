import shutil
from datetime import date
from pathlib import Path

import pytest

from kennisbank.bank import load_bank
from kennisbank.model.collections import by_kenmerk, by_naam
from kennisbank.problems import Problem, ProblemsFound
from kennisbank.work import Memory
from tests.builders import a_bank, a_gemeente, a_praktijk, an_element, write_bank

TABLES = [
    "praktijken",
    "elementen",
    "themas",
    "regios",
    "gemeenten",
    "bronnen",
    "begrippen",
    "rapporten",
    "factsheets",
    "toezichtkader",
]


@pytest.mark.parametrize("table", TABLES)
def test_written_bank_comes_back_the_same(table: str, tmp_path: Path) -> None:
    bank, remarks = load_bank(write_bank(tmp_path))
    assert getattr(bank, table) == getattr(a_bank(), table)
    assert remarks == ()


def test_praktijken_are_sorted_by_kenmerk_and_themas_by_volgorde(tmp_path: Path) -> None:
    kenmerken = ("WIJ-G10", "WIJ-G2", "WIJ-B1", "LND-W1", "WIJ-G2-A1")
    praktijken = [
        a_praktijk(id=f"p{number}", kenmerk=kenmerk) for number, kenmerk in enumerate(kenmerken)
    ]
    bank, _ = load_bank(write_bank(tmp_path, a_bank(praktijken=praktijken)))
    assert [praktijk.kenmerk for praktijk in bank.praktijken.values()] == [
        "LND-W1",
        "WIJ-B1",
        "WIJ-G2",
        "WIJ-G10",
        "WIJ-G2-A1",
    ]
    assert list(bank.themas) == ["veiligheid", "evalueren"]


def test_number_in_a_kenmerk_sorts_as_a_number() -> None:
    assert by_kenmerk(a_praktijk(kenmerk="WIJ-G2")) < by_kenmerk(a_praktijk(kenmerk="WIJ-G10"))


def test_gemeente_with_apostrophe_sorts_under_its_letter() -> None:
    assert by_naam(a_gemeente(naam="'s-Gravenhage")) == "gravenhage"
    assert by_naam(a_gemeente(naam="'t Zandt")) == "zandt"


def test_empty_folder_misses_the_reference_files_only(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        load_bank(tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        f"reference/{name}.yml:1:1: dit bestand ontbreekt. "
        "Zet het bestand terug; de site kan niet zonder. (KB051)"
        for name in ("begrippen", "bronnen", "gemeenten", "gesprek", "regios", "toezichtkader")
    ]


def test_problems_of_all_files_come_at_once_and_sorted(tmp_path: Path) -> None:
    write_bank(tmp_path)
    for name in ("zeeland/b", "zeeland/a", "haaglanden/c"):
        path = tmp_path / f"practices/{name}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("titel: [\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        load_bank(tmp_path)
    assert [*dict.fromkeys(problem.bestand for problem in caught.value.problems)] == [
        "practices/haaglanden/c.yml",
        "practices/zeeland/a.yml",
        "practices/zeeland/b.yml",
    ]


def test_memory_reads_again_only_what_changed(tmp_path: Path) -> None:
    write_bank(tmp_path)
    memory = Memory()
    first, _ = load_bank(tmp_path, memory)
    write_bank(tmp_path, a_bank(praktijken=[a_praktijk(gepubliceerd=date(2026, 1, 1))]))
    second, _ = load_bank(tmp_path, memory)
    assert second.praktijken["korte-lijnen"].gepubliceerd == date(2026, 1, 1)
    (changed,) = (tmp_path / "practices").rglob("korte-lijnen.yml")
    changed.touch()
    third, _ = load_bank(tmp_path, memory)
    assert third.praktijken["korte-lijnen"] is not second.praktijken["korte-lijnen"]
    assert third.themas["veiligheid"] is second.themas["veiligheid"]
    assert first.praktijken["korte-lijnen"].gepubliceerd != date(2026, 1, 1)


def test_memory_notices_that_a_file_is_gone(tmp_path: Path) -> None:
    write_bank(tmp_path)
    memory = Memory()
    assert len(load_bank(tmp_path, memory)[0].praktijken) == 3
    shutil.rmtree(tmp_path / "practices/landelijk")
    assert len(load_bank(tmp_path, memory)[0].praktijken) == 2


def test_memory_keeps_no_judgement_that_rests_on_another_file(tmp_path: Path) -> None:
    write_bank(tmp_path)
    memory = Memory()
    assert load_bank(tmp_path, memory)[1] == ()
    others = [item for item in a_bank().gemeenten.values() if item.id != "wijchen"]
    write_bank(tmp_path, a_bank(gemeenten=[a_gemeente(regio="zeeland"), *others]))
    with pytest.raises(ProblemsFound) as caught:
        load_bank(tmp_path, memory)
    with pytest.raises(ProblemsFound) as anew:
        load_bank(tmp_path)
    assert caught.value.problems == anew.value.problems
    assert "KB041" in {problem.code for problem in caught.value.problems}


def test_memory_judges_anew_what_rests_on_what_changed(tmp_path: Path) -> None:
    element = next(iter(a_bank().elementen.values()))
    praktijk = a_praktijk(elementen=(element.id,), verwant=("regiekaart",))
    whole = [praktijk, *(one for one in a_bank().praktijken.values() if one.id != praktijk.id)]
    elsewhere = element.bronnen[0].model_copy(update={"bron": whole[-1].bronnen[0].bron})
    gone = element.model_copy(update={"status": "verouderd"})
    moved = element.model_copy(update={"bronnen": (elsewhere,), "kenmerk": "WEL-E77"})
    memory, codes = Memory(), set[str]()
    for praktijken, one in ((whole, element), (whole, gone), (whole, moved), (whole[:1], element)):
        new = write_bank(tmp_path / "new", a_bank(praktijken=praktijken, elementen=[one]))
        root = change_only(tmp_path / "bank", new)
        told = told_of(root, memory)
        assert told == told_of(root)
        codes.update(problem.code for problem in told)
        shutil.rmtree(new)
    assert {"KB040", "KB135", "KB136"} <= codes


def change_only(root: Path, new: Path) -> Path:
    """Make a folder equal to another, and leave each file alone that is so already."""
    there, wanted = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yml")}
        for folder in (root, new)
    )
    for name in there.keys() - wanted.keys():
        (root / name).unlink()
    for name, content in wanted.items():
        if there.get(name) != content:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
    return root


def told_of(root: Path, memory: Memory | None = None) -> list[Problem]:
    """What is wrong with a bank, or to be remarked."""
    try:
        return [*load_bank(root, memory)[1]]
    except ProblemsFound as error:
        return [*error.problems]


def test_nobody_says_that_no_record_names_an_element_while_one_cannot_be_read(
    tmp_path: Path,
) -> None:
    elementen = [*a_bank().elementen.values(), an_element(id="los", kenmerk="WEL-E09")]
    root = write_bank(tmp_path, a_bank(elementen=elementen))
    _, remarks = load_bank(root)
    assert [(remark.code, remark.bestand) for remark in remarks] == [("KB134", "elements/los.yml")]
    (root / "practices/zeeland/regiekaart.yml").write_text(
        "titel: Regie: kaart\n", encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as stopped:
        load_bank(root)
    assert "KB134" not in {problem.code for problem in stopped.value.problems}


@pytest.mark.parametrize("many", [12, 13])
def test_source_that_was_taken_away_is_told_at_each_place(many: int, tmp_path: Path) -> None:
    praktijken = [a_praktijk(id=f"p{at}", kenmerk=f"WIJ-G{at + 1}") for at in range(many)]
    root = write_bank(tmp_path, a_bank(praktijken=praktijken))
    for path in root.glob("practices/*/*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("bron: rapport-wijchen", "bron: zzz"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load_bank(root)
    unknown = [one for one in found.value.problems if one.wat == "`zzz` is geen bekende bron."]
    assert len(unknown) == many
    repair = "Zo staat het op 13 plaatsen. Is het weggehaald" if many == 13 else "Kies uit"
    assert all(one.hoe.startswith(repair) for one in unknown)


def test_kenmerk_that_was_printed_goes_back_and_no_other_is_offered(tmp_path: Path) -> None:
    praktijken = [a_praktijk(id=name, kenmerk="WIJ-G1") for name in ("een", "twee")]
    root = write_bank(tmp_path, a_bank(praktijken=praktijken))
    (file,) = root.glob("practices/*/twee.yml")
    row = f"praktijken/twee/,{file.relative_to(root)},WIJ-G2,0123456789ab,1"
    (root / "reference/gepubliceerd.csv").write_text(
        f"adres,bestand,kenmerk,inhoud,wijzigingen\n{row}\n", encoding="utf-8"
    )
    with pytest.raises(ProblemsFound) as found:
        load_bank(root)
    told = [one for one in found.value.problems if one.veld == "kenmerk"]
    assert [(one.code, one.hoe) for one in told] == [("KB081", "Zet het kenmerk `WIJ-G2` terug.")]
