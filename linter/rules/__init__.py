"""The rule book: every rule there is, sorted by code."""

from __future__ import annotations

from functools import cache

from linter.rule import AnyRule
from linter.rules.annotations.malformed_annotation import malformed_annotation
from linter.rules.annotations.misplaced_annotation import misplaced_annotation
from linter.rules.candidates.candidate_without_exchanges import candidate_without_exchanges
from linter.rules.candidates.duplicate_candidate import duplicate_candidate
from linter.rules.candidates.malformed_candidate_line import malformed_candidate_line
from linter.rules.candidates.missing_candidate_name import missing_candidate_name
from linter.rules.candidates.missing_candidate_role import missing_candidate_role
from linter.rules.consistency.flag_above_score_limit import flag_above_score_limit
from linter.rules.consistency.flag_in_unflaggable_section import flag_in_unflaggable_section
from linter.rules.consistency.missing_struggled_flag import missing_struggled_flag
from linter.rules.consistency.unflagged_below_score_limit import unflagged_below_score_limit
from linter.rules.consistency.unsupported_struggled_flag import unsupported_struggled_flag
from linter.rules.crossing.conflicting_exchange import conflicting_exchange
from linter.rules.crossing.duplicate_identity import duplicate_identity
from linter.rules.crossing.duplicate_transcript import duplicate_transcript
from linter.rules.documents.blank_lines import blank_lines
from linter.rules.documents.candidate_outside_section import candidate_outside_section
from linter.rules.documents.duplicate_section import duplicate_section
from linter.rules.documents.empty_section import empty_section
from linter.rules.documents.merge_conflict import merge_conflict
from linter.rules.documents.missing_title import missing_title
from linter.rules.documents.misspelt_section import misspelt_section
from linter.rules.documents.not_a_transcript import not_a_transcript
from linter.rules.documents.section_out_of_order import section_out_of_order
from linter.rules.documents.stray_text import stray_text
from linter.rules.documents.truncated_transcript import truncated_transcript
from linter.rules.documents.unknown_section import unknown_section
from linter.rules.encoding.byte_order_mark import byte_order_mark
from linter.rules.encoding.control_character import control_character
from linter.rules.encoding.escaped_text import escaped_text
from linter.rules.encoding.extra_final_newlines import extra_final_newlines
from linter.rules.encoding.invalid_utf8 import invalid_utf8
from linter.rules.encoding.invisible_character import invisible_character
from linter.rules.encoding.missing_final_newline import missing_final_newline
from linter.rules.encoding.mixed_line_endings import mixed_line_endings
from linter.rules.encoding.mojibake import mojibake
from linter.rules.encoding.tab import tab
from linter.rules.encoding.trailing_whitespace import trailing_whitespace
from linter.rules.flags.duplicate_flag import duplicate_flag
from linter.rules.flags.malformed_flag import malformed_flag
from linter.rules.flags.misplaced_flag import misplaced_flag
from linter.rules.flags.unknown_flag import unknown_flag
from linter.rules.questions.answer_number_mismatch import answer_number_mismatch
from linter.rules.questions.empty_answer import empty_answer
from linter.rules.questions.empty_question import empty_question
from linter.rules.questions.error_as_answer import error_as_answer
from linter.rules.questions.leaked_token import leaked_token
from linter.rules.questions.malformed_label import malformed_label
from linter.rules.questions.missing_answer import missing_answer
from linter.rules.questions.missing_question import missing_question
from linter.rules.questions.nonstandard_quotes import nonstandard_quotes
from linter.rules.questions.number_out_of_sequence import number_out_of_sequence
from linter.rules.questions.repeated_question import repeated_question
from linter.rules.questions.unbalanced_quotes import unbalanced_quotes
from linter.rules.questions.unquoted_answer import unquoted_answer
from linter.rules.records.average_mismatch import average_mismatch
from linter.rules.records.clock_goes_back import clock_goes_back
from linter.rules.records.copy_mismatch import copy_mismatch
from linter.rules.records.count_mismatch import count_mismatch
from linter.rules.records.duplicate_value import duplicate_value
from linter.rules.records.empty_turn import empty_turn
from linter.rules.records.exchange_not_in_dialogue import exchange_not_in_dialogue
from linter.rules.records.glued_turn import glued_turn
from linter.rules.records.header_field import header_field
from linter.rules.records.number_out_of_range import number_out_of_range
from linter.rules.records.speaker_out_of_turn import speaker_out_of_turn
from linter.rules.records.unknown_speaker import unknown_speaker
from linter.rules.records.unknown_value import unknown_value
from linter.rules.schemas.schema_violation import schema_violation
from linter.rules.scores.duplicate_score import duplicate_score
from linter.rules.scores.malformed_score_line import malformed_score_line
from linter.rules.scores.misplaced_score import misplaced_score
from linter.rules.scores.missing_score import missing_score
from linter.rules.scores.nonstandard_number import nonstandard_number
from linter.rules.scores.placeholder_scores import placeholder_scores
from linter.rules.scores.score_not_a_number import score_not_a_number
from linter.rules.scores.score_out_of_range import score_out_of_range
from linter.rules.scores.score_precision import score_precision
from linter.rules.scores.text_after_score import text_after_score
from linter.rules.separators.extra_separator import extra_separator
from linter.rules.separators.indented_separator import indented_separator
from linter.rules.separators.missing_separator import missing_separator
from linter.rules.separators.separator_characters import separator_characters
from linter.rules.separators.separator_length import separator_length
from linter.rules.separators.separator_shares_line import separator_shares_line
from linter.rules.suppression.unused_exception import unused_exception

