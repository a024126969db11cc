"""Bytes and characters: ENC001 to ENC010."""
