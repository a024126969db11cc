"""The language server: what ``check`` says, while people type. Needs the extra ``lsp``; nothing else imports it.

Messages come in by ``messages`` and leave by a thread of their own; ``protocol`` keeps clients to the rules, ``client``
knows what this one can do. ``serving`` is the server: which ``documents`` are open, what is said of them, and when.
Clients tell something (``synchronising``), ask something (``answering``; ``files`` are those that are not open), or
have something done (``commands``).

Everything that reads or checks a transcript is done by the one thread of ``worker``: no message has to wait for it.
That is ``checks`` (one text, by the ``project`` that it belongs to and the ``options`` of the client), and what is
made of a check: ``diagnostics``, ``actions``, ``hover``, ``symbols``, ``completion`` and ``twins``. ``text`` knows
positions.
"""
