"""Disk: files found, read and written, so that nothing is lost, whatever stops us."""

from kennisbank.disk.kept import Kept, tell_damage
from kennisbank.disk.locks import own_folder
from kennisbank.disk.odd import MAX_PATH, Odd, OddFile, is_of_system, odd_of_mode
from kennisbank.disk.packed import Packed, PackedError
from kennisbank.disk.plain import read_plain
from kennisbank.disk.refusals import FORBIDDEN, refusal_of, told_of_end, told_of_refusal
from kennisbank.disk.scaffold import PlaceError, Scaffold, kept_still, repair, scaffold_for
from kennisbank.disk.seen import MAX_DEPTH, Look, Seen, State, look_at
from kennisbank.disk.signals import heard, stop_at_once
from kennisbank.disk.together import write_together
from kennisbank.disk.whole import (
    Half,
    add_to_file,
    ask_for_room,
    copy_folder,
    holds,
    make_folder,
    share_file,
    share_or_write,
    write_file,
    write_whole,
)

__all__ = [
    "FORBIDDEN",
    "MAX_DEPTH",
    "MAX_PATH",
    "Half",
    "Kept",
    "Look",
    "Odd",
    "OddFile",
    "Packed",
    "PackedError",
    "PlaceError",
    "Scaffold",
    "Seen",
    "State",
    "add_to_file",
    "ask_for_room",
    "copy_folder",
    "heard",
    "holds",
    "is_of_system",
    "kept_still",
    "look_at",
    "make_folder",
    "odd_of_mode",
    "own_folder",
    "read_plain",
    "refusal_of",
    "repair",
    "scaffold_for",
    "share_file",
    "share_or_write",
    "stop_at_once",
    "tell_damage",
    "told_of_end",
    "told_of_refusal",
    "write_file",
    "write_together",
    "write_whole",
]
