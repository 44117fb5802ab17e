import pytest

from kennisbank.pages import path_to_root


@pytest.mark.parametrize(
    ("url", "path"),
    [("", "./"), ("praktijken/", "../"), ("praktijken/x/", "../../"), ("404.html", "./")],
)
def test_way_back_to_the_root(url: str, path: str) -> None:
    assert path_to_root(url) == path
