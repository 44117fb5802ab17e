import pytest

from kennisbank.intake.rapport.headings import (
    announces,
    bare,
    looks_back,
    names_party,
    read_heading,
    words,
)
from tests.intake.reporting import themes


@pytest.mark.parametrize(
    ("text", "soort", "reden", "titel"),
    [
        ("Wat gaat goed:", "gaat-goed", "", ""),
        ("3.1 Sterke punten van het netwerk", "gaat-goed", "", ""),
        ("Wat werkt nog niet?", "kan-beter", "", ""),
        ("Goede voorbeelden/werkzame elementen", "goed-voorbeeld", "", ""),
        ("Aanbevelingen in het kort", "aanbeveling", "", ""),
        ("Goed voorbeeld: de oppasgroep", "goed-voorbeeld", "", "de oppasgroep"),
        ("Aanbeveling 3", "aanbeveling", "", "Aanbeveling 3"),
        ("Bevindingen in het kort", "", "een samenvatting", ""),
        ("Bijlage 2: Onderzoeksopzet", "", "een bijlage", ""),
        ("IV. Conclusie", "", "een conclusie of oordeel", ""),
        ("Positief contact met het gezin", "", "", ""),
        ("Wat ons positief opviel", "gaat-goed", "", ""),
        ("4.1 Wat we zagen dat goed werkt", "gaat-goed", "", ""),
        ("Waar wij ons zorgen over maken", "kan-beter", "", ""),
        ("Waar het netwerk in Hoorn beter kan", "kan-beter", "", ""),
        ("Wat wij van u verwachten", "aanbeveling", "", ""),
        ("Wat volgens ouders niet goed werkt", "kan-beter", "", ""),
        ("Wat er nog niet altijd goed gaat", "", "", ""),
        ("Wat in de hele keten van de hulp goed gaat", "", "", ""),
        ("Goed overleg", "", "", ""),
        ("1 Regisseur (1R)", "", "", ""),
    ],
)
def test_heading_says_what_is_below_it(text: str, soort: str, reden: str, titel: str) -> None:
    found = read_heading(text)
    assert (found.soort, found.reden, found.titel) == (soort, reden, titel)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2.1.3 Korte lijnen[4]", "Korte lijnen"),
        ("3. Samen:", "Samen"),
        ("1 Regisseur (1R)", "1 Regisseur (1R)"),
        ("Vraag 2. Hoe gaat het?", "Vraag 2. Hoe gaat het?"),
    ],
)
def test_title_has_no_number_of_a_paragraph(text: str, plain: str) -> None:
    assert bare(text) == plain


def test_sentence_announces_the_points_of_a_list() -> None:
    assert announces("De inspecties vragen de gemeente om:") == "aanbeveling"
    assert announces("De inspecties vragen de gemeente om hulp.") == ""
    assert announces("Zij spraken met:") == ""


def test_text_looks_back_by_its_first_word() -> None:
    assert looks_back("Daardoor duurde het lang.")
    assert not looks_back("Het duurde lang.")


def test_words_of_the_table_are_as_headings_are_compared() -> None:
    phrases = [p for kind in ("soorten", "geen") for found in words()[kind].values() for p in found]
    assert [phrase for phrase in phrases if phrase != phrase.casefold().strip(" .:?")] == []
    assert len(phrases) == len(set(phrases))


@pytest.mark.parametrize(
    ("path", "thema", "sure"),
    [
        (("Waarborgen van veiligheid", "Overdracht vanuit Veilig Thuis"), "veiligheid", True),
        (("Eén gezin, één plan en één regisseur",), "1gezin1plan1regisseur", True),
        (("1G1P1R",), "1gezin1plan1regisseur", True),
        (("Passende hulp", "Delen van informatie"), "informatie-delen", True),
        (("Evaluatie",), "evalueren", True),
    ],
)
def test_theme_is_that_of_the_nearest_heading_with_its_name(
    path: tuple[str, ...], thema: str, sure: bool
) -> None:
    found = themes().of_path(path)
    assert found is not None
    assert (found.thema, found.sure) == (thema, sure)


def test_heading_about_two_themes_or_none_gives_none() -> None:
    assert themes().of("Samen met Veilig Thuis") is None
    assert themes().of("Resultaten") is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("4.1 Aan de gemeente", True),
        ("Aan alle drie de gemeenten:", True),
        ("Aan Veilig Thuis en de zorgaanbieders", True),
        ("Voor het college van burgemeester en wethouders van Gouda", True),
        ("Aan Meppel:", True),
        ("Voor elk kind een plan", False),
        ("Sterk netwerk", False),
        ("Werk samen met scholen", False),
        ("Aandacht voor professionals", False),
    ],
)
def test_heading_that_says_for_whom_the_findings_are(text: str, party: bool) -> None:
    assert names_party(text) == party
