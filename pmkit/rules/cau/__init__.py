"""CAU: causes, and how one led to the next."""
