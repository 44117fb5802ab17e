"""The pages on which the tests of the code stand ask for what those of the editors do."""

from pathlib import Path

import pytest

from kennisbank.drafts.docs import check_docs
from kennisbank.model.labels import SITE
from tests.projects import FIXED, REPO

SJABLONEN = sorted(path.relative_to(FIXED) for path in FIXED.glob("docs/*/sjabloon.md"))
MEND = "copy it from docs/ to tests/project/docs/"


def test_pages_load_the_same_scripts() -> None:
    fixed, live = (check_docs(root / "docs").pages for root in (FIXED, REPO))
    assert len(fixed) > 30
    other = [
        name
        for name, page in fixed.items()
        if name in live and page.meta.get("scripts") != live[name].meta.get("scripts")
    ]
    assert other == [], MEND


@pytest.mark.parametrize("path", SJABLONEN, ids=str)
def test_sjabloon_is_that_of_the_site(path: Path) -> None:
    assert (FIXED / path).read_bytes() == (REPO / path).read_bytes(), MEND


def test_site_is_called_on_paper_and_in_data_as_in_its_settings() -> None:
    first = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"site_name: {SITE}"
