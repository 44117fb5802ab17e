"""Options and fixtures of the whole test-suite."""

import pytest

from kennisbank.disk import tell_damage
from kennisbank.model import Kennisbank
from tests.builders import a_bank


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/")


@pytest.fixture(scope="module")
def bank() -> Kennisbank:
    return a_bank()


@pytest.fixture(autouse=True)
def nothing_damaged() -> None:
    """What another test damaged, is not told in this one."""
    [*tell_damage()]
