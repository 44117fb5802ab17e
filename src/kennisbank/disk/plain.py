"""Plain: the bytes of one plain file, and of nothing else."""

import os
from pathlib import Path

from kennisbank.disk.odd import OddFile, odd_of_error, odd_of_mode


def read_plain(path: str | Path, limit: int) -> bytes:
    """The bytes of a plain file, of a larger one no more than `limit` and one; else OddFile."""
    try:
        source = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise OddFile(str(path), odd_of_error(error)) from None
    try:
        if wrong := odd_of_mode(os.fstat(source).st_mode, True, str(path)):
            raise OddFile(str(path), wrong)
        data = part = os.read(source, limit + 1)
        while part and len(data) <= limit:
            part = os.read(source, limit + 1 - len(data))
            data += part
        return data
    except OSError as error:
        raise OddFile(str(path), odd_of_error(error)) from None
    finally:
        os.close(source)
