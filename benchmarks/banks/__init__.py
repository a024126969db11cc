"""The words that generated transcripts are made of, one module a kind, none of it taken from a real interview."""
