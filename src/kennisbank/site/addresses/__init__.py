"""Addresses: where each on the site leads, what stands at old ones, and which are made known."""
