import pytest

from kennisbank.problems.project import objection_to_project


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/tsd/kennisbank",
        "https://github.com/tsd/kennisbank/",
        "https://gitlab.com/tsd/groep/kennisbank",
        "https://gitlab.com/tsd/src",
        "https://gitlab.com/tsd/groep/src",
        "https://code.ministerie.nl/git/tsd/kennisbank",
    ],
)
def test_address_of_a_project_is_good(address: str) -> None:
    assert objection_to_project(address) is None


@pytest.mark.parametrize(
    ("address", "project"),
    [
        ("https://github.com/tsd/kennisbank/pulls", "https://github.com/tsd/kennisbank"),
        ("https://github.com/a/b/blob/main/README.md", "https://github.com/a/b"),
        ("https://github.ministerie.nl/a/b/tree/main", "https://github.ministerie.nl/a/b"),
        ("https://gitlab.com/a/b/c/-/tree/main", "https://gitlab.com/a/b/c"),
        ("https://code.ministerie.nl/a/b/src/branch/main", "https://code.ministerie.nl/a/b"),
    ],
)
def test_page_in_a_project_is_told_with_the_address_of_the_project(
    address: str, project: str
) -> None:
    told = objection_to_project(address)
    assert told == ("dit is een pagina in een project.", f"Schrijf `{project}`.")


def test_one_name_is_no_project() -> None:
    told = objection_to_project("https://github.com/tsd")
    assert told
    assert told.wat == "dit is niet het adres van een project."
