"""``--config select=SEP``: a text that is not in the quotes of TOML, which the shell may have taken."""

from __future__ import annotations

import json

from linter.options.scalars import INVALID
from linter.options.shapes import OptionShape, TableShape
from linter.rules import RULES
from linter.settings.problem import SettingsError
from linter.settings.shape import config_shape


def unquoted(text: str, source: str) -> SettingsError | None:
    """What to say of an override that is not TOML; ``None`` where it is not about quotes."""
    key, equals, value = (part.strip() for part in text.partition("="))
    shape = _shape(key)
    if not equals or shape is None:
        return None
    texts = [part.strip() for part in value.strip("[]").split(",")]
    for meant in (value, texts):
        if shape.read(meant, (), []) is not INVALID:
            written = json.dumps(meant, ensure_ascii=False)
            return SettingsError(source, f"{key} is {value}, expected {shape.words}: --config '{key}={written}'")
    return SettingsError(source, f"{key} is {value}, expected {shape.words}")


def _shape(key: str) -> OptionShape | None:
    """What the dotted ``key`` may hold, if it is one that we know."""
    shape: OptionShape = config_shape(RULES)
    for name in key.split("."):
        if not isinstance(shape, TableShape) or name.strip() not in shape.keys:
            return None
        shape, _ = shape.keys[name.strip()]
    return shape