RULES: tuple[AnyRule, ...] = (
    malformed_annotation,
    misplaced_annotation,
    malformed_candidate_line,
    missing_candidate_name,
    missing_candidate_role,
    duplicate_candidate,
    candidate_without_exchanges,
    missing_struggled_flag,
    unsupported_struggled_flag,
    flag_above_score_limit,
    unflagged_below_score_limit,
    flag_in_unflaggable_section,
    not_a_transcript,
    missing_title,
    unknown_section,
    misspelt_section,
    duplicate_section,
    section_out_of_order,
    empty_section,
    stray_text,
    blank_lines,
    truncated_transcript,
    candidate_outside_section,
    merge_conflict,
    invalid_utf8,
    byte_order_mark,
    mixed_line_endings,
    control_character,
    invisible_character,
    trailing_whitespace,
    missing_final_newline,
    extra_final_newlines,
    tab,
    mojibake,
    escaped_text,
    malformed_flag,
    unknown_flag,
    duplicate_flag,
    misplaced_flag,
    malformed_label,
    missing_question,
    missing_answer,
    empty_question,
    empty_answer,
    answer_number_mismatch,
    number_out_of_sequence,
    unquoted_answer,
    unbalanced_quotes,
    nonstandard_quotes,
    repeated_question,
    leaked_token,
    error_as_answer,
    count_mismatch,
    average_mismatch,
    exchange_not_in_dialogue,
    copy_mismatch,
    speaker_out_of_turn,
    unknown_value,
    header_field,
    number_out_of_range,
    empty_turn,
    clock_goes_back,
    unknown_speaker,
    glued_turn,
    duplicate_value,
    schema_violation,
    missing_score,
    score_not_a_number,
    score_out_of_range,
    score_precision,
    duplicate_score,
    misplaced_score,
    malformed_score_line,
    nonstandard_number,
    text_after_score,
    placeholder_scores,
    separator_length,
    separator_characters,
    missing_separator,
    extra_separator,
    indented_separator,
    separator_shares_line,
    unused_exception,
    conflicting_exchange,
    duplicate_transcript,
    duplicate_identity,
)


def rule_of(code: str) -> AnyRule:
    """The rule with this ``code``; raises ``KeyError`` where there is none."""
    return _by_code()[code]


@cache
def _by_code() -> dict[str, AnyRule]:
    return {rule.code: rule for rule in RULES}
