"""The proof: what all rules say of files that are not written yet."""

from collections.abc import Mapping, Sequence
from datetime import date

from kennisbank.bank import Harvest, as_told, gate_of_harvest, problems_between
from kennisbank.documents import ReadError, parse_document, problem_of_reading
from kennisbank.intake.workbook.book import identity_of
from kennisbank.intake.workbook.told import Melding
from kennisbank.intake.workbook.voorstel import Voorstel
from kennisbank.model import Praktijk
from kennisbank.problems import Problem
from kennisbank.publications import Publicaties


def problems_with(
    known: Harvest, contents: Mapping[str, bytes], published: Publicaties, today: date
) -> Sequence[Problem]:
    """The problems of these files, if they stood among all others."""
    harvest = Harvest(
        memory=known.memory,
        records=[one for one in known.records if one[1].name not in contents],
        broken=[one for one in known.broken if one[2].name not in contents],
        files={*known.files, *contents},
        documents=[one for one in known.documents if one.name not in contents],
        odd=known.odd,
    )
    for name, content in contents.items():
        try:
            document = parse_document(content, name)
        except ReadError as error:  # it is too large
            harvest.problems.append(problem_of_reading(name, error))
            continue
        harvest.documents.append(document)
        harvest.add(Praktijk, document, identity_of(name), ())
    between = problems_between(harvest, today, published)
    return as_told({*harvest.problems, *between}, lambda: gate_of_harvest(harvest))


def is_unsure(melding: Melding) -> bool:
    """Whether nobody knows what was meant to stand in a cell."""
    return melding.code in ("KB002", "KB211") and melding.ernst == "fout"


def is_echo(problem: Problem, voorstel: Voorstel) -> bool:
    """Whether it follows from something else: a region that lacks from a gemeente of which more is
    told."""
    return (problem.veld, problem.code) == ("regio", "KB020") and "gemeente" in voorstel.after
