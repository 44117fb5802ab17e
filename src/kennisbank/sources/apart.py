"""Apart: a document is read by a process of its own, so that it can end no more than that."""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from kennisbank.sources.block import Block, Source
from kennisbank.sources.refusal import SourceError

NO_MEMORY = "MemoryError"


def read_apart(content: bytes, suffix: str) -> Source:
    """The blocks in the bytes of a file whose name has this end. SourceError when there are none to
    be had, also when to read it takes too much."""
    # Isolated: nothing that lies beside the project is taken for a module.
    command = [sys.executable, "-I", "-m", "kennisbank.sources", suffix]
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    if done.returncode < 0 or NO_MEMORY.encode() in done.stderr:
        raise SourceError("heavy")
    if done.returncode:  # our mistake, and not that of who wrote the document
        raise RuntimeError(done.stderr.decode(errors="replace"))
    answer = json.loads(done.stdout)
    if "kind" in answer:
        raise SourceError(answer["kind"], *answer["found"])
    return Source(tuple(Block(**block) for block in answer["blocks"]), tuple(answer["unread"]))


def to_json(source: Source) -> dict[str, Any]:
    """The blocks as that process sends them."""
    return {"blocks": [asdict(block) for block in source.blocks], "unread": source.unread}
