"""Refusals: what a disk or the system did not let us do, as a sentence for who asked for it."""

import errno
import os

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def told_of_refusal(error: OSError) -> str:
    """The sentence; empty for what is no refusal, but a mistake of ours."""
    if error.errno in FULL:
        return "De schijf is vol. Maak ruimte; wat er al stond, is niet veranderd."
    if error.errno == errno.EFBIG:
        return (
            "Het systeem laat geen groter bestand toe (ulimit -f). Verruim die grens; wat er al "
            "stond, is niet veranderd."
        )
    if error.errno in FORBIDDEN:
        return f"{error.filename}: hier mag niet worden geschreven."
    return ""


def refusal_in(said: str) -> OSError | None:
    """The refusal that another program tells of in what it said."""
    for number in (*FULL, errno.EFBIG):
        if os.strerror(number) in said:
            return OSError(number, os.strerror(number))
    return None
