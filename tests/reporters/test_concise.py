from linter.finding import Applicability, Failure, Report, Severity
from linter.reporters import Checked, Summary, View
from linter.reporters.closing import statistics
from linter.reporters.concise import concise
from tests.reporters.findings import SAFE, UNSAFE, checked, finding, summary


def show(*files: Checked, view: View | None = None, not_transcripts: int = 0) -> list[str]:
    view = view or View()
    return list(concise(files, summary(*files, view=view, not_transcripts=not_transcripts), view))


def test_a_line_a_finding_with_the_place_first() -> None:
    lines = show(checked(finding(), finding(position=(9, 1, 9, 1), code="SCO001", message="there is no score")))
    assert lines == [
        "a.txt:3:2: SEP001 separator is 29 characters long, expected 30\n",
        "a.txt:9:1: SCO001 there is no score\n",
        "Found 2 problems (2 errors, 0 warnings, 0 infos) in 1 file.\n",
    ]


def test_findings_are_marked_and_counted_if_the_flags_of_the_run_would_mend_them() -> None:
    file = checked(finding(fix=SAFE), finding(fix=UNSAFE), finding())
    assert [": SEP001 [*] sep" in line for line in show(file)] == [True, False, False, False]
    assert show(file)[-1].endswith(" in 1 file. 1 fixable with `--fix`, 1 more with `--unsafe-fixes`.\n")

    unsafe = View(applicability=Applicability.UNSAFE)
    assert [": SEP001 [*] sep" in line for line in show(file, view=unsafe)] == [True, True, False, False]
    assert show(file, view=unsafe)[-1].endswith(" in 1 file. 2 fixable with `--fix --unsafe-fixes`.\n")


def test_the_sum_counts_severities_and_files_with_problems() -> None:
    warning = finding(path="b.txt", severity=Severity.WARNING)
    info = finding(path="c.txt", severity=Severity.INFO)
    assert show(checked(warning, warning), checked(info), checked())[-1] == (
        "Found 3 problems (0 errors, 2 warnings, 1 info) in 2 of 3 files.\n"
    )


def test_files_are_counted_the_same_way_with_and_without_problems() -> None:
    assert show(checked(), checked())[-1].endswith(": 2 files.\n")
    assert show(checked(), checked(finding()))[-1].endswith(" in 1 of 2 files.\n")
    assert show(checked(finding()), checked(finding(path="b.txt")))[-1].endswith(" in 2 files.\n")
    assert show(checked(finding()), checked(), not_transcripts=1)[-1].startswith("Found 1 problem (1 error, ")
    assert " in 1 file. 1 file was not " in show(checked(finding()), checked(), not_transcripts=1)[-1]


def test_a_settings_file_is_none_of_the_files() -> None:
    settings = checked(finding(path="transcript-lint.toml", code="SUP001", severity=Severity.WARNING))
    for files, said in (
        ((checked(), checked()), "1 warning, 0 infos) in 1 settings file."),
        ((checked(finding()), checked()), "1 warning, 0 infos) in 1 of 2 files and 1 settings file."),
    ):
        total = Summary.of(files, View(), about_settings=iter([settings]))
        assert list(concise([*files, settings], total, View()))[-1].endswith(f"{said}\n")


def test_files_with_known_findings_alone_are_no_files_with_problems() -> None:
    known = finding(path="b.txt")._replace(baselined=True)
    assert show(checked(finding()), checked(known))[-1].endswith("(1 error, 0 warnings, 0 infos) in 1 of 2 files.\n")
    assert show(checked(known))[-1] == "All checks passed: 1 file.\n"


def test_what_only_unsafe_fixes_mend_is_counted() -> None:
    assert show(checked(finding(fix=UNSAFE)))[-1].endswith(" 1 fixable with `--fix --unsafe-fixes`.\n")
    two = checked(finding(fix=UNSAFE), finding(fix=UNSAFE), finding(fix=SAFE))
    assert show(two)[-1].endswith(" 1 fixable with `--fix`, 2 more with `--unsafe-fixes`.\n")


def test_a_file_that_is_written_differently_throughout_has_another_layout() -> None:
    file = checked(finding())
    other = file._replace(report=file.report._replace(differs=True))
    hint = "`transcript-lint init` describes another layout.\n"
    assert show(other)[-1].endswith(f" 1 file differs throughout: {hint}")
    assert show(other, other)[-1].endswith(f" 2 files differ throughout: {hint}")
    assert "init" not in show(file)[-1]
    assert show(other, view=View(closing=False)) == show(file, view=View(closing=False))


def test_a_clean_run() -> None:
    assert show(checked()) == ["All checks passed: 1 file.\n"]
    assert show(checked(), checked()) == ["All checks passed: 2 files.\n"]


def test_what_was_not_checked_is_in_the_sum() -> None:
    gone = Checked(Report("gone.txt", None, (), (Failure("gone.txt", "missing", "no such file"),)))
    broken = Checked(Report("odd.txt", None, (), (Failure("odd.txt", "internal-error", "internal error: X"),)))
    assert show(checked(), checked(), not_transcripts=1) == [
        "All checks passed: 1 file. 1 file was not a transcript.\n"
    ]
    assert show(checked(), gone) == ["No problems in 1 file. 1 file could not be read.\n"]
    assert show(checked(finding()), gone, gone, broken)[-1] == (
        "Found 1 problem (1 error, 0 warnings, 0 infos) in 1 file. 2 files could not be read. "
        "1 file could not be checked fully: internal error.\n"
    )


def test_quiet_leaves_out_the_sum() -> None:
    assert show(checked(finding()), view=View(closing=False)) == show(checked(finding()))[:1]
    assert show(checked(), view=View(closing=False)) == []


def test_nothing_in_a_path_or_message_takes_control() -> None:
    evil = finding(path="\x1b[2J\n::error::\u202e", message="found \x07, \u200b and ##[error]\r\n::warning::")
    line, _ = show(checked(evil))
    assert line == (
        "\\x1b[2J\\x0a::error::\\u202e:3:2: SEP001 found \\x07, \\u200b and ##\\x5berror]\\x0d\\x0a::warning::\n"
    )
    assert show(checked(finding(path="::error::x")))[0].startswith("./::error::x:3:2: ")
    assert show(checked(finding(path=":")))[0].startswith("./::3:2: ")
    assert show(checked(finding(path="\u3000::error::x")))[0].startswith("./\u3000::error::x:3:2: ")
    assert show(checked(finding(path="caf\udce9.txt")))[0].startswith("caf\\xe9.txt:3:2: ")
    assert show(checked(finding(path="東京 é.txt")))[0].startswith("東京 é.txt:3:2: ")


def test_colour_only_adds_colour() -> None:
    file = checked(finding(fix=SAFE), finding(severity=Severity.INFO))
    colored = "".join(show(file, view=View(color=True)))
    assert "\x1b[1;31mSEP001\x1b[0m" in colored
    for code in ("0", "1", "36", "1;31", "1;34"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == "".join(show(file))


def test_statistics_count_each_rule() -> None:
    files = checked(finding(fix=SAFE), *[finding(code="SCO001")] * 10), checked(finding(path="b.txt", code="ANN001"))
    assert list(statistics(files, summary(*files), View())) == [
        "10  SCO001 separator-length\n",
        " 1  ANN001 separator-length\n",
        " 1  SEP001 separator-length (1 fixable)\n",
        "Found 12 problems (12 errors, 0 warnings, 0 infos) in 2 files. 1 fixable with `--fix`.\n",
    ]
