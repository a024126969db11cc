"""The record layout on trial: clean records from a seed, single defects, and what is expected of each."""
