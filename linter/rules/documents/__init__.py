"""The document: title, sections and what is between the blocks: DOC001 to DOC012."""
