"""Addresses: where each page stands in the site, written from the root and without a host."""


def path_to_root(url: str) -> str:
    """The way back from a page to the root: `praktijken/x/` -> `../../`, and `` -> `./`."""
    return "../" * url.count("/") or "./"
