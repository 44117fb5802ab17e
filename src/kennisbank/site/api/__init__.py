"""Open data: the records as files for programs of others, described so that those find them."""

from kennisbank.site.api.files import changed_on, to_api

__all__ = ["changed_on", "to_api"]
