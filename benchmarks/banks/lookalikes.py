"""Bodies that look like structure and are not: all of it legal, none of it may be reported."""

import re

from benchmarks.banks.paragraphs import blocks
from linter.layouts.collection.settings import DEFAULT, Layout

ANYWHERE = blocks("""
Q1 was the quarter in which we migrated, and Q2 the one in which we paid for it.
%
The candidate: a build that passed every stage. That was our word for it, release candidate.
%
Our internal Relevance Score for a search hit was 0.417 on average, and we shipped at 0.600.
%
The export contained a literal [STRUGGLED] in one column, which broke the importer of the other team.
%
Candidate: the word stood at the top of every form, and nobody filled it in.
%
WEAK CANDIDATES
%
Answer: it depends on the reader, so we asked the readers.
%
Question 4: was the one that the auditors cared about, the rest was a formality.
%
Score: 7/10 in the survey, up from 4/10 the year before.
%
```json
{"question": "Q1", "answer": "A1", "relevance score": 0.25, "flags": ["STRUGGLED"]}
```
%
```diff
--- a/pool.py
+++ b/pool.py
@@ -1,3 +1,3 @@
-size = 10
+size = 40
```
%
```
<<<<<<< HEAD
timeout = 30
=======
timeout = 60
>>>>>>> feature/timeouts
```
%
2024-03-01T10:00:00Z ERROR pool exhausted (active=40, idle=0)
2024-03-01T10:00:01Z WARN  [STRUGGLED] marker seen in payload
2024-03-01T10:00:02Z INFO  Q3: drained
%
> Q1: who is on call?
> A1: "you are"
%
* Q: do we need it?
* A: only on Mondays.
%
[1]: a footnote, and [AI Explanation Provided] is what the tool called its own notes.
%
[Note]: the recording was paused here, and then it went on.
%
| Q1 | A1 | Relevance Score |
|----|----|-----------------|
| 10 | 12 | 0.512           |
%
We graded answers as "weak", "average" and "strong", and had no tier for "exceptional" ones.
%
qa1: staging, qa2: load tests, qa3: demos. Those were our environments.
%
(Q7) and (A7) were printed next to each other, which misled everyone.
""")

QUESTIONS = blocks("""
A4 paper or a screen, it does not matter to me where you sketch it.
%
A1 notation is what spreadsheets call it, if that helps.
""")

ANSWERS = blocks("""
A1:B20 was the range that the script read, every night, from a sheet.
%
Q9: how many nodes? Q10: how many zones? Those were the questions on the form.
%
Results
=======
%
============================================================
BUILD LOG
============================================================
the log went on for pages, as they do
%
======
a line of that kind started every section of the old manual
%
The old tool drew lines like this one:

~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

and the parser of the old tool believed them, wherever they stood.
%
The mail was cut at the signature,

----------------------------------------

which our importer took for the end of it, so half of the text was lost.
%
Relevance Score: 0.912 was the value at the top of the page, and it was the wrong one.
%
The page of the tool showed

Relevance Score: 0.412

in large letters, although the model had long been replaced.
%
[STRUGGLED]

was what the badge said, and the support team disliked it.
%
Candidate: Max Muster - Example Role
was the first line of the template, followed by an address.
%
#####

A row of number signs was how the shell scripts marked their parts.
""")


def dressed(text: str, layout: Layout) -> str:
    """A look-alike of the default layout's structure, made one of another layout's."""
    if layout == DEFAULT:
        return text
    runs = {getattr(DEFAULT, each).text: getattr(layout, each).text for each in ("section", "underline", "terminator")}
    text = "\n".join(runs.get(line, line) for line in text.split("\n"))
    words = {
        DEFAULT.score_label: layout.score_label,
        f"{DEFAULT.candidate_label}:": f"{layout.candidate_label}:",
        "WEAK CANDIDATES": next(iter(layout.headings), "WEAK CANDIDATES"),
        f"[{DEFAULT.flags[0]}]": f"[{layout.flags[0]}]" if layout.flags else "[STRUGGLED]",
        f"[{DEFAULT.annotation_label}]": f"[{layout.annotation_label or DEFAULT.annotation_label}]",
    }
    for old, new in words.items():
        text = text.replace(old, new)
    return re.sub(r"\bQ([0-9]+)(?=:? )", lambda label: layout.question_label + label[1], text)
