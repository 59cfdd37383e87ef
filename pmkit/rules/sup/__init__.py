"""SUP: comments that suppress a diagnostic."""
