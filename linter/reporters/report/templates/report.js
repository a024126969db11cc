"use strict";
(() => {
  const table = document.getElementById("table");
  if (!table) return;
  const SIZE = 100, PRINTED = 500;
  const RANK = { error: 0, warning: 1, info: 2 };
  const { pool, rows: packed, states } = JSON.parse(document.getElementById("data").textContent);
  const FIELDS = ["folder", "code", "name", "severity", "state", "fix", "where", "message"];
  const rows = packed.map((values, number) => {
    const row = { number };
    FIELDS.forEach((field, at) => { row[field] = pool[values[at]]; });
    [row.file, row.line, row.column, row.text] = values.slice(FIELDS.length);
    row.path = row.folder + row.file;
    row.found = [row.path + ":" + row.line, row.code, row.name, row.where, row.message].join("\n").toLowerCase();
    return row;
  });
  const collator = new Intl.Collator("en", { numeric: true });
  const KEYS = {
    severity: (a, b) => RANK[a.severity] - RANK[b.severity],
    rule: (a, b) => collator.compare(a.code, b.code),
    path: (a, b) => collator.compare(a.path, b.path) || a.line - b.line || a.column - b.column,
    message: (a, b) => collator.compare(a.message, b.message),
    state: (a, b) => collator.compare(states[a.state], states[b.state]),
  };
  const $ = (id) => document.getElementById(id);
  const filters = $("filters"), body = table.tBodies[0], pager = $("pager");
  const inputs = { search: $("search"), rule: $("rule"), severity: $("severity"), state: $("state"), fix: $("fix"), path: $("path") };
  let key = "severity", rising = true, page = 0, matching = rows;

  function make(tag, name, text) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  }
  function cell(row, name, ...parts) {
    const element = make("td", name);
    element.setAttribute("role", "cell");
    element.append(...parts);
    row.append(element);
  }
  function shown(row) {
    const line = make("tr", row.state === "gone" ? "is-gone" : "");
    line.setAttribute("role", "row");
    cell(line, "c-severity", make("span", "tag " + row.severity, row.severity));
    const rule = make("a", "", row.code);
    rule.href = "#" + encodeURIComponent(row.code);
    cell(line, "c-rule", rule, " ", make("span", "name", row.name));
    const place = [make("span", "path", row.path), make("span", "at", ":" + row.line + ":" + row.column)];
    if (row.where) place.push(make("span", "where", row.where));
    cell(line, "c-place", ...place);
    const said = [row.message];
    if (row.fix) said.push(" ", make("span", "fix", row.fix + " fix"));
    if (row.text) {
      const details = make("details", "text"), summary = make("summary", "", "Line");
      details.append(summary, make("pre", "", row.text));
      said.push(details);
    }
    cell(line, "c-message", ...said);
    cell(line, "c-state", make("span", "state " + row.state, states[row.state]));
    return line;
  }
  function count(number, noun) {
    return number.toLocaleString("en") + " " + noun + (number === 1 ? "" : "s");
  }
  function draw(most) {
    const from = most ? 0 : page * SIZE, to = most || from + SIZE;
    body.replaceChildren(...matching.slice(from, to).map(shown));
    const pages = Math.ceil(matching.length / SIZE);
    pager.hidden = pages < 2;
    $("pages").textContent = "Page " + (page + 1) + " of " + pages;
    $("previous").disabled = page === 0;
    $("next").disabled = page + 1 >= pages;
    const all = rows.length === matching.length ? "" : " of " + rows.length.toLocaleString("en");
    $("shown").textContent = matching.length ? count(matching.length, "finding") + all : "No finding matches";
  }
  function update() {
    const words = inputs.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const { rule, severity, state, fix, path } = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value]));
    matching = rows.filter((row) =>
      (!rule || row.code === rule || (rule.endsWith("*") && row.code.replace(/\d+$/, "") === rule.slice(0, -1))) &&
      (!severity || row.severity === severity) &&
      (state ? row.state === state : row.state !== "gone") &&
      (!fix || (row.fix || "none") === fix) &&
      (!path || row.path.includes(path)) &&
      words.every((word) => row.found.includes(word)));
    const compare = KEYS[key], sign = rising ? 1 : -1;
    matching.sort((a, b) => sign * compare(a, b) || KEYS.path(a, b) || a.number - b.number);
    for (const head of table.tHead.rows[0].cells) {
      if (head.dataset.sort === key) head.setAttribute("aria-sort", rising ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
    $("sort").value = key;
    page = 0;
    draw();
  }
  function clear() {
    filters.reset();
  }

  const codes = [...new Map(rows.map((row) => [row.code, row.name]))].sort((a, b) => collator.compare(a[0], b[0]));
  const families = [...new Set(codes.map(([code]) => code.replace(/\d+$/, "")))];
  for (const family of families) {
    const group = document.createElement("optgroup");
    group.label = family;
    group.append(new Option("All of " + family, family + "*"));
    for (const [code, name] of codes) if (code.replace(/\d+$/, "") === family) group.append(new Option(code + " " + name, code));
    inputs.rule.append(group);
  }
  for (const head of table.tHead.rows[0].cells) {
    const button = make("button", "", head.textContent);
    button.type = "button";
    button.addEventListener("click", () => {
      rising = key === head.dataset.sort ? !rising : true;
      key = head.dataset.sort;
      update();
    });
    head.replaceChildren(button);
  }
  filters.hidden = false;
  filters.addEventListener("input", (event) => {
    if (event.target.id === "sort") { key = event.target.value; rising = true; }
    update();
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(update));
  function turn(by) {
    page += by;
    draw();
    table.scrollIntoView();
  }
  $("previous").addEventListener("click", () => turn(-1));
  $("next").addEventListener("click", () => turn(1));
  for (const link of document.querySelectorAll("a[data-filter]")) {
    link.addEventListener("click", () => {
      clear();
      const { filter, value } = link.dataset;
      const input = inputs[filter === "family" ? "rule" : filter];
      input.value = filter === "family" ? value + "*" : value;
      update();
    });
  }
  const opened = [];
  addEventListener("beforeprint", () => {
    draw(PRINTED);
    if (matching.length > PRINTED) $("shown").textContent += ", of which the first " + PRINTED + " are printed";
    for (const details of document.querySelectorAll("details:not([open]):not(.text)")) { details.open = true; opened.push(details); }
  });
  addEventListener("afterprint", () => {
    draw();
    for (const details of opened.splice(0)) details.open = false;
  });
  update();
})();
