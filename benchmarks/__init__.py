"""What the linter is measured with: generated transcripts, damaged ones, and the tables that judge it."""
