"""Many pieces of work by several processes: batches, a pool of workers, and answers in order. Knows no transcripts.

The rooms: ``batches`` (pieces to batches of about one size), ``order`` (answers in the order of the pieces, whatever
becomes of a worker), ``pool`` (workers on this machine), ``cores`` (how many may be used), ``sending`` (what can be
sent). Nothing of this is loaded by a run that needs one process.
"""
