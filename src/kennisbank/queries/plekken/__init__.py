"""Places: what a region, a municipality or the whole country has, alone and side by side."""
