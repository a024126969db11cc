import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions, StaticFeature } from "vscode-languageclient/node";

import { lacksReason, serverOptions, startFailed } from "./server";

const SECTION = "transcript-lint";
const PAGES = "transcript-lint-rule";
const EXPLAIN = "transcript-lint.explain";

let client: LanguageClient | undefined;

/** Pages of rules, shown as Markdown. */
class Pages implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? "";
  }

  async show(code: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: PAGES, path: `${code}.md` });
    this.texts.set(uri.path, text);
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  }
}

const pages = new Pages();

const showsPages: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...(capabilities.experimental as object), transcriptLintPages: true };
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const path = settings.get<string>("path", "transcript-lint");
  const server: ServerOptions = { command: path, args: ["server"] };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "transcript" }],
    initializationOptions: serverOptions({ ...settings }),
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher(
        "**/{.transcript-lint.toml,transcript-lint.toml,pyproject.toml,.transcript-lint-baseline.json}"
      ),
    },
    middleware: {
      executeCommand: async (command, values, next) => {
        if (lacksReason(command, values)) {
          const reason = await vscode.window.showInputBox({
            prompt: `Why is this ${values[1]} finding accepted? The reason is stored in the settings file.`,
            validateInput: (text) => (text.trim() ? undefined : "expected a reason"),
          });
          return reason === undefined ? undefined : next(command, [...values, reason]);
        }
        const result = await next(command, values);
        if (command === EXPLAIN && typeof result === "string") {
          await pages.show(String(values[0]), result);
        }
        return result;
      },
      workspace: {
        configuration: async (params, token, next) => {
          const found = await next(params, token);
          return Array.isArray(found) ? found.map((each) => (each ? serverOptions(each) : each)) : found;
        },
      },
    },
  };
  client = new LanguageClient(SECTION, SECTION, server, options);
  client.registerFeature(showsPages);
  try {
    await client.start();
  } catch {
    client = undefined;
    void vscode.window.showErrorMessage(startFailed(path));
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(PAGES, pages),
    vscode.commands.registerCommand("transcript-lint.restart", async () => {
      await stop();
      await start();
    }),
    vscode.commands.registerCommand("transcript-lint.fixAll", () =>
      vscode.commands.executeCommand("editor.action.codeAction", {
        kind: "source.fixAll.transcript-lint",
        apply: "first",
      })
    ),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration(`${SECTION}.path`)) {
        await stop();
        await start();
      }
    })
  );
  await start();
}

export function deactivate(): Promise<void> {
  return stop();
}
