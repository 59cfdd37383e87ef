"""From files to a knowledge base: decoding, the catalog, references, milestones, loading."""
