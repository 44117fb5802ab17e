"""Help: for each code of a message what it means, with a wrong and a right example."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from kennisbank.bank import validate_record
from kennisbank.documents import parse_document
from kennisbank.model import Record
from kennisbank.problems import Problem, ProblemsFound

FILE = "help.yml"


class Hulp(Record):
    """The explanation of one code; the examples are typed text, so that they may hold anything."""

    model_config = ConfigDict(str_strip_whitespace=False)

    code: Annotated[str, Field(pattern=r"^KB\d{3}$")]
    titel: Annotated[str, Field(min_length=5, max_length=70)]
    uitleg: tuple[Annotated[str, Field(min_length=10, max_length=120)], ...] = Field(min_length=1)
    waar: Literal["veld", "bestand", "pagina"] = "veld"
    bestand: str = "practices/zeeland/x.yml"
    fout: Annotated[str, Field(min_length=3)]
    goed: Annotated[str, Field(min_length=3)]

    @property
    def url(self) -> str:
        """Where the page of this code stands."""
        return f"hulp/{self.code.lower()}/"


@cache
def load_help() -> Mapping[str, Hulp]:
    """The explanation of every code, by code."""
    content = files("kennisbank").joinpath("pages", FILE).read_bytes()
    document = parse_document(content, FILE)
    found = [validate_record(Hulp, document, None, (row,)) for row in range(len(document.data))]
    if problems := [problem for item in found if isinstance(item, list) for problem in item]:
        raise ProblemsFound(problems)
    return {item.code: item for item in found if isinstance(item, Hulp)}


def point_to_help(problems: Iterable[Problem]) -> str:
    """Where the codes of these problems are explained, or nothing without problems."""
    first = min((problem.code for problem in problems), default="")
    return f"Uitleg bij een code staat op de site, zoals {load_help()[first].url}" if first else ""
