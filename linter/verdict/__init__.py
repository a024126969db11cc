"""What a project reports of a file: by its settings, without what is excluded or known already. For every shell.

The rooms: ``configuring`` (the settings of a run), ``narrowing`` (which files), ``suppressing`` (exceptions and
baselines), ``reviewing`` (exceptions that are not needed), ``accepting`` (a new exception), ``crossing`` (files that
are compared with each other).
"""
