"""`kennisbank zip`: a copy of the built site that opens from disk."""

import sys
from datetime import date
from pathlib import Path

from kennisbank.bank import load_bank
from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.disk import kept_still, scaffold_for
from kennisbank.documents import refuse_odd
from kennisbank.queries.taal.dutch import format_date
from kennisbank.site.api import changed_on
from kennisbank.site.copy import name_of_copy, write_folder, write_zip
from kennisbank.site.mark import objection_to_publishing


def zip_site(root: Path, site: Path, folder: Path, unpacked: Path | None, today: date) -> int:
    """Write `kennisbank-<day>.zip` into the folder, or the copy itself as a folder."""
    load_bank(root, today=today)
    refuse_odd(site)
    changed = changed_on(site)
    if not (site / "index.html").is_file() or changed is None:
        print(f"{site}: hier staat geen gebouwde site. Bouw haar eerst.", file=sys.stderr)
        return BAD_USE
    wrong = objection_to_publishing(site)
    if wrong and not unpacked:  # a preview is looked at in a folder, and a zip is handed on
        print(wrong, file=sys.stderr)
        return BAD_USE
    if unpacked and (unpacked.is_file() or any(unpacked.glob("*"))):
        print(f"{unpacked} is niet leeg. Kies een andere map.", file=sys.stderr)
        return BAD_USE
    with kept_still(site):
        changed = changed_on(site) or changed  # a newer one may stand there by now
        dag, target = format_date(changed), unpacked or folder / f"{name_of_copy(changed)}.zip"
        if unpacked:
            with scaffold_for(unpacked) as scaffold:
                files = write_folder(site, scaffold.new, dag)
                scaffold.place()
        else:
            folder.mkdir(parents=True, exist_ok=True)
            files = write_zip(site, target, changed, dag)
    print(f"De kopie staat in {target.resolve()}: {files} bestanden. Pak uit, open index.html.")
    return GOOD
