"""A language server: what is wrong, what may be written and what is meant, while one types."""
