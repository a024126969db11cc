"""The collection layout: many candidates in one file, by quality tier.

``settings`` are what a team may change, ``validity`` says which of these could not be read back, and ``describe`` makes
the description that the layout engine reads files by.
"""
