"""Pages: HTML; which pages exist and what can stand on them."""
