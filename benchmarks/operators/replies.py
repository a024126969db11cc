"""What a program stored instead of what somebody said: tokens of a model, and errors."""

from benchmarks.operators.registry import Spot, operator
from benchmarks.page import Edit, Slot

TOKENS = ("<|im_end|>", "<|eot_id|>", "[/INST]", "</think>", "<end_of_turn>")
ERRORS = (
    "Error: 429 Too Many Requests",
    "Request timed out.",
    "openai.APIConnectionError: Connection error.",
    "503 Service Unavailable",
    "An error occurred while generating the response.",
)


@operator("QNA012", at=Slot.ANSWER)
def token_leaked(spot: Spot) -> Edit | None:
    """An answer in quotes ends with a token of a model."""
    block, texts = spot.block, spot.page.texts
    last = block.answer_end - 1
    if not texts[last].endswith('"'):
        return None
    return spot.edit(last, last + 1, f'{texts[last][:-1]}{spot.rng.choice(TOKENS)}"', where=[last + 1])


@operator("QNA013", at=Slot.ANSWER)
def error_stored(spot: Spot) -> Edit | None:
    """An error message is in place of an answer in quotes, which was not flagged."""
    block, texts = spot.block, spot.page.texts
    label, quote, _ = texts[block.answer].partition('"')
    if not quote or not texts[block.answer_end - 1].endswith('"'):
        return None
    said = f'{label}"{spot.rng.choice(ERRORS)}"'
    return spot.edit(block.answer, block.answer_end, said, where=[block.answer + 1])
