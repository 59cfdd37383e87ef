"""YAML: what the reader itself finds."""
