"""Annotations: ANN001 and ANN002."""
