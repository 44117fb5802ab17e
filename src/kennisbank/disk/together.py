"""Together: several files that are all written, or none of them."""

from collections.abc import Container, Mapping
from contextlib import ExitStack
from pathlib import Path

from kennisbank.disk.signals import ignore_from_now
from kennisbank.disk.whole import Half, flush_folder, write_whole


def write_together(files: Mapping[Path, bytes], new: Container[Path] = ()) -> None:
    """Replace files by these bytes; on an OSError all of them are as they were.

    Of `new` none may exist: FileExistsError. All are on the disk before the first gets its name,
    and nothing is waited for until the last has one: hardly anything can still go wrong, and a kill
    that leaves some of them must come within less than a millisecond.
    """
    before = {path: path.read_bytes() for path in files if path.exists()}
    done: list[Path] = []
    with ExitStack() as stack:
        halves = [stack.enter_context(Half(path)) for path in files]
        for half, data in zip(halves, files.values(), strict=True):
            half.file.write(data)
            half.flush()
        ignore_from_now()
        try:
            for half in halves:
                half.give_name(half.path in new)
                done.append(half.path)
        except OSError:
            for path in done:
                if path in before:
                    write_whole(path, before[path])
                else:
                    path.unlink()
            raise
    for folder in {path.parent for path in files}:
        flush_folder(folder)
