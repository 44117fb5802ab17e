"""What reads hard: each remark where it should be, and none where it should not."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kennisbank.bank import explained_by, prose_of_page, remarks_on, sentences_in
from kennisbank.bank.readability.remarks import is_passive
from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE, GOOD
from tests.builders import a_bank, a_begrip, a_praktijk, write_bank

EXPLAINED = explained_by(
    {
        "swt": a_begrip(
            term="Sociaal wijkteam", afkorting="SWT", synoniemen=("Gezinsondersteuningsplan",)
        )
    }
)


def remarks(text: str) -> list[str]:
    return [each.wat for each in remarks_on(((("samenvatting",), text),), EXPLAINED)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Een. Twee? Drie!", ["Een.", "Twee?", "Drie!"]),
        ("Dit is bijv. Wijchen. Klaar.", ["Dit is bijv. Wijchen.", "Klaar."]),
        ("Zie art. 3. Dan verder.", ["Zie art. 3.", "Dan verder."]),
        ("Het is 1.500 keer gebeurd. Vaak dus.", ["Het is 1.500 keer gebeurd.", "Vaak dus."]),
        ("“Kom mee.” Zij ging.", ["“Kom mee.", "Zij ging."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert list(sentences_in(text)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "De hulp wordt daarna op die doelen afgestemd.",
        "In Wijchen wordt niet structureel gepraat met kinderen.",
        "Daar worden de doelen ook niet (samen) geëvalueerd.",
        "De aanbevelingen werden op dat moment ingevoerd.",
        "Er kan worden afgesproken welke hulp er komt.",
    ],
)
def test_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het gaat om de vraag hoe het weer veilig kan worden.",
        "Het helpt als het makkelijker wordt om informatie te delen.",
        "Met de zelfscan wordt zichtbaar wat er beter kan.",
        "De gemeente spreekt af wie helpt.",
        "Het plan wordt door de regisseur gemaakt.",
        "Na een tijd wordt het zicht op gezinnen minder.",
    ],
)
def test_not_passive(sentence: str) -> None:
    assert not is_passive(sentence)


def test_a_long_sentence_is_named_with_its_words() -> None:
    assert remarks(" ".join(["woord"] * 20) + ".") == []
    assert remarks(" ".join(["woord"] * 21) + ".") == [
        f"deze zin telt 21 woorden: “{' '.join(['woord'] * 12)} …”."
    ]


def test_an_abbreviation_is_explained_somewhere() -> None:
    assert remarks("Het XYZ belt. Het XYZ komt.") == ["de afkorting `XYZ` wordt nergens uitgelegd."]
    assert remarks("Het Xander Yolo Zet (XYZ) belt het SWT. Het XYZ komt.") == []
    assert remarks("Het XYZ (Xander Yolo Zet) belt.") == []
    assert remarks("Print het op A4.") == []


def test_a_long_word_stands_in_the_begrippenlijst() -> None:
    assert remarks("Een transformatieprogramma helpt.") == [
        "`transformatieprogramma` is een lang woord dat niet bij de begrippen staat."
    ]
    assert (
        remarks("Een gezinsondersteuningsplan helpt; een ander-transformatieprogramma ook.") == []
    )
    assert remarks("Zij kennen hun verantwoordelijkheden.") == []


def test_only_texts_in_our_own_words_are_looked_at() -> None:
    texts = (
        (("titel",), "Het XYZ"),
        (("wijzigingen", 0, "tekst"), "Het XYZ"),
        (("casus", 0, "bronnen", 0, "vindplaats"), "Het XYZ"),
        (("casus", 0, "tekst"), "Het ABC belt."),
    )
    assert [each.loc for each in remarks_on(texts, EXPLAINED)] == [("casus", 0, "tekst")]


def test_the_report_names_the_line_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = a_praktijk(samenvatting="Het plan wordt niet altijd gemaakt. Zo gaat dat.")
    root = write_bank(tmp_path, replace(a_bank(), praktijken={hard.id: hard}))
    assert main(["leesbaarheid", "--root", str(root)]) == GOOD
    said = capsys.readouterr().out.splitlines()
    path = next(root.glob(f"practices/*/{hard.id}.yml"))
    lines = path.read_text(encoding="utf-8").splitlines()
    line = 1 + next(at for at, text in enumerate(lines) if text.startswith("samenvatting:"))
    assert (
        f"{path.relative_to(root).as_posix()}:{line}: let op: samenvatting: deze zin is lijdend: "
        "“Het plan wordt niet altijd gemaakt.”. Zeg wie het doet, als de bron dat noemt."
    ) in said
    own = [each for each in said[:-1] if each.startswith(path.relative_to(root).as_posix())]
    assert len(own) == 1
    assert re.fullmatch(
        rf"\d+ bestanden bekeken: {len(said) - 1} keer let op, gemiddeld \d+ woorden per zin. "
        "Dit houdt niets tegen.",
        said[-1],
    )
    assert main(["leesbaarheid", "--root", str(root), str(path)]) == GOOD
    assert main(["leesbaarheid", "--root", str(root), "bestaat-niet"]) == BAD_USE


def test_every_kind_of_record_and_page_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = "Er wordt hier lang gepraat."
    root = write_bank(tmp_path, replace(a_bank(), begrippen={"b": a_begrip(id="b", uitleg=hard)}))
    page = root / "docs/over.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: Over\n---\n\n# Wordt gedaan\n\nKort.\n{hard}\n", encoding="utf-8")
    assert main(["leesbaarheid", "--root", str(root)]) == GOOD
    said = capsys.readouterr().out
    remark = "deze zin is lijdend: “Er wordt hier lang gepraat.”."
    assert f"docs/over.md:7: let op: {remark}" in said
    assert re.search(rf"reference/begrippen.yml:\d+: let op: uitleg: {remark}", said)
    assert main(["leesbaarheid", "--root", str(root), "docs/over.md"]) == GOOD
    assert capsys.readouterr().out.startswith("docs/over.md:7: ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Kop\n\nEen\nzin.\n\nNog een.", [(2, "Een zin."), (5, "Nog een.")]),
        ("- Punt een\n- Punt\n  twee", [(0, "Punt een"), (1, "Punt twee")]),
        ('{{ thema("x") }}\n\n<p>Nee</p>\n\n| a | b |', []),
        ("```\nwordt gedaan\n```\nJa.", [(3, "Ja.")]),
        ("Zie [de **lijst**](x.md){: .y }, `hier`.", [(0, "Zie de lijst, hier.")]),
    ],
)
def test_text_of_a_page_is_its_paragraphs(text: str, found: list[tuple[int, str]]) -> None:
    assert [(loc[1], part) for loc, part in prose_of_page(text)] == found


def test_kenmerk_or_a_part_of_one_is_no_abbreviation() -> None:
    assert remarks("Zie WIJ-G01, CAL-RD1-B2, T3, O02 en KB012; niet het XYZ.") == [
        "de afkorting `XYZ` wordt nergens uitgelegd."
    ]
