"""Scores: SCO001 to SCO010."""
