"""Blocks of Markdown that speakers' words arrive in once a program has written them down."""

from benchmarks.banks.paragraphs import blocks

MARKDOWN = blocks("""
1. Measure the current state.
2. Change one thing.
3. Measure again, and write both numbers down.
%
- **Cost:** about a third lower
- **Latency:** unchanged at the median
- **Risk:** a second region to operate
    - and its certificates
%
* first the schema
* then the backfill
* last the switch
%
### What we learned
%
## Rollout plan

The plan had two phases, and the second one was never needed.
%
| step | owner | state |
|------|-------|-------|
| dump | ops   | done  |
| copy | data  | open  |
%
---
%
~~~
retry = min(2 ** attempt, 60)
~~~
%
```python
def total(rows):
\tseen = set()
\tfor row in rows:
\t\tif row.key not in seen:
\t\t\tseen.add(row.key)
\treturn len(seen)
```
%
```
$ make deploy
  building image ... ok
  pushing        ... ok
```
%
> Latency is a feature.
> So is being able to sleep.
%
The order was fixed: \x20
dump, copy, compare, \x20
and only then switch.
%
Two things decided it: *reads outnumber writes*, and `EXPLAIN` agreed.
%
***
%
a)\tname the risk
b)\tname the owner
c)\tname the date
""")
