"""Annotations: what an assistant explained after a weak answer."""

from benchmarks.banks.paragraphs import blocks, prose

EXPLANATIONS = prose("""
A decorator is a function that takes a function and returns another one. It is used for logging, caching and access
control.

State is owned by a component and can change over time, while props are handed down by the parent and are read-only.

An index trades write speed and space for faster reads. It helps most where a query selects few of many rows.

The global interpreter lock lets one thread at a time run bytecode, so CPU-bound work scales with processes instead.

Normalization removes repeated facts from tables; denormalization puts some of them back where reading speed matters
more.

A load balancer spreads requests over several servers and takes a server out of rotation when its health check fails.

Idempotent operations can be repeated without a further effect, which is what makes safe retries possible.
""")

FURTHER = blocks("""
1.  **Mutability:** lists can be changed in place, tuples cannot.
2.  **Hashing:** only hashable values may be keys of a dictionary.
3.  **Memory:** tuples are a little smaller.
%
- Start with a profile.
- Change one thing at a time.
- Measure again.
%
For instance, a payment that is retried after a timeout must not be booked twice.
%
In practice both are combined: a cache answers most reads, and the database stays the source of truth.
""")

FENCED = blocks("""
~~~python
def twice(f):
    return lambda x: f(f(x))
~~~
%
```sql
SELECT name FROM staff WHERE id = 7;
```
%
---
""")
