"""A forge on this machine: what the editing screen asks of Forgejo, over a real git repository."""

import base64
import http.server
import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

NAME = "tsd/kennisbank"
TOKEN = "een-sleutel"
ME = {"id": 7, "login": "redacteur", "full_name": "Redacteur", "email": "redacteur@voorbeeld.nl"}


def git(root: Path, *arguments: str) -> str:
    """What git says in this repository."""
    who = ("-c", "user.name=Redacteur", "-c", "user.email=redacteur@voorbeeld.nl")
    done = subprocess.run(["git", *who, *arguments], cwd=root, capture_output=True, check=True)
    return done.stdout.decode()


def begin_repository(root: Path, branch: str) -> None:
    """All files of a folder as the first commit of a branch."""
    git(root, "init", "--quiet", f"--initial-branch={branch}")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=Begin")


class Forge(http.server.BaseHTTPRequestHandler):
    """Answers for one repository, to who has the token, on pages of any origin."""

    root: Path

    def log_message(self, *_: Any) -> None:
        """Nothing."""

    def do_OPTIONS(self) -> None:
        """A browser asks first whether a page elsewhere may send its token."""
        self.answer(None)

    def do_GET(self) -> None:
        """What there is."""
        asked = urlsplit(self.path)
        query = parse_qs(asked.query)
        self.answer(self.read(asked.path.removeprefix("/api/v1"), query) if self.known() else None)

    def do_POST(self) -> None:
        """Changed files, as one commit."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for file in body["files"]:
            path = self.root / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(file["content"]))
        git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", f"--message={body['message']}")
        files = [{"path": f["path"], "sha": self.sha_of(f["path"])} for f in body["files"]]
        head = git(self.root, "rev-parse", "HEAD").strip()
        commit = {"sha": head, "created": "2026-11-21T12:00:00Z"}
        self.answer({"commit": commit, "files": files})

    def read(self, path: str, query: dict[str, list[str]]) -> Any:
        """The answer to a question of the API."""
        match path.removeprefix(f"/repos/{NAME}").strip("/").split("/"):
            case ["version"]:
                return {"version": "13.0.3+gitea-1.22.0"}
            case ["user"]:
                return ME
            case ["settings", "api"]:
                return {"default_paging_num": 50}
            case [""]:
                return {"permissions": {"pull": True, "push": True}, "default_branch": "main"}
            case ["branches", branch]:
                head, message = git(self.root, "log", "-1", "--format=%H%n%s", branch).split("\n")[
                    :2
                ]
                return {"commit": {"id": head, "message": message}}
            case ["git", "trees", tree]:
                return {"tree": list(self.files_of(tree)), "truncated": False}
            case ["git", "blobs"]:
                return list(self.blobs(query["shas"][0]))
            case _:
                return []

    def files_of(self, tree: str) -> Iterator[dict[str, Any]]:
        """Each file of a tree."""
        for line in git(self.root, "ls-tree", "-r", "-l", tree).splitlines():
            about, path = line.split("\t")
            _, kind, sha, size = about.split()
            yield {"path": path, "type": kind, "sha": sha, "size": int(size)}

    def blobs(self, shas: str) -> Iterator[dict[str, str]]:
        """What is in these files, asked at once."""
        command = ("git", "cat-file", "--batch")
        asked = shas.replace(",", "\n").encode() + b"\n"
        done = subprocess.run(command, cwd=self.root, input=asked, capture_output=True, check=True)
        rest = done.stdout
        while rest:
            about, _, rest = rest.partition(b"\n")
            sha, _, size = about.decode().split()
            content = base64.b64encode(rest[: int(size)]).decode()
            yield {"sha": sha, "encoding": "base64", "content": content}
            rest = rest[int(size) + 1 :]

    def sha_of(self, path: str) -> str:
        return git(self.root, "rev-parse", f"HEAD:{path}").strip()

    def known(self) -> bool:
        """Whether somebody with the token asks."""
        return TOKEN in self.headers.get("Authorization", "")

    def answer(self, data: Any) -> None:
        """The answer as JSON, to any page."""
        refused = data is None and self.command != "OPTIONS"
        self.send_response(401 if refused else 200)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*")
        self.send_header("Access-Control-Allow-Headers", "authorization, content-type, accept")
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())


@contextmanager
def forge_of(root: Path) -> Iterator[str]:
    """Where the project in this repository has its address, while it is served."""
    handler = type("Own", (Forge,), {"root": root})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{NAME}"
        server.shutdown()
