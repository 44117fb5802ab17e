"""Programs from npm: installed as locked, outside the project and outside what is measured."""

import json
import shutil
import subprocess
from pathlib import Path

TOOLS = Path(__file__).parents[1] / ".cache/benchmarks"


def installed(folder: Path, package: str) -> Path | None:
    """Where a package is that `folder` has in its lock; None without node, npm or the network."""
    if not (shutil.which("node") and shutil.which("npm")):
        return None
    tools = TOOLS / folder.name
    found, lock = tools / "node_modules" / package, tools / "package-lock.json"
    wanted = (folder / "package-lock.json").read_bytes()
    if not found.exists() or lock.read_bytes() != wanted:
        tools.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(folder / name, tools / name)
        install = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        if subprocess.run(install, cwd=tools, capture_output=True, check=False).returncode:
            return None
    return found


def version_of(package: Path) -> str:
    """Its own version and that of node."""
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True)
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    return f"{version} (node {node.stdout.strip()})"
