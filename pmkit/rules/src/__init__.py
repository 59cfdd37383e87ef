"""SRC: where each claim comes from, and whether it can still be read there."""
