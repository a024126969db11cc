"""The collection layout: many candidates in one file, by quality tier.

The rooms: ``settings`` (what a team may change), ``validity`` (what of that could not be read back), ``grammar`` (exact
forms, as named expressions), ``parser`` (prove, then recover), ``near`` and ``numbered`` (forms that nearly are one),
``lines``, ``anchors``, ``headings`` and ``terminators`` (which lines carry structure); ``recovery`` of one block:
``headers``, ``candidates``, ``exchanges`` (``outline``, ``labels``, ``answers``, ``scores`` with ``scoreline`` and
``flags``, ``annotations``); and what these share: ``context``, ``numbering``, ``reading``.
"""
