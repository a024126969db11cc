"""Flags: FLG001 to FLG004."""
