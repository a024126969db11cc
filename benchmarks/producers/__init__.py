"""Twenty producers of transcripts, each with a layout and habits of its own that no description knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from benchmarks.producers import (
    compositions,
    devices,
    graded,
    halls,
    kept,
    later,
    latest,
    offices,
    practices,
    rounds,
    services,
    spoken,
    strangers,
    trades,
)
from benchmarks.producers.lines import Line
from benchmarks.producers.speech import Speech


class Producer(NamedTuple):
    """How the files of one producer are written, and how their long lines are broken (0: not at all)."""

    name: str
    write: Callable[[Random, Speech], Iterator[Line]]
    extension: str = "txt"
    width: int = 0
    paragraphs: bool = True


PRODUCERS = (
    Producer("exam-sheet", graded.exam_sheet),
    Producer("bracket-tags", graded.bracket_tags, width=90),
    Producer("star-banner", graded.star_banner),
    Producer("model-runs", graded.model_runs),
    Producer("quoted-ratings", graded.quoted_ratings, "md"),
    Producer("survey", graded.survey),
    Producer("phone-screen", graded.phone_screen),
    Producer("german-marks", graded.german_marks, width=72),
    Producer("inline-rules", graded.inline_rules),
    Producer("assignments", graded.assignments, paragraphs=False),
    Producer("initials", spoken.initials, paragraphs=False),
    Producer("service", spoken.service),
    Producer("chat-room", spoken.chat_room),
    Producer("panel", spoken.panel, width=80),
    Producer("tapes", spoken.tapes, width=64),
    Producer("bold-turns", spoken.bold_turns, "md"),
    Producer("chat-export", spoken.chat_export, paragraphs=False),
    Producer("examination", spoken.examination, width=60, paragraphs=False),
    Producer("outline", spoken.outline, "org"),
    Producer("key-list", spoken.key_list, paragraphs=False),
)

OTHERS = (
    Producer("phone-chat", kept.phone_chat, width=70),
    Producer("note-head", kept.note_head, "md"),
    Producer("protocol", kept.protocol, width=76),
    Producer("quiz", kept.quiz),
    Producer("recording", kept.recording, width=80),
    Producer("several", kept.several),
    Producer("form", kept.form),
    Producer("markup", kept.markup, "xml", paragraphs=False),
)
"""Eight more, written without sight of what ``init`` makes of them."""

FRESH = (
    Producer("score-card", offices.score_card),
    Producer("guide", offices.guide, "md"),
    Producer("columns", offices.columns, "csv"),
    Producer("keys", offices.keys, "yaml"),
    Producer("appraisal", offices.appraisal),
    Producer("two-languages", offices.two_languages, width=78),
    Producer("tags", offices.tags, "html"),
    Producer("screening", offices.screening),
    Producer("messenger", devices.messenger, width=70),
    Producer("captions", devices.captions, "vtt"),
    Producer("service-notes", devices.service_notes),
    Producer("deposition", devices.deposition, width=60),
)
"""Twelve more, each file with one defect at most, never tuned on by name."""

LATER = (
    Producer("channel", later.channel),
    Producer("nested", later.nested),
    Producer("table", later.table, "md"),
    Producer("archive", later.archive, width=72),
)
"""Four more, written before anybody saw what ``init`` makes of them."""

LATEST = (
    Producer("committee", latest.committee),
    Producer("panel-record", latest.panel_record, width=80),
    Producer("podcast", latest.podcast),
    Producer("tutoring", latest.tutoring),
    Producer("usability", latest.usability, "md"),
    Producer("judge-log", latest.judge_log, "log", paragraphs=False),
)
"""Six more, by an author who knew neither the program nor the others."""

TRADES = (
    Producer("mail", trades.mail, "eml", width=72),
    Producer("script", trades.script, paragraphs=False),
    Producer("wiki", trades.wiki, paragraphs=False),
    Producer("anamnesis", trades.anamnesis),
    Producer("ratings", trades.ratings),
    Producer("irc", trades.irc, "log"),
    Producer("record-ja", trades.record_ja),
    Producer("tex", trades.tex, "tex", paragraphs=False),
    Producer("hearing", trades.hearing, width=60),
    Producer("tutor", trades.tutor, width=70),
)
"""Ten more in layouts of other trades and languages, half of them with signs that no other has."""

PRACTICES = (
    Producer("leaders", practices.leaders),
    Producer("postbag", practices.postbag, "eml", width=68),
    Producer("bands", practices.bands, paragraphs=False),
    Producer("cues", practices.cues),
    Producer("channel-log", practices.channel_log, "log"),
    Producer("stations", practices.stations),
    Producer("custody", practices.custody),
    Producer("grand-oral", practices.grand_oral, paragraphs=False),
)
"""Eight more from practice, with defects at labels and values of any line."""

SERVICES = (
    Producer("notes", services.notes),
    Producer("vocabulary", services.vocabulary),
    Producer("model-cases", services.model_cases, "log"),
    Producer("poll", services.poll),
    Producer("ticket", services.ticket),
    Producer("tape-sides", services.tape_sides, width=72),
)
"""Six more of that kind, written after what those before had taught, and never tuned on."""

STRANGERS = (
    Producer("cards", strangers.cards),
    Producer("tape-columns", strangers.tape_columns),
    Producer("letters", strangers.letters),
    Producer("desk-export", strangers.desk_export),
    Producer("front-of-keys", strangers.front_of_keys, "md"),
    Producer("oral-sheet", strangers.oral_sheet),
    Producer("reference-call", strangers.reference_call),
    Producer("model-dump", strangers.model_dump, "log"),
    Producer("oral-record", halls.oral_record),
    Producer("oral-protocol", halls.oral_protocol),
    Producer("board-marks", halls.board_marks),
    Producer("deposition", halls.deposition),
    Producer("press-room", halls.press_room),
    Producer("hotline", rounds.hotline),
    Producer("notebook", rounds.notebook),
    Producer("task-rounds", rounds.task_rounds),
    Producer("themes", rounds.themes),
    Producer("chat-ticket", rounds.chat_ticket),
    Producer("field-session", rounds.field_session, "md"),
    Producer("case-log", rounds.case_log, "log"),
)
"""Twenty more, modelled on those of people who had read only the manual."""


def composed(seed: int, count: int) -> Iterator[Producer]:
    """Producers whose layouts are drawn by lot; the same for a seed, however many are asked for."""
    for number in range(1, count + 1):
        rng = Random(f"{seed} layout {number}")
        layout = compositions.composition(rng)
        width = rng.choice((0, 0, 66, 80))
        paragraphs = layout.lists and rng.random() < 0.8
        yield Producer(f"random-{number:02}", layout.write, width=width, paragraphs=paragraphs)
