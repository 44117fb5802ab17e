"""Compiled: what Jinja made of the templates, kept for the next build."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from kennisbank.disk import Kept

HERE = Path(__file__)
RENDERING = HERE.with_name("rendering.py")
TEMPLATES = HERE.parent / "templates"


class Compiled(BytecodeCache):
    """What Jinja compiled, kept beside what Python keeps of its own (decision 0032).

    It belongs to the text of a template, to this file and to that which says how templates are
    compiled, and to the version of Jinja. It is code, and what is damaged could do anything: so
    all of it is checked before any of it is taken for code.
    """

    def __init__(self) -> None:
        how = b"".join(path.read_bytes() for path in (HERE, RENDERING))
        self._how = hashlib.sha256(how + version("jinja2").encode()).digest()
        self._kept = Kept(TEMPLATES / "__pycache__", "jc")
        self._read = {key: self._kept.read(key) for key in self._kept.keys}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket of a template that was compiled before, in this very way."""
        data = self._read.get(bucket.key, b"")
        if data.startswith(self._how):
            bucket.bytecode_from_string(data.removeprefix(self._how))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled just now."""
        data = self._read[bucket.key] = self._how + bucket.bytecode_to_string()
        self._kept.keep(bucket.key, data)


@cache
def compiled() -> Compiled:
    """What was compiled before, read once."""
    return Compiled()
