"""Small changes of the linter's code, and whether a test notices them."""
