"""The register of action items: what was promised after incidents, and how far it has come."""
