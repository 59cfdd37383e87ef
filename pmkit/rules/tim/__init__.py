"""Time: what certainly contradicts itself, and nothing that may be so."""
