"""So that `python -m kennisbank` is the same as `kennisbank`."""

from kennisbank.cli import leave

leave()
