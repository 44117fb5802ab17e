"""`python -m benchmarks.edit ROOT`: how soon a preview shows an edit; prints the seconds.

ROOT is a copy of the project that nobody else uses: one record of it is changed, and put back.
"""

import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path

from benchmarks.runs import TODAY
from kennisbank.documents import read_document
from kennisbank.site.preview import Preview


def main(root: Path) -> int:
    """Time from an edit until five pages that show it have been drawn again."""
    path = sorted((root / "practices").rglob("*.yml"))[0]
    before = path.read_text(encoding="utf-8")
    data = read_document(path, path.name).data
    assert isinstance(data, dict)
    files = (
        f"praktijken/{path.stem}/index.html",
        f"themas/{data['themas'][0]}/index.html",
        f"regios/{data['regio']}/index.html",
        "vergelijken/index.html",
        "praktijken/index.html",
    )
    with tempfile.TemporaryDirectory(prefix="kennisbank-") as work:
        preview = Preview(root, Path(work), date.fromisoformat(TODAY))
        preview.refresh()
        # As in the server, which answers in threads: then nothing is spread over processors.
        threading.Thread(target=threading.Event().wait, daemon=True).start()
        try:
            path.write_text(before.replace("\ntitel: ", "\ntitel: Nieuw ", 1), encoding="utf-8")
            started = time.perf_counter()
            preview.refresh()
            assert preview.shown is not None, preview.problems
            pages = [preview.shown.find(file) for file in files]
            seconds = time.perf_counter() - started
        finally:
            path.write_text(before, encoding="utf-8")
    assert all(pages), files
    assert b"Nieuw " in (pages[0] or b"")
    print(f"{seconds:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
