"""The three signs that a STRUGGLED flag is judged by: wording, score and tier.

Pure functions of plain values: nothing here knows a document, a rule or a file. How the signs are weighed against each
other is the business of the consistency rules.

    sign      what a sign can say
    tier      the sign of a section
    score     the sign of a score among its candidate's others
    language  the language of an answer, and of a file's answers
    grammar   the words of a language that its phrases are read with
    lexicon   phrases by group, by language, to be added to and taken from; ``english``, ``german`` and so on are data
    guard     whether an answer's wording need be read at all; loads nothing that reads
    verdict   what the phrases of an answer say; ``traits`` are what strikes one in it
    leaning   which way all its words lean, phrases and traits among them
    wording   the sign of an answer's wording, out of its ``words`` and the ``phrases`` in them
"""
