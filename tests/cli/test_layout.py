"""``layout list``, ``show`` and ``check``, and ``debug parse``."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from linter.layouts.builtin import NAMES, text_of

from .conftest import ROOT, Lint

EXAMPLES = ROOT / "examples" / "layouts"
DESCRIPTIONS = sorted(EXAMPLES.glob("*.toml"))

PAIRS = """\
name = "pairs"

[blocks]
file = \"\"\"
{pair...}
\"\"\"
pair = \"\"\"
Q: {question}
A: {answer}

\"\"\"
"""


def test_every_built_in_layout_is_listed_with_what_it_is(lint: Lint) -> None:
    code, out, err = lint("layout", "list")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == list(NAMES)
    assert "record      One interview in a file: " in out


@pytest.mark.parametrize("name", NAMES)
def test_a_built_in_layout_is_shown_as_its_toml_and_can_be_used(lint: Lint, tmp_path: Path, name: str) -> None:
    shown = lint("layout", "show", name)
    assert shown == (0, text_of(name), "")
    assert tomllib.loads(shown.out)["name"] == name
    (tmp_path / "mine.toml").write_text(shown.out)
    code, out, _ = lint("layout", "check", "mine.toml")
    assert code == 0 and out.startswith(f"The description of {name} is valid: ")


def test_a_layout_that_is_not_there(lint: Lint) -> None:
    assert lint("layout", "show", "recrod") == (
        2,
        "",
        "transcript-lint: error: Invalid value for 'NAME': 'recrod' is not a layout, did you mean record?\n"
        "Try 'transcript-lint layout show --help'.\n",
    )


@pytest.mark.parametrize("command", [["layout"], ["debug"]])
def test_a_group_without_a_command_shows_its_help(lint: Lint, command: list[str]) -> None:
    code, out, err = lint(*command)
    assert code == 2 and "Commands:" in out + err


def test_an_error_in_a_description_is_one_line_with_its_place(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(PAIRS.replace("{pair...}", "{pairs...}"))
    (tmp_path / "a.txt").write_text("Q: One?\nA: Two.\n")
    assert lint("layout", "check", "mine.toml", "a.txt") == (
        2,
        "",
        "transcript-lint: error: mine.toml:5:1: there is no block 'pairs', did you mean pair?\n",
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be found"),
        (b'name = "x"\n# caf\xe9\n', "mine.toml:2:6: byte 16 is not UTF-8, expected UTF-8"),
        (b"\xff\xfen\x00", "mine.toml:1:1: byte 0 is not UTF-8, expected UTF-8"),
        (b"name", "mine.toml:1:5: not valid TOML: "),
    ],
)
def test_a_description_that_is_no_description(lint: Lint, tmp_path: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        (tmp_path / "mine.toml").write_bytes(content)
    code, out, err = lint("layout", "check", "mine.toml")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err or content is None


def test_a_description_may_begin_with_a_byte_order_mark_and_end_its_lines_with_crlf(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b"\xef\xbb\xbf" + PAIRS.replace("\n", "\r\n").encode())
    assert lint("layout", "check", "mine.toml").code == 0
    (tmp_path / "mine.toml").write_bytes(
        b"\xef\xbb\xbf" + PAIRS.replace("A: {answer}", "A: {").replace("\n", "\r\n").encode()
    )
    assert " mine.toml:9:4: opening brace" in lint("layout", "check", "mine.toml").err


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.stem)
def test_the_examples_place_every_line_of_their_clean_files(lint: Lint, path: Path) -> None:
    clean = path.with_suffix(".clean.txt")
    code, out, err = lint("layout", "check", str(path), str(clean))
    assert (code, err) == (0, "")
    assert ": 100.0 % placed, " in out.splitlines()[0]


def test_what_is_not_placed_is_listed_with_its_line(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("Notes of May\n\nQ: One?\nA: Two.\n\nQ: Three?\na: Four.\n")
    code, out, err = lint("layout", "check", "pairs.toml", "a.txt")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "a.txt: 80.0 % placed, 4 of 5 lines (3 exactly, 1 nearly); 2 x pair",
        "  1: not placed: Notes of May",
        "  7: nearly 'A: {answer}' (label): a: Four.",
    ]


def test_what_is_in_the_wrong_place_is_listed(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("Q: One?\nA: Two.\n\nA: Four.\n\nQ: Five?\nA: Six.\n")
    lines = lint("layout", "check", "pairs.toml", "a.txt", "--all").out.splitlines()
    assert len(lines) == 2 and lines[1].startswith("  4: ")


def test_a_line_of_structure_that_is_read_as_text_is_listed(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("Q: One?\nA: Two.\n\nQ: Three?\n\nQ: Five?\nA: Six.\n")
    assert len(lint("layout", "check", "pairs.toml", "a.txt").out.splitlines()) == 2


def test_a_file_of_another_layout_is_not_placed(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    other = EXAMPLES / "verdicts.clean.txt"
    first = lint("layout", "check", "pairs.toml", str(other)).out.splitlines()[0]
    assert ": 0.0 % placed, 0 of 21 lines " in first


def test_the_first_ten_are_listed_or_all(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("".join(f"q: {n}\nand?\nA: {n}.\nso.\n\n" for n in range(14)))
    few = lint("layout", "check", "pairs.toml", "a.txt").out.splitlines()
    every = lint("layout", "check", "pairs.toml", "a.txt", "--all").out.splitlines()
    assert len(few) == 12 and few[-1] == "  … and 4 more (--all lists them)"
    assert len(every) == 15 and every[:11] == few[:11]


def test_lines_are_those_of_the_file_and_drive_no_terminal(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf```\r\n\x1b[31mNotes\r\n\r\nQ: One?\r\nA: Two.\r\n```\r\n")
    out = lint("layout", "check", "pairs.toml", "a.txt").out
    assert "\x1b" not in out and "  2: not placed: Notes\n" in out


def test_blocks_and_slots_that_no_file_has_are_listed(lint: Lint, tmp_path: Path) -> None:
    """A speaker that is drawn with a space too many is read as text: every line is placed, and nobody speaks."""
    message = "{date} - {? {speaker}: }{said}\\n"
    (tmp_path / "chat.toml").write_text(
        f'name = "chat"\n[blocks]\nfile = "{{message | gap...}}"\nmessage = "{message}"\ngap = "[gap]\\n"\n'
    )
    (tmp_path / "one.txt").write_text("2024-05-06 - Ada: Hello.\n2024-05-06 - Max: Hi.\n")
    code, out, _ = lint("layout", "check", "chat.toml", "one.txt")
    assert code == 0
    assert out.splitlines()[1:] == ["Not in any of these files: block gap, slot speaker"]
    (tmp_path / "two.txt").write_text("2024-05-06 -  Ada: Hello.\n[gap]\n2024-05-06 -  Ada: Hi.\n")
    assert "Not in any" not in lint("layout", "check", "chat.toml", "one.txt", "two.txt").out


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_looked_at(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("Q: One?\nA: Two.\n")
    code, out, err = lint("layout", "check", "pairs.toml", "none.txt", "a.txt")
    assert code == 2 and "a.txt: 100.0 % placed" in out and "none.txt: " in err
    (tmp_path / "empty").mkdir()
    code, out, err = lint("layout", "check", "pairs.toml", "empty")
    assert (code, out) == (2, "") and err


def test_a_reading_is_shown_as_a_tree_and_as_steps(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "pairs.toml").write_text(PAIRS)
    (tmp_path / "a.txt").write_text("Q: One?\nA: Two.\n\nQ: Three?\na: Four.\n")
    code, out, err = lint("debug", "parse", "a.txt", "--layout", "pairs.toml")
    assert (code, err) == (0, "")
    tree, steps = out.removeprefix("layout pairs\n\n").split("\n\n")
    assert "  pair lines 4-5\n    question line 4: Three?\n    answer line 5: Four." in tree
    assert "  5 match as 'A: {answer}', cost 2.5 (label): a: Four.\n" in steps


def test_a_reading_is_by_the_built_in_layout_that_is_most_like_the_file(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((ROOT / "examples" / "clean.txt").read_bytes())
    assert lint("debug", "parse", "a.txt").out.startswith("layout collection\n\nfile lines 1-")
    assert lint("debug", "parse", "a.txt", "--layout", "record").out.startswith("layout record\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "--layout", "colection"], "'colection' is not a layout, did you mean collection?"),
        (
            ["a.txt", "--layout", "mine.toml"],
            "'mine.toml' is not a layout, expected collection, record or the path of a description",
        ),
        (["none.txt"], "none.txt: "),
        (["a.txt", "--layout", "wrong.toml"], "wrong.toml:1:1: "),
    ],
)
def test_what_cannot_be_shown(lint: Lint, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "a.txt").write_text("Q: One?\n")
    (tmp_path / "wrong.toml").write_text('title = "x"\n')
    code, out, err = lint("debug", "parse", *arguments)
    assert (code, out) == (2, "") and message in err


@pytest.mark.parametrize("command", [["layout", "check"], ["debug", "parse"]])
def test_the_help_says_that_text_is_shown(lint: Lint, command: list[str]) -> None:
    assert "output contains text of the transcript" in " ".join(lint(*command, "--help").out.split())
