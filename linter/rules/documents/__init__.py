"""The document: title, sections and what stands between the blocks: DOC001 to DOC012."""
