"""Open data: the records as files for programs of others, described so that those find them."""

from kennisbank.site.api.files import to_api

__all__ = ["to_api"]
