"""What others made: locked with sums, licences that are allowed, and a bill that is valid."""

import json
import tomllib
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion

from kennisbank.site.bill import installed, is_allowed, known, licence_of, supplied, to_sbom
from tools.licenties import PAGE, locked, with_table

ROOT = Path(__file__).parents[2]
NPM_LOCKS = sorted(
    path
    for folder in ("beheer", "benchmarks", "tests")
    for path in (ROOT / folder).rglob("package-lock.json")
)

# Says "BSD" in a form that npm does not read; its licence file has the three clauses.
SAID = {"node_modules/parse-cache-control": "BSD-3-Clause"}


def test_every_package_is_locked_with_its_sums_and_from_the_public_index() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    others = [package for package in lock["package"] if package["name"] != "kennisbank"]
    assert len(others) > 80
    for package in others:
        assert package["source"] == {"registry": "https://pypi.org/simple"}, package["name"]
        files = [*package.get("wheels", ()), *filter(None, [package.get("sdist")])]
        assert files
        assert all(file["hash"].startswith("sha256:") for file in files), package["name"]


@pytest.mark.parametrize("path", NPM_LOCKS, ids=lambda path: path.parent.name)
def test_every_package_of_npm_is_locked_with_its_sum_and_allowed(path: Path) -> None:
    packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
    others = {name: package for name, package in packages.items() if name}
    assert others
    assert [name for name, each in others.items() if not each.get("integrity")] == []
    said = {name: each.get("license") or SAID.get(name, "") for name, each in others.items()}
    assert [name for name, licence in said.items() if not is_allowed(licence)] == []


def test_the_licence_of_every_package_is_known_and_allowed() -> None:
    licences = {name: licence_of(name) for name in locked()}
    assert {name: said for name, said in licences.items() if not is_allowed(said)} == {}


@pytest.mark.parametrize(
    ("licence", "allowed"),
    [
        ("MIT", True),
        ("Apache-2.0 OR BSD-2-Clause", True),
        ("(MIT AND PSF-2.0)", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("", False),
    ],
)
def test_one_licence_that_is_not_allowed_is_enough(licence: str, allowed: bool) -> None:
    assert is_allowed(licence) is allowed


def test_nothing_is_looked_up_that_is_not_used() -> None:
    assert sorted(set(known()["uitgezocht"]) - set(locked())) == []


def test_the_page_about_licences_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == with_table(page), "draai `make licenties`"


def test_what_stands_in_this_repository_is_there_with_its_licence() -> None:
    names = {component.naam for component in supplied()}
    for component in supplied():
        assert (ROOT / component.ref).is_file()
        assert is_allowed(component.licentie)
    fonts = sorted((ROOT / "overrides/assets/fonts").glob("*.woff2"))
    listed = {component.ref for component in supplied()}
    assert {path.relative_to(ROOT).as_posix() for path in fonts} <= listed
    lock = json.loads((ROOT / "beheer/package-lock.json").read_text(encoding="utf-8"))
    for name in ("@sveltia/cms", "yaml"):
        version = lock["packages"][f"node_modules/{name}"]["version"]
        assert (name, version) in {(each.naam, each.versie) for each in supplied()}
    assert len(names) == len(listed)


def test_the_bill_is_valid_and_the_same_each_time() -> None:
    from cyclonedx.validation.json import JsonStrictValidator  # reads grammars for seconds

    text = to_sbom()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    to_sbom.cache_clear()
    assert to_sbom() == text


def test_the_bill_names_what_makes_the_site_and_what_goes_along() -> None:
    bill = json.loads(to_sbom())
    parts = {part["name"]: part for part in bill["components"]}
    assert {"mkdocs", "typst", "pagefind-bin", "pydantic-core", "Source Serif 4"} <= set(parts)
    assert "pytest" not in parts
    assert all(part["licenses"] for part in parts.values())
    assert parts["@sveltia/cms"]["scope"] == "optional"
    refs = {part["bom-ref"] for part in bill["components"]} | {"kennisbank"}
    for line in bill["dependencies"]:
        assert {line["ref"], *line["dependsOn"]} <= refs
    assert next(installed()).naam == "kennisbank"
