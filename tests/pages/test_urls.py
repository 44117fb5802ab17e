import pytest

from kennisbank.pages import path_to_root, slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Bergen (NH.)", "bergen-nh"),
        ("  Aa en  Hunze ", "aa-en-hunze"),
        ("1Gezin1Plan1Regisseur", "1gezin1plan1regisseur"),
    ],
)
def test_name_becomes_plain_slug(name: str, slug: str) -> None:
    assert slugify(name) == slug


@pytest.mark.parametrize(
    ("url", "path"),
    [("", "./"), ("praktijken/", "../"), ("praktijken/x/", "../../"), ("404.html", "./")],
)
def test_way_back_to_the_root(url: str, path: str) -> None:
    assert path_to_root(url) == path
