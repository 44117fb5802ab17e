"""The study: when what of it was or would be, and who hands over to whom, as its reports tell."""
