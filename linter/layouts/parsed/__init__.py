"""The parsed form of a document: plain data by meanings, and where in the text each part of it is."""
