"""Uncertain time: author's times as intervals in UTC, zones and DST, durations as intervals."""
