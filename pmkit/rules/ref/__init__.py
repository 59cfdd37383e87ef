"""References: names, ids and files that must lead somewhere."""
