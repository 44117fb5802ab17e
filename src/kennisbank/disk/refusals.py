"""Refusals: what a disk or the system did not let us do, as a sentence for who asked for it."""

import errno
import os
import signal
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_PLACE = "De map waarin u staat, is er niet meer. Ga naar een map die er is."
UNCHANGED = "wat er al stond, is niet veranderd."
NO_FOLDER = "{}: deze map is er niet. Maak haar, of kies een andere."
NO_ROOM = f"De schijf is vol. Maak ruimte; {UNCHANGED}"
OF_FILE = "{}: "  # begins what is said of a file
TOLD = {
    **dict.fromkeys(FULL, NO_ROOM),
    errno.EFBIG: (
        "Het systeem laat geen groter bestand toe (ulimit -f). Verruim die grens; " + UNCHANGED
    ),
    errno.EIO: f"De schijf geeft een fout. Kijk haar na; {UNCHANGED}",
    **dict.fromkeys(FORBIDDEN, "{}: hier mag niet worden geschreven."),
    **dict.fromkeys(
        (errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.ENOTEMPTY),
        "{}: hier staat iets anders in de weg. Haal het weg, of kies een andere plaats.",
    ),
    errno.ENAMETOOLONG: "{}: deze naam is te lang. Kies een kortere.",
    errno.ELOOP: "{}: deze koppeling leidt naar zichzelf. Haal haar weg.",
    errno.ENOLCK: "{}: op deze schijf kan niets op slot (flock). Werk op een andere schijf.",
    **dict.fromkeys(
        (errno.EMFILE, errno.ENFILE),
        f"Het systeem laat niet meer bestanden tegelijk open (ulimit -n). Verruim die grens; "
        f"{UNCHANGED}",
    ),
    errno.EBUSY: "{}: dit is in gebruik en kan niet worden vervangen.",
    errno.ENOENT: "{}: dit ontbreekt. Zet het terug.",
}


def told_of_refusal(error: OSError) -> str:
    """The sentence; empty for what is no refusal, but a mistake of ours."""
    if error.errno == errno.ENOENT and error.filename:
        folder = Path(os.fsdecode(error.filename)).parent
        if not folder.exists():
            return NO_FOLDER.format(folder)
    told = TOLD.get(error.errno or 0, "")
    if error.filename is None and told.startswith(OF_FILE):
        if error.errno == errno.ENOENT:  # only `getcwd` names nothing
            return NO_PLACE
        told = told.removeprefix(OF_FILE)
        return told[0].upper() + told[1:]
    return told.format(error.filename)


def refusal_of(code: int, said: str) -> OSError | None:
    """The refusal for which another program stopped, by its exit code and what it said."""
    told = (number for number in (*FULL, errno.EFBIG) if os.strerror(number) in said)
    number = errno.EFBIG if code == -signal.SIGXFSZ else next(told, None)
    return OSError(number, os.strerror(number)) if number else None


def told_of_end(code: int) -> str:
    """How another program came to its end that says nothing itself, with what to do."""
    if code >= 0:
        return f"code {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = str(-code)
    return f"van buiten gestopt ({name}); misschien was er te weinig geheugen. Probeer het opnieuw"
