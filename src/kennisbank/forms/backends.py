"""Where the editing screen saves records: the forge of the project, known by its address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from kennisbank.forms.widgets import Json

PLACEHOLDER = "VUL-IN/beheerscherm"
COMMIT_MESSAGES: Json = {
    "create": "{{collection}}: {{slug}} toegevoegd",
    "update": "{{collection}}: {{slug}} gewijzigd",
}
WORK = "beheerscherm"  # the branch on which it saves where it cannot make a proposal


@dataclass(frozen=True)
class Backend:
    """Settings of the CMS, which address it talks to, and where the pictures of people stand."""

    instellingen: Json
    connect: str = ""
    images: str = ""

    @property
    def has_proposals(self) -> bool:
        """Whether the CMS makes a proposal of each change; else it saves on a branch of its own."""
        return self.instellingen["name"] in ("github", "gitlab")


TEST_BACKEND = Backend({"name": "test-repo"})  # keeps its files inside the browser


def backend_of(address: str | None) -> Backend:
    """The forge of a project; without an address one where nobody can sign in."""
    found = urlsplit(address or f"https://github.com/{PLACEHOLDER}")
    host, origin = found.netloc, f"{found.scheme}://{found.netloc}"
    name = next((name for name in ("github", "gitlab") if name in host), "gitea")
    settings = {
        "name": name,
        "repo": found.path.strip("/").removesuffix(".git"),
        "branch": WORK if name == "gitea" else "main",
        "auth_methods": ["token"],  # any other way of signing in needs somebody's server
        "commit_messages": COMMIT_MESSAGES,
    }
    if host == "github.com":
        avatars = "https://avatars.githubusercontent.com"
        return Backend(settings, "https://api.github.com", avatars)
    versions = {"github": "v3", "gitlab": "v4", "gitea": "v1"}
    own = {"base_url": origin, "api_root": f"{origin}/api/{versions[name]}"}
    return Backend(settings | own, origin, origin)
