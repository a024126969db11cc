from linter.finding import Severity
from linter.reporters import View
from linter.reporters.grouped import grouped
from tests.reporters.findings import SAFE, checked, finding, summary


def test_columns_stand_under_each_other() -> None:
    file = checked(
        finding(position=(7, 1, 7, 2), fix=SAFE),
        finding(position=(18, 120, 18, 121), code="CON001", severity=Severity.WARNING, message="one"),
    )
    other = checked(finding(path="b.txt", message="two"))
    assert "".join(grouped([file, other, checked()], summary(file, other), View())) == (
        "a.txt\n"
        "   7:1    SEP001 [*] separator is 29 characters long, expected 30\n"
        "  18:120  CON001     one\n"
        "\n"
        "b.txt\n"
        "  3:2  SEP001 two\n"
        "\n"
        "Found 3 problems (2 errors, 1 warning, 0 infos) in 2 files. 1 fixable with `--fix`.\n"
    )


def test_colour_only_adds_colour() -> None:
    file = checked(finding(fix=SAFE))
    plain = "".join(grouped([file], summary(file), View()))
    colored = "".join(grouped([file], summary(file), View(color=True)))
    assert "\x1b[1;31mSEP001\x1b[0m" in colored
    for code in ("0", "1", "36", "1;31"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == plain


def test_a_path_at_the_start_of_a_line_is_no_command() -> None:
    file = checked(finding(path="::error::x"))
    assert next(grouped([file], summary(file), View())) == "./::error::x\n"
