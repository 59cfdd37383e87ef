"""Text on its way in and out: escaping for each target, languages, prose, display width."""
