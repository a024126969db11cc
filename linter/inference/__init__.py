"""What the layout of existing transcripts is, told from what recurs in them; pure, from texts to a layout.

The rooms: ``observation`` (what one file shows), ``voting`` (what most files show), ``headings``, ``flags``, ``scores``
and ``people`` (what takes more than a vote), ``slips`` (which of two names is mistyped), ``inferring`` (all of it
together), ``trial`` (which of several layouts leaves least to say), ``toml`` (what differs from the default, as a
settings file).
"""

from __future__ import annotations

from linter.inference.inferring import Inference, infer
from linter.inference.observation import Observation, observe
from linter.inference.voting import Seen

__all__ = ["Inference", "Observation", "Seen", "infer", "observe"]
