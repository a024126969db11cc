"""A description of files that no built-in layout fits, told from what recurs in them; pure, from texts to TOML.

The rooms, in the order of the work: ``lines`` (values become marks), ``speakers`` (names before what is said),
``skeletons`` (the beginnings of lines that recur), ``order`` (which come once, which repeat, which may be left out),
``values`` (what is written in the places), ``slots`` (names, types and limits), ``arithmetic`` (what a file says about
itself), ``drawing`` (the TOML), ``inferring`` (all of it together), ``kinds`` (files of several layouts told apart).
"""

from __future__ import annotations

from linter.inference.layout.inferring import Guess, describe
from linter.inference.layout.kinds import kinds

__all__ = ["Guess", "describe", "kinds"]
