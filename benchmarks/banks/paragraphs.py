"""Reading a bank: prose is kept wrapped in the source, and unwrapped when it is loaded."""


def prose(bank: str) -> tuple[str, ...]:
    """The paragraphs of a bank of prose, each on one line."""
    return tuple(" ".join(paragraph.split()) for paragraph in bank.strip().split("\n\n"))


def blocks(bank: str) -> tuple[str, ...]:
    """The blocks of a bank whose line breaks matter, parted by lines that hold only ``%``."""
    return tuple(block.strip("\n") for block in bank.split("\n%\n"))
