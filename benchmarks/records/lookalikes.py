"""Text that looks like the structure of a record and is not: legal where it is put, so none of it may be reported.

What the page leaves open is not in here: a line of 60 ``=`` inside a turn, a whole ``Q2 [PROJECT] (…)`` line after a
blank line, a second ``Answer:`` line in a question, a ``Score: n/5`` line that is not meant as a score.
"""

from benchmarks.banks.paragraphs import blocks

ANYWHERE = blocks("""
Q1 was the quarter in which we migrated, and Q2 the one in which we paid for it.
%
We kept a form with the field Candidate: on top, and the field Position: below it, and nobody filled them in.
%
Each line of the export said Score: 3/5 or Score: 4/5, and nobody could say on what grounds.
%
The mean Relevance: 0.417 was shown on the wall, next to Total Turns: 12.
%
A literal [CANDIDATE STRUGGLED] in one column broke the importer of the other team.
%
The tool called its notes [AI PROVIDED EXPLANATION]: text, and so did we.
%
RECOMMENDATION (FULL)
%
HR REPORT
%
---
%
```
Interview Transcript
Candidate: {name}
Quality Profile: {weak|strong}
```
%
| Q1 | Answer | Relevance |
|----|--------|-----------|
| 10 | 12     | 0.512     |
%
> Question: who is on call?
> Answer: you are.
%
Results
=======
%
```
<<<<<<< HEAD
timeout = 30
=======
timeout = 60
>>>>>>> feature/timeouts
```
%
===
a line of that kind was in every log
%
We graded answers as weak, average and strong, and had no tier for exceptional ones.
""")

CANDIDATES = blocks("""
The template of the mail began with
Candidate: the name stood here, and an address below it.
%
A parser of ours stopped at a line like this one:

----------------------------------------

and the rest of the mail was lost.
%
The page showed the list as
Q1 [PROJECT] (Relevance: 0.500)
and so on, one line after the other.
%
The wiki had a page per question, each with the line
Answer: it depends on the reader
in bold letters.
%
That badge read
[CANDIDATE STRUGGLED]
and the support team disliked it.
""")
"""For words of the candidate only, where another reading would leave two turns of one speaker or an open quote."""

REPORTS = blocks("""
---
%
Candidate: see the header.

Position: as advertised.
%
Q1: List vs. Tuple
%
| topic | score | note |
|-------|-------|------|
| SQL   | 3/5   | fair |
%
```json
{"Score": "3/5", "RECOMMENDATION": "see below"}
```
%
AI Recruiter: asked the same thing twice, which is a fault of the tool.
%
----------------------------------------
The line above is from the template.
%
A Score: 5/5 would have needed an example, and a Score: 0/5 a refusal.
%
Total Turns: fewer than usual.
%
Question: was the role explained? Answer: yes.
%
### Q2 [TECHNICAL]

No remarks.
%
1.  First, a shorter loop.
2.  Then, a longer one.
%
La candidate s’exprime clairement ; 回答は具体的でした。
%
Average Evaluation Score: see the header
""")
"""For the two reports, whose text is free."""
