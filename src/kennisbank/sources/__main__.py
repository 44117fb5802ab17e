"""The reader of documents in a process of its own, which may take so much time and memory and no
more: who wrote the document may have meant it to take all."""

import json
import resource
import sys

from kennisbank.sources.apart import to_json
from kennisbank.sources.formats import read_content
from kennisbank.sources.refusal import SourceError

SECONDS, BYTES = 120, 4 << 30  # of the processor, and of memory


def main() -> None:
    """Read a document from the one who asked, and answer with its blocks, or why there are none."""
    for kind, limit in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, BYTES)):
        _, most = resource.getrlimit(kind)
        least = limit if most == resource.RLIM_INFINITY else min(limit, most)
        resource.setrlimit(kind, (least, most))
    try:
        answer = to_json(read_content(sys.stdin.buffer.read(), sys.argv[1]))
    except SourceError as error:
        answer = {"kind": error.kind, "found": [str(one) for one in error.found]}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
