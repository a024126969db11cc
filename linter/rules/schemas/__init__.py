"""Rules about a team's own schema."""
