"""SUP: what is said about the exceptions of a project."""
