"""Answers that nobody could call anything but a struggle: the only ones that a clean transcript flags."""

from benchmarks.banks.paragraphs import prose

STRUGGLES = prose("""
I don't know.

I'm not sure, sorry.

Hmm. I have no idea, honestly.

Uh, I don't know that one.

I'm not really sure about that. I can't think of anything right now.

No idea, I haven't used it.

Sorry, I don't know what that means.

I haven't used that, so I don't know.

I'm not entirely sure. I don't remember.

Hmm, I can't think of an example.

Uh, I'm not sure. I guess I don't know.

I don't really know, sorry.

I have no idea how that works.

Honestly, I don't know. I haven't done that.

I'm afraid I don't know the answer to that.

Hmm... I'm not sure. I really don't know.
""")

COURTESIES = (
    "No, thank you. I think you've covered everything I wanted to know.",
    "No, thank you, that was everything from my side.",
    "No, thank you. I have no further questions.",
)
