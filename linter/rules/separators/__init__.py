"""Separators: SEP001 to SEP006."""
