"""The command `kennisbank`, also as `python -m kennisbank`."""

import signal
from typing import NoReturn


def start() -> NoReturn:
    """Run the command; Ctrl+C before all of it is read stops it without a word, as nothing was
    begun."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kennisbank.cli import leave

    leave()


if __name__ == "__main__":
    start()
