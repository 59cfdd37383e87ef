"""Wording: sentences that blame, judge with hindsight, or promise what nobody can keep."""
