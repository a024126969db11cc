"""SUP: findings about the exceptions of a project."""
