"""The turns of a candidate in another layout: who speaks is told by side, and a dialogue by what it is quoted in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.shape import BlockShape, Level
from linter.layouts.rendering.faults import RenderError
from linter.layouts.rendering.giving import Giving

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data

_SIDES = 2


class Dialogue:
    """Makes turns of ``target``."""

    def __init__(self, target: Layout, giving: Giving) -> None:
        self.target = target
        self.giving = giving
        self._blocks = {name: shape for name, shape in target.shape.blocks.items() if shape.levels[0] is Level.TURN}

    def turns(self, candidate: Data, source: Layout | None) -> list[Data]:
        """The turns of a candidate; the exchanges where it has none and the layout says that these are quoted."""
        turns = candidate.get("turns", [])
        if not turns:
            return self._quoted(candidate)
        speakers = _speakers(source) or list(dict.fromkeys(turn.get("speaker", "") for turn in turns))
        return [self._turn(turn, speakers, source) for turn in turns]

    def _turn(self, turn: Data, speakers: list[str], source: Layout | None) -> Data:
        name, speaker = self._speaker(str(turn.get("speaker", "")), speakers)
        made: Data = {"speaker": speaker}
        self.giving.used.add((id(turn), "speaker"))
        for home in self._blocks[name].homes.values():
            if home.key != "speaker":
                self.giving.give(made, home, (turn,), source)
        return made

    def _speaker(self, speaker: str, speakers: list[str]) -> tuple[str, str]:
        """The block of a turn, and who speaks there."""
        own = _speakers(self.target)
        if speaker in self._blocks and not self._blocks[speaker].speaks:
            return speaker, speaker
        talking = [name for name, shape in self._blocks.items() if shape.speaks]
        if talking and (not own or speaker in own):
            return talking[0], speaker
        if speaker not in speakers or len(speakers) > _SIDES or len(own) != _SIDES:
            raise RenderError(f"the layout {self.target.name} has other speakers")
        meant = own[speakers.index(speaker)]
        return (talking[0] if talking else meant), meant

    def _quoted(self, candidate: Data) -> list[Data]:
        check = next((each for each in self.target.description.checks if each.kind == "quoted-from"), None)
        if check is None:
            return []
        made: list[Data] = []
        for exchange in candidate.get("exchanges", ()):
            for target, origin in zip(check.target, check.sources, strict=False):
                meaning = self.target.slots[target.rpartition(".")[2]].meaning
                block = origin.rpartition(".")[0]
                text = exchange.get(meaning.value)
                if isinstance(text, str) and block in self._blocks and not self._blocks[block].speaks:
                    quoted = meaning is Meaning.ANSWER and exchange.get("quoted")
                    made.append({"speaker": block, "said": f'"{text}"' if quoted else text})
        return made


def _speakers(layout: Layout | None) -> list[str]:
    """The speakers of a layout that names them, the one who begins first."""
    if layout is None:
        return []
    slot = next((slot for slot in layout.slots.values() if slot.meaning is Meaning.SPEAKER), None)
    if slot is not None:
        return list(slot.of)
    if layout.turns:
        return [layout.positions[index].block for index in layout.turns]
    return [name for name, shape in layout.shape.blocks.items() if _is_turn(shape)]


def _is_turn(shape: BlockShape) -> bool:
    return shape.levels[0] is Level.TURN and not shape.speaks
