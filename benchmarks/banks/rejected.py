"""Whole files that are no transcripts, as they end up in a folder of transcripts."""

from benchmarks.banks.paragraphs import blocks

NOT_TRANSCRIPTS = blocks("""
{"interviews": [{"name": "Ana", "answers": [{"text": "yes", "score": 0.5}]}]}
%
WEBVTT

00:00:01.000 --> 00:00:04.000
Hello and welcome, please introduce yourself.

00:00:04.500 --> 00:00:07.000
Thank you, I work on the billing service.
%
# Notes of the meeting

- moved the date
- ordered lunch

Nothing else was decided that afternoon.
%
id,name,score
1,Ana,0.512
2,Bogdan,0.397
%
<!DOCTYPE html>
<html><head><title>404</title></head>
<body><p>Not found</p></body></html>
%
Dear team, the invoice for March is attached. Please pay it within thirty days.
""")
