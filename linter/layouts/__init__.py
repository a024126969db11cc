"""Layouts: how a kind of transcript is written down, one folder each.

A layout's parser turns cleaned text into a :class:`~linter.document.Document`; rules know the document, not the layout.
"""
