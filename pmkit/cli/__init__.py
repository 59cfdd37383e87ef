"""The command line: one command a file; each parses, calls, reports, and returns an exit code."""
