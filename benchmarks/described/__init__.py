"""Any described layout on trial: clean files and single defects that are made from its description alone."""
