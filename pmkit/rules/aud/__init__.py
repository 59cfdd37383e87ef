"""Audience: what must not be told in public."""
