"""Exporters: what the base holds, in formats of elsewhere."""
