"""ACT: who does what until when, and what it is good for."""
