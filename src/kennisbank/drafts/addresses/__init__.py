"""Addresses: where a page of the editors may lead, and what may stand beside it."""
