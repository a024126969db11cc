"""The collection layout: many candidates in one file, by quality tier.

The rooms: ``settings`` (what a team may change), ``grammar`` (exact forms, as named expressions), ``near`` (forms that
nearly are one), ``lines`` (the text by lines), ``anchors`` (which lines carry structure), ``scoreline``, ``headers``,
``exchanges`` (recovery of one block each) and ``parser`` (prove, then recover).
"""
