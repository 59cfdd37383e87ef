"""Rules: what is checked beyond shape, one rule a file, by family."""
