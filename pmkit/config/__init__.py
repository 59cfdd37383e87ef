"""Settings of a knowledge base: where it is, what its own words mean."""
