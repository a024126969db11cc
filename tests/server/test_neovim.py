"""Neovim, without a window: open a broken file, see the diagnostics, apply a fix, save, and end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.editor import SERVER
from linter import fix, lint
from tests.recipes.reading import EDITORS, blocks

NVIM = shutil.which("nvim")
SCRIPT = """
local path, recipe, out = unpack(vim.fn.json_decode(ARGUMENTS))
vim.opt.swapfile = false
dofile(recipe)
vim.cmd("edit " .. vim.fn.fnameescape(path))
local buffer = vim.api.nvim_get_current_buf()
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
assert(vim.wait(20000, function() return #clients() > 0 end, 20), "the server does not start")
local client = clients()[1].id
local function shown()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, { each.lnum + 1, each.col, each.code or each.user_data.lsp.code })
  end
  return found
end
assert(vim.wait(20000, function() return #shown() > 0 end, 20), "there are no diagnostics")
local before = shown()
local function apply(kind)
  local params = vim.lsp.util.make_given_range_params({ 1, 0 }, { vim.api.nvim_buf_line_count(buffer), 0 }, buffer)
  params.context = { diagnostics = {}, only = { kind } }
  local answers = assert(vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", params, 20000))
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result or {}) do
      if not action.edit then
        local resolved = assert(vim.lsp.buf_request_sync(buffer, "codeAction/resolve", action, 20000))
        action = resolved[client].result
      end
      vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
      return
    end
  end
end
apply("source.fixAll")
vim.wait(20000, function() return #shown() < #before end, 20)
vim.cmd("write")
local result = { before = before, after = shown() }
vim.lsp.stop_client(client)
assert(vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end, 20), "the server does not end")
vim.fn.writefile({ vim.fn.json_encode(result) }, out)
vim.cmd("quitall")
"""


@pytest.mark.slow
@pytest.mark.skipif(NVIM is None, reason="needs Neovim")
def test_neovim_shows_fixes_and_saves(tmp_path: Path, broken: str) -> None:
    """One astral and one combining character are before a fault on its line."""
    lines = broken.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("A1: "))
    lines[at] = lines[at][:5] + "😀e\u0301 " + lines[at][5:] + "  "
    text = "\n".join(lines) + "\n"
    path, out = tmp_path / "day.transcript", tmp_path / "out.json"
    path.write_text(text, encoding="utf-8")
    (tmp_path / "recipe.lua").write_text(blocks(EDITORS, "lua")[0], encoding="utf-8")
    arguments = json.dumps([str(path), str(tmp_path / "recipe.lua"), str(out)])
    script = tmp_path / "drive.lua"
    script.write_text(SCRIPT.replace("ARGUMENTS", repr(arguments)), encoding="utf-8")
    assert NVIM is not None
    run = [NVIM, "--headless", "--clean", "-c", f"luafile {script}"]
    environment = {**os.environ, "PATH": f"{Path(SERVER[0]).parent}{os.pathsep}{os.environ['PATH']}"}
    ran = subprocess.run(
        run, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, cwd=tmp_path, env=environment
    )
    assert out.exists(), ran.stderr
    result = json.loads(out.read_text())
    found = lint(text).findings
    columns = [len("".join(lines[each.line - 1])[: each.column - 1].encode()) for each in found]
    wanted = [[each.line, column, each.code] for each, column in zip(found, columns, strict=True)]
    assert sorted(result["before"]) == sorted(wanted)
    assert any(each.code == "ENC006" and each.line == at + 1 for each in found)
    fixed = fix(text).data.decode()
    assert path.read_text(encoding="utf-8") == fixed
    assert sorted(code for *_, code in result["after"]) == sorted(each.code for each in lint(fixed).findings)
    assert ran.returncode == 0
