"""Components: what others made and this site is made with, with its licence, as a bill (SBOM).

What is installed says so itself (`importlib.metadata`); `onderdelen.toml` says what it does not.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SBOM = "sbom.cdx.json"
OURSELVES = "kennisbank"


@dataclass(frozen=True)
class Component:
    """One thing that others made; `needs` are the refs of what it needs itself."""

    ref: str
    naam: str
    versie: str
    licentie: str
    purl: str = ""
    optional: bool = False
    needs: tuple[str, ...] = ()


@cache
def known() -> Mapping[str, Any]:
    """What `onderdelen.toml` says: `toegestaan`, `uitgezocht` and `meegeleverd`."""
    return tomllib.loads(
        resources.files(OURSELVES).joinpath("site/onderdelen.toml").read_text(encoding="utf-8")
    )


def licence_of(name: str) -> str:
    """The licence of a package as SPDX ids; empty when nobody says it."""
    if name in known()["uitgezocht"]:
        return str(known()["uitgezocht"][name])
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return ""
    for field in ("License-Expression", "License"):
        try:
            return canonicalize_license_expression((said.get_all(field) or [""])[0])
        except InvalidLicenseExpression:
            continue
    return ""


def is_allowed(licence: str) -> bool:
    """Whether every licence in it is one of `toegestaan`; none at all is not."""
    ids = set(re.findall(r"[\w.+-]+", licence)) - {"AND", "OR", "WITH"}
    return bool(ids) and ids <= set(known()["toegestaan"])


def needed_by(package: Distribution, extras: frozenset[str]) -> Iterator[Requirement]:
    """What a package asks for on this machine, with the extras that were asked of it."""
    for line in package.requires or ():
        asked = Requirement(line)
        if not asked.marker or any(
            asked.marker.evaluate({"extra": extra}) for extra in extras | {""}
        ):
            yield asked


def installed() -> Iterator[Component]:
    """Every package that is needed to make the site, ourselves first, then in alphabet."""
    asked: dict[str, frozenset[str]] = {}
    packages: dict[str, Distribution] = {}
    needs: dict[str, set[str]] = {}
    waiting = [(OURSELVES, frozenset[str]())]
    while waiting:
        name, extras = waiting.pop()
        if name in asked and extras <= asked[name]:
            continue
        asked[name] = extras | asked.get(name, frozenset())
        packages[name] = distribution(name)
        for other in needed_by(packages[name], asked[name]):
            needs.setdefault(name, set()).add(other_name := canonicalize_name(other.name))
            waiting.append((other_name, frozenset(other.extras)))
    for name in sorted(packages, key=lambda name: (name != OURSELVES, name)):
        version = packages[name].version
        yield Component(
            ref=name,
            naam=name,
            versie=version,
            licentie=licence_of(name),
            purl="" if name == OURSELVES else f"pkg:pypi/{name}@{version}",
            needs=tuple(sorted(needs.get(name, ()))),
        )


def supplied() -> Iterator[Component]:
    """The files of others that stand in this repository."""
    for item in known()["meegeleverd"]:
        yield Component(
            ref=item["bestand"],
            naam=item["naam"],
            versie=item["versie"],
            licentie=item["licentie"],
            purl=item.get("purl", ""),
            optional="alleen" in item,
        )


@cache
def to_sbom() -> str:
    """The bill as CycloneDX 1.6; without the day and a number, so equal parts give equal text."""
    ourselves, *packages = installed()
    parts = [*packages, *supplied()]
    needs = {each.ref: each.needs for each in (ourselves, *packages)}
    needs[OURSELVES] = (*ourselves.needs, *(each.ref for each in supplied()))
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": to_entry(ourselves, "application")},
        "components": [to_entry(part, kind_of(part)) for part in parts],
        "dependencies": [{"ref": ref, "dependsOn": list(of)} for ref, of in needs.items()],
    }
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def kind_of(part: Component) -> str:
    """A font is a file, all else is a library."""
    return "file" if part.ref.endswith(".woff2") else "library"


def to_entry(part: Component, kind: str) -> dict[str, Any]:
    """One component as CycloneDX has it."""
    entry: dict[str, Any] = {
        "type": kind,
        "bom-ref": part.ref,
        "name": part.naam,
        "version": part.versie,
    }
    if part.optional:
        entry["scope"] = "optional"
    if part.licentie:
        single = re.fullmatch(r"[\w.+-]+", part.licentie)
        entry["licenses"] = (
            [{"license": {"id": part.licentie}}] if single else [{"expression": part.licentie}]
        )
    if part.purl:
        entry["purl"] = part.purl
    return entry
