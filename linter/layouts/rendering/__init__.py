"""The way back: from the parsed form of a document to its text, in the same layout or another."""
