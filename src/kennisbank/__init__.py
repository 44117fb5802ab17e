"""The knowledge base of good practices: from YAML records to a static site."""
