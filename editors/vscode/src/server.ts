// What is said to the server and about it, without the editor: so that it can be tested without one.

/** The settings that belong to the editor; all others are options of the server. */
const OURS = new Set(["path"]);

/** The options of the server, out of the settings of the user: what is empty is left to the settings files. */
export function serverOptions(settings: Record<string, unknown>): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    if (!OURS.has(name) && !empty && typeof value !== "function") {
      options[name] = value;
    }
  }
  return options;
}

/** The arguments of a command that accepts a finding, and whether they have a reason already. */
export function lacksReason(command: string, values: unknown[]): boolean {
  return command === "transcript-lint.accept" && values.length === 3;
}

/** What to say if the program cannot be started. */
export function startFailed(path: string): string {
  return `${path} cannot be started. Install transcript-lint with the extra lsp, or set transcript-lint.path`;
}
