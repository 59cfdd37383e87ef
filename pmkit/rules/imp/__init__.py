"""IMP: what users lost, when, how much, and how it came back."""
