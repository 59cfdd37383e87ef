"""The site: pages as values, their templates and assets; ``plugin.py`` hands them to MkDocs."""
