import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { lacksReason, serverOptions, startFailed } from "../src/server";

const HERE = process.cwd();
const manifest = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const settings: Record<string, { default: unknown }> = manifest.contributes.configuration.properties;

test("only what is set is sent to the server", () => {
  const given = { path: "x", select: ["SEP"], ignore: [], baseline: null, isolated: false, get: () => 1 };
  assert.deepEqual(serverOptions(given), { select: ["SEP"], isolated: false });
});

test("by default nothing is sent but what is off", () => {
  const defaults = Object.entries(settings).map(([name, { default: value }]) => [name.split(".")[1], value]);
  assert.deepEqual(serverOptions(Object.fromEntries(defaults)), { isolated: false, "show-baselined": false });
});

test("every setting is an option of the server", () => {
  const source = readFileSync(join(HERE, "../../linter/server/options.py"), "utf8");
  const fields = source.slice(source.indexOf("class ClientOptions"), source.indexOf("@property"));
  const known = [...fields.matchAll(/^    ([a-z_]+): /gm)].map((match) => match[1].replaceAll("_", "-"));
  const ours = Object.keys(settings).map((name) => name.replace("transcript-lint.", ""));
  assert.deepEqual(ours.filter((name) => name !== "path").sort(), known.sort());
});

test("a reason is asked for once", () => {
  assert.ok(lacksReason("transcript-lint.accept", ["file:///a", "SEP001", "0"]));
  assert.ok(!lacksReason("transcript-lint.accept", ["file:///a", "SEP001", "0", "as sent"]));
  assert.ok(!lacksReason("transcript-lint.explain", ["a", "b", "c"]));
});

test("the message names the extra", () => {
  assert.match(startFailed("transcript-lint"), /extra lsp/);
});

test("the problem matcher reads what check prints", (context) => {
  const pattern = new RegExp(manifest.contributes.problemMatchers[0].pattern.regexp);
  assert.deepEqual(pattern.exec("a b/day.txt:18:18: SCO004 [*] score has 1 decimal")?.slice(1), [
    "a b/day.txt", "18", "18", "SCO004", "score has 1 decimal",
  ]);
  const ran = spawnSync("transcript-lint", ["check", "--quiet", "../../examples/broken.txt"], { encoding: "utf8" });
  if (ran.error) {
    context.skip("needs transcript-lint on PATH");
    return;
  }
  const lines = ran.stdout.trim().split("\n");
  assert.ok(lines.length > 5 && lines.every((line) => pattern.test(line)));
});

test("the language has the files of the recipes", () => {
  const [language] = manifest.contributes.languages;
  assert.deepEqual([language.id, language.extensions], ["transcript", [".transcript"]]);
});
