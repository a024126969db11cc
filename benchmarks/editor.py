"""A small editor without a window: it speaks to the language server, and knows nothing of how it is built."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from linter.finding import FileSpan

SERVER = (str(Path(sys.executable).with_name("transcript-lint")), "server")
_END = re.compile("\r\n|\r|\n")
_SIZES = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}

Message = dict[str, Any]


class Editor:
    """One client with a server of its own, in the folder ``at``; ``pulls`` says that it asks for diagnostics itself."""

    def __init__(
        self,
        at: Path,
        *,
        pulls: bool = True,
        encoding: str = "utf-16",
        options: Any = None,
        capabilities: Message | None = None,
        begin: bool = True,
    ) -> None:
        self.process = subprocess.Popen(
            SERVER, cwd=at, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)
        )
        self.at = at
        self.heard: list[Message] = []
        self._number = 0
        able: Message = {"general": {"positionEncodings": [encoding]}, "textDocument": {}}
        if pulls:
            able["textDocument"]["diagnostic"] = {}
        for key, value in (capabilities or {}).items():
            able[key] = {**able.get(key, {}), **value}
        if begin:
            params = {"processId": None, "rootUri": at.as_uri(), "capabilities": able, "initializationOptions": options}
            self.begun = self.ask("initialize", params)
            self.tell("initialized", {})

    def __enter__(self) -> Editor:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self.process.wait()

    def end(self) -> int:
        """Shut the server down; its exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(timeout=5)

    def send(self, body: bytes) -> None:
        """Send anything at all."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        self.send(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def request(self, method: str, params: Any) -> int:
        """Ask without waiting for the answer; the number of the request."""
        self._number += 1
        message = {"jsonrpc": "2.0", "id": self._number, "method": method, "params": params}
        self.send(json.dumps(message).encode())
        return self._number

    def answer(self, number: int) -> Message:
        """The answer to a request."""
        return self.hear(lambda message: message.get("id") == number and "method" not in message)

    def ask(self, method: str, params: Any) -> Any:
        """The result of a request; raises ``RuntimeError`` with the message of an error."""
        message = self.answer(self.request(method, params))
        if "error" in message:
            raise RuntimeError(message["error"]["message"])
        return message.get("result")

    def hear(self, wanted: Callable[[Message], bool]) -> Message:
        """The next message that is ``wanted``; the others are kept in ``heard``."""
        for place, message in enumerate(self.heard):
            if wanted(message):
                return self.heard.pop(place)
        while True:
            message = self._read()
            if wanted(message):
                return message
            self.heard.append(message)

    def told(self, method: str, **params: Any) -> Message:
        """The parameters of the next notification or request of that kind."""

        def wanted(message: Message) -> bool:
            held = message.get("params") or {}
            return message.get("method") == method and all(held.get(key) == value for key, value in params.items())

        message = self.hear(wanted)
        return {"id": message.get("id"), **(message.get("params") or {})}

    def reply(self, number: Any, result: Any) -> None:
        """Answer a request of the server."""
        self.send(json.dumps({"jsonrpc": "2.0", "id": number, "result": result}).encode())

    def _read(self) -> Message:
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("the server is gone")
        message: Message = json.loads(self.process.stdout.read(length))
        return message

    def uri(self, name: str = "day.txt") -> str:
        """The address of a file in the folder."""
        return (self.at / name).as_uri()

    def open(self, text: str, name: str = "day.txt", version: int = 1) -> str:
        """Open a document; its address."""
        item = {"uri": self.uri(name), "languageId": "transcript", "version": version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})
        return str(item["uri"])

    def change(self, uri: str, version: int, *changes: Message) -> None:
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def pull(self, uri: str) -> list[Message]:
        """The diagnostics of a document."""
        items: list[Message] = self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}})["items"]
        return items

    def at_place(self, method: str, uri: str, position: Message) -> Any:
        """What there is to say of a place in a document."""
        return self.ask(method, {"textDocument": {"uri": uri}, "position": position})

    def actions(self, uri: str, place: Message, *only: str, known: Sequence[Message] = ()) -> list[Message]:
        context: Message = {"diagnostics": list(known)}
        if only:
            context["only"] = list(only)
        params = {"textDocument": {"uri": uri}, "range": place, "context": context}
        found: list[Message] = self.ask("textDocument/codeAction", params)
        return found


def position(text: str, offset: int, encoding: str = "utf-16") -> Message:
    """The position of an offset, counted the slow way."""
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1
    lines = _END.split(text[:offset])
    codec, size = _SIZES[encoding]
    return {"line": len(lines) - 1, "character": len(lines[-1].encode(codec)) // size}


def place(text: str, span: FileSpan | tuple[int, int], encoding: str = "utf-16") -> Message:
    """The range of two offsets."""
    return {"start": position(text, span[0], encoding), "end": position(text, span[1], encoding)}


def edited(text: str, edits: Sequence[Message], encoding: str = "utf-16") -> str:
    """``text`` with the edits that a server sent, as an editor applies them."""
    places = [(each["range"]["start"], each["range"]["end"], each["newText"]) for each in edits]
    spans = [(_offset(text, first, encoding), _offset(text, last, encoding), new) for first, last, new in places]
    for start, end, new in sorted(spans, key=lambda one: one[:2], reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _offset(text: str, at: Message, encoding: str) -> int:
    starts = [0, *(match.end() for match in _END.finditer(text))]
    start = starts[at["line"]]
    codec, size = _SIZES[encoding]
    return start + len(text[start:].encode(codec)[: at["character"] * size].decode(codec))
