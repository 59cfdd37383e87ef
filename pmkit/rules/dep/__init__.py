"""DEP: what needed what, and the loops that makes."""
