"""Elements to look things up in: terms, sources, and the manual of the editors."""

from kennisbank import queries
from kennisbank.forms import to_velden, walk_velden
from kennisbank.model import Kennisbank
from kennisbank.pages.help import Hulp, load_help
from kennisbank.pages.rendering import renderer_of


def draw_begrippen(bank: Kennisbank, basis: str) -> str:
    """The begrippenlijst."""
    letters = queries.by_letter(bank.begrippen.values(), lambda begrip: begrip.term)
    gebruik = queries.gebruik_of_begrippen(bank)
    return renderer_of(bank).draw("begrippen", basis, letters=letters, gebruik=gebruik)


def draw_bronnen(bank: Kennisbank, basis: str) -> str:
    """The sources, with how many praktijken cite each."""
    return renderer_of(bank).draw("bronnen", basis, bronnen=queries.citations(bank))


def draw_velden(bank: Kennisbank, basis: str) -> str:
    """The manual of the fields of a praktijk, for editors."""
    return renderer_of(bank).draw("velden", basis, velden=list(walk_velden(to_velden())))


def draw_hulplijst(bank: Kennisbank, basis: str) -> str:
    """Every code of a message, with a link to what it means."""
    return renderer_of(bank).draw("hulplijst", basis, hulplijst=load_help().values())


def draw_hulp(bank: Kennisbank, basis: str, hulp: Hulp) -> str:
    """What one code means."""
    return renderer_of(bank).draw("hulp", basis, hulp=hulp)
