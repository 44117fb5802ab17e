"""Problems: what an editor should mend, in Dutch, with its place and its repair."""
