"""CFG: the settings of the knowledge base, pmkit.toml."""
