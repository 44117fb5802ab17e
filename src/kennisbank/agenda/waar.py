"""Where a file stands for who reads a summary on a forge: the address of its line there."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from kennisbank.agenda.taak import Taak
from kennisbank.forms import backend_of
from kennisbank.model import Redactie

FILES = {"github": "blob/main", "gitlab": "-/blob/main", "gitea": "src/branch/main"}
PROPOSALS = {"github": "pulls", "gitlab": "-/merge_requests", "gitea": "pulls"}


@dataclass(frozen=True)
class Forge:
    """The address of a project, and which kind of forge that is; empty when nobody knows."""

    adres: str = ""

    @property
    def kind(self) -> str:
        """As the editing screen calls it."""
        return str(backend_of(self.adres).instellingen["name"])

    def url_of(self, taak: Taak) -> str:
        """Where the line of a file is read; of a branch, where the proposals are; or nothing."""
        if self.adres and taak.waar.startswith("tak "):
            return f"{self.adres}/{PROPOSALS[self.kind]}"
        if not self.adres or not taak.regel:
            return ""
        return f"{self.adres}/{FILES[self.kind]}/{quote(taak.waar)}#L{taak.regel}"


def forge_of(redactie: Redactie, environ: Mapping[str, str]) -> Forge:
    """The project of the organisation, as it filled in or as the runner of its forge says."""
    if redactie.beheerscherm:
        return Forge(redactie.beheerscherm.removesuffix("/"))
    server, name = environ.get("GITHUB_SERVER_URL", ""), environ.get("GITHUB_REPOSITORY", "")
    return Forge(f"{server}/{name}" if server and name else environ.get("CI_PROJECT_URL", ""))
