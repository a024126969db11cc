"""The recipes for editors: each command is run with the broken example, and each pattern reads what it says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from types import ModuleType

import pytest

from tests.recipes.reading import BROKEN, EDITORS, FOUND, PATTERN, ROOT, SCRIPT, blocks

SERVER, _, WITHOUT = EDITORS.partition("\n## Without the language server\n")


def checked(arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """A recipe's command, fed with the broken example."""
    assert arguments[0] == "transcript-lint"
    return subprocess.run(
        [SCRIPT, *arguments[1:]], input=BROKEN.read_text(encoding="utf-8"), capture_output=True, text=True, cwd=ROOT
    )


def quoted(text: str) -> list[str]:
    return re.findall(r'"([^"]*)"', text)


def vim() -> list[str]:
    (command,) = re.findall(
        r"let l:command = '(.*?)' \. shellescape\(expand\('%:p'\)\) \. '(.*?)'", blocks(WITHOUT, "vim")[0]
    )
    return [*command[0].split(), "day.txt", *command[1].split()]


def neovim() -> list[str]:
    (recipe,) = blocks(WITHOUT, "lua")
    arguments = re.sub(r"function\(\).*?end", '"day.txt"', re.findall(r"args = \{(.*?)\},\n  parser", recipe, re.S)[0])
    return [*quoted(re.findall(r"cmd = .*", recipe)[0]), *quoted(arguments)]


def flymake() -> list[str]:
    command = re.findall(r":command \(list (.*?)\)\n", blocks(WITHOUT, "elisp")[0], re.S)[0]
    return quoted(command.replace('(or buffer-file-name "buffer"', '"day.txt"'))


def flycheck() -> list[str]:
    command = re.findall(r":command \((.*?)\)\n", blocks(WITHOUT, "elisp")[1])[0]
    return quoted(command.replace("source-original", '"day.txt"'))


class Sublime:
    """The recipe, with a stand-in for the package that it is for."""

    def __init__(self) -> None:
        stand_in = ModuleType("SublimeLinter.lint")
        stand_in.Linter = type("Linter", (), {})  # type: ignore[attr-defined]
        names: dict[str, object] = {}
        modules = {"SublimeLinter": ModuleType("SublimeLinter"), "SublimeLinter.lint": stand_in}
        with pytest.MonkeyPatch.context() as patch:
            for name, module in modules.items():
                patch.setitem(sys.modules, name, module)
            exec(blocks(WITHOUT, "python")[0], names)
        self.linter = names["TranscriptLint"]

    def command(self) -> list[str]:
        return ["day.txt" if word == "${file}" else word for word in self.linter.cmd]  # type: ignore[attr-defined]


@pytest.mark.parametrize("recipe", [vim, neovim, flymake, flycheck, Sublime().command])
def test_what_is_in_the_editor_is_checked(recipe: Callable[[], list[str]]) -> None:
    command = recipe()
    assert command == ["transcript-lint", "check", "--quiet", "--force-exclude", "--stdin-filename", "day.txt", "-"]
    ran = checked(command)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.count("\n") == ran.stdout.count("day.txt:") == FOUND


def test_sublime_understands_what_is_said() -> None:
    sublime = Sublime()
    found = [re.search(sublime.linter.regex, line) for line in checked(sublime.command()).stdout.splitlines()]  # type: ignore[attr-defined]
    assert [each and int(each["line"]) for each in found][:3] == [7, 18, 25] and all(found)


def test_visual_studio_code_understands_what_is_said() -> None:
    (task,) = json.loads(blocks(WITHOUT, "json")[0])["tasks"]
    arguments = ["examples/broken.txt" if each == "${relativeFile}" else each for each in task["args"]]
    pattern = task["problemMatcher"]["pattern"]
    lines = checked([task["command"], *arguments]).stdout.splitlines()
    found = [re.match(pattern["regexp"], line) for line in lines]
    assert len(lines) == FOUND and all(found)
    assert found[0] and found[0][pattern["file"]] == "examples/broken.txt"
    assert pattern == PATTERN


def test_helix_gets_what_was_mended() -> None:
    (language,) = tomllib.loads(blocks(WITHOUT, "toml")[0])["language"]
    formatter = language["formatter"]
    ran = checked([formatter["command"], *formatter["args"]])
    assert ran.returncode == 0
    assert ran.stdout != BROKEN.read_text() and "Relevance Score: 0.590\n" in ran.stdout


@pytest.mark.parametrize("language", ["vim", "lua", "elisp", "json", "toml", "python"])
def test_every_recipe_leaves_out_what_the_settings_exclude(language: str) -> None:
    for recipe in blocks(WITHOUT, language):
        assert "transcript-lint" not in recipe or "--force-exclude" in recipe


def test_control_a_recipe_that_names_no_file_is_noticed() -> None:
    assert checked(["transcript-lint", "check", "--quiet", "-"]).stdout.count("day.txt:") == 0


def test_every_recipe_for_the_server_starts_it() -> None:
    helix = tomllib.loads(blocks(SERVER, "toml")[0])
    server = helix["language-server"]["transcript-lint"]
    assert [server["command"], *server["args"]] == ["transcript-lint", "server"]
    assert helix["language"][0]["language-servers"] == ["transcript-lint"]
    _, sublime, kate = map(json.loads, blocks(SERVER, "json"))
    assert sublime["clients"]["transcript-lint"]["command"] == ["transcript-lint", "server"]
    assert kate["servers"]["transcript"]["command"] == ["transcript-lint", "server"]
    extension, language, crate = map(tomllib.loads, blocks(SERVER, "toml")[1:])
    assert extension["language_servers"]["transcript-lint"]["languages"] == [language["name"]]
    assert crate["dependencies"]


def test_the_options_of_the_server_are_on_the_page() -> None:
    pytest.importorskip("pygls", reason="needs the extra lsp")
    from linter.server.options import ClientOptions

    said = re.findall(r"`([a-z-]+)`", SERVER.partition("send these options")[2].partition("A settings file")[0])
    assert set(said) - {"transcript-lint", "check"} == {name.replace("_", "-") for name in ClientOptions._fields}
