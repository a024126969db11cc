"""Recovery of the title and of section headers."""

from __future__ import annotations

from linter.document import Kind, Section
from linter.finding import Edit, Span
from linter.layouts.collection.anchors import Heading
from linter.layouts.collection.context import Context
from linter.layouts.collection.numbering import Numbering


def read_title(context: Context, first: int) -> int | None:
    """Read the title at line ``first``; returns the line behind it, ``None`` where there is no title."""
    lines, anchors, layout = context.lines, context.anchors, context.layout
    if layout.title is None:
        return None
    upper = anchors.run(first)
    drawn = (layout.title.character, "═", "＝")
    odd = upper is not None and upper.character not in drawn and not anchors.titles(upper)
    if odd and anchors.run(lines.next_text(lines.next_text(first + 1) + 1)) is None:
        return None
    if upper is None:
        if context.grammar.shared_title.fullmatch(lines[first]) and not anchors.section_name(first):
            return _shared_title(context, first)
        below = anchors.run(first + 1)
        if (
            below is None
            or below.character != layout.title.character
            or not anchors.titles(below)
            or anchors.section_name(first)
        ):
            return None
        context.missing_separator(first, layout.title)
        context.check_separator(first + 1, layout.title)
        context.document.title = (lines.start(first), lines.end(first + 1))
        return first + 2
    last = context.last_copy(first, layout.title)
    name = lines.next_text(last + 1)
    below = anchors.run(name)
    if last > first and (
        below is not None or anchors.section_name(name) or anchors.run(lines.next_text(name + 1)) is None
    ):
        last, name, below = first, first + 1, anchors.run(first + 1)
    if below is not None:
        if anchors.titles(upper) and anchors.titles(below):
            context.record(Kind.MISSING_TITLE, lines.span(first))
            return name + 1
        return None
    if anchors.section_name(name) or name >= lines.count:
        return None
    if (shared := context.grammar.run_behind_text.search(lines[name])) and name == last + 1 and anchors.titles(upper):
        base = lines.start(name)
        edit = Edit(base + shared.start(), lines.end(name), "\n" + layout.title.text)
        context.record(
            Kind.SHARED_SEPARATOR, (base + shared.start(1), lines.end(name)), layout.title.role, "", "", edit
        )
        context.document.title = (lines.start(first), lines.end(name))
        return name + 1
    lower = lines.next_text(name + 1)
    run = anchors.run(lower)
    if (
        run is None
        and (third := anchors.run(lines.next_text(lower + 1))) is not None
        and anchors.titles(third)
        and anchors.titles(upper)
    ) and lower == name + 1:
        context.stray(lower, lower)
        return _finish_title(context, first, last, name, lines.next_text(lower + 1))
    if (
        run is not None
        and (following := anchors.section(context.last_copy(lower, layout.section))) is not None
        and following.known
        and (following.name < 0 or lines[following.name].count(layout.section.character) < layout.shortest)
        and anchors.titles(upper)
    ):
        run = None
    if run is None or run.character not in (layout.title.character, upper.character):
        if run is not None and (anchors.titles(run) or (lower == name + 1 and anchors.titles(upper))):
            return _finish_title(context, first, last, name, lower)
        if not anchors.titles(upper) or name > first + 1:
            return None
        if anchors.near_question(name) or (":" in lines[name] and anchors.candidate_label(name) is not None):
            return None
        context.check_separator(first, layout.title)
        context.missing_separator(name + 1, layout.title)
        context.document.title = (lines.start(first), lines.end(name))
        return name + 1
    titled = anchors.titles(upper) or anchors.titles(run)
    if not titled and (layout.sections or name > first + 1):
        return None
    return _finish_title(context, first, last, name, lower)


def _finish_title(context: Context, first: int, upper: int, name: int, lower: int) -> int:
    """The title on line ``name`` between separators on lines ``first`` to ``upper`` and from ``lower`` on."""
    layout, lines = context.layout, context.lines
    assert layout.title is not None
    if context.document.title is not None:
        context.stray(first, lower, "second title")
        context.document.second_title = lines.start(first)
        context.numbering = Numbering()
        return lower + 1
    context.check_separators(first, upper, layout.title)
    if context.anchors.run(name - 1) is None or name - 1 == upper:
        context.check_blanks(upper, name, 0, "before the title")
    if lower - name < 2 or lines.blank(name + 1):
        context.check_blanks(name, lower, 0, "below the title")
    last = context.last_copy(lower, layout.title)
    context.check_separators(lower, last, layout.title)
    context.document.title = (lines.start(first), lines.end(last))
    return last + 1


def _shared_title(context: Context, first: int) -> int | None:
    """A title on the line of one of its separators, or of both."""
    layout, lines = context.layout, context.lines
    assert layout.title is not None
    line, bar = lines[first], layout.title
    run = context.anchors.run(first + 1)
    beside = run is not None and run.character == bar.character
    alone = not beside and line.count(bar.character) < min(bar.width, 20)
    if alone or context.document.title is not None:
        return None
    last = first + beside
    before = len(line) - len(line.lstrip(f"{bar.character} \t"))
    behind = len(line.rstrip(f"{bar.character} \t"))
    start = lines.start(first)
    edits = [Edit(start, start + before, f"{bar.text}\n")]
    if behind < len(line) or not beside:
        edits.append(Edit(start + behind, start + len(line), "" if beside else f"\n{bar.text}"))
    context.record(Kind.SHARED_SEPARATOR, lines.span(first), bar.role, "", "", *edits)
    context.document.title = (start, lines.end(last))
    return last + 1


def read_section(context: Context, heading: Heading, first: int = -1) -> int:
    """Read a section header whose upper separator is repeated from line ``first`` on; returns the line behind it."""
    lines, layout = context.lines, context.layout
    bar = layout.section
    if heading.name >= 0 and lines[heading.name].count(bar.character) >= layout.shortest:
        return read_shared_section(context, heading.name, heading.upper) or heading.last + 1
    first = heading.first if first < 0 else first
    start = len(context.document.damages)
    copies = []
    if heading.upper >= 0:
        context.check_separators(first, heading.upper, bar)
    elif heading.name >= 0:
        context.missing_separator(heading.name, bar)
    name_line = heading.name
    last = heading.last
    if heading.name >= 0:
        between = [
            index for index in range(heading.upper + 1, heading.name) if heading.upper >= 0 and not lines.blank(index)
        ]
        if between:
            context.stray(between[0], between[-1])
        elif heading.upper >= 0:
            context.check_blanks(heading.upper, heading.name, 0, "before the section name")
        while lines[name_line + 1] == lines[name_line]:
            name_line += 1
            copies.append(name_line)
    if heading.lower < 0 and copies:
        below = lines.next_text(name_line + 1)
        if context.anchors.run(below):
            heading = heading._replace(lower=below)
            last = below
    if heading.lower >= 0 and heading.name >= 0:
        context.check_blanks(name_line, heading.lower, 0, "below the section name")
        last = context.last_copy(heading.lower, bar)
        if context.anchors.section_name(last + 1):  # the next section's own
            last = max(heading.lower, last - 1)
        context.check_separators(heading.lower, last, bar)
    elif heading.name >= 0:
        context.missing_separator(name_line + 1, bar)
        last = name_line
    elif heading.lower >= 0:
        context.check_separator(heading.lower, bar)
    wanted = {name: line for line, name in layout.headings.items()}
    span = lines.span(heading.name) if heading.name >= 0 else lines.span(heading.upper)
    if heading.known is None:
        context.record(Kind.UNKNOWN_SECTION, span, "", "name" if heading.name >= 0 else "", ", ".join(layout.headings))
    elif lines[heading.name] != wanted[heading.known]:
        right = wanted[heading.known]
        edit = Edit(lines.start(heading.name), lines.end(heading.name), right)
        context.record(Kind.MISSPELT_SECTION, span, "", "", right, edit)
    for copy in copies:
        context.record(Kind.REPEATED_SECTION, lines.span(copy))
    open_section(context, (lines.start(first), lines.end(last)), span, heading.known)
    for damage in context.document.damages[start:]:
        if context.section is not None and damage.kind is not Kind.REPEATED_SECTION:
            context.section.closed |= damage.kind.closes
    return last + 1


def read_shared_section(context: Context, index: int, upper: int = -1) -> int | None:
    """Read a section name that stands on a separator's line: ``=== WEAK CANDIDATES ===``, below ``upper`` if any."""
    lines, layout = context.lines, context.layout
    bar = layout.section
    line = lines[index]
    if line.count(bar.character) < 3 or not any(c.isalpha() for c in line[:120]):
        return None
    known = context.anchors.section_name(index)
    if known is None:
        return None
    first = last = index
    below = context.anchors.run(index + 1)
    if below is not None and below.character == bar.character:
        last = index + 1
    if upper == index - 1 >= 0:
        first = upper
    wanted = {name: text for text, name in layout.headings.items()}[known]
    edit = Edit(lines.start(first), lines.end(last), f"{bar.text}\n{wanted}\n{bar.text}")
    context.record(Kind.SHARED_SEPARATOR, lines.span(index), bar.role, "", "", edit)
    open_section(context, (lines.start(first), lines.end(last)), lines.span(index), known)
    return last + 1


def open_section(context: Context, span: Span, heading: Span, name: str | None) -> Section:
    """Begin a section."""
    section = Section(span, heading, name)
    context.document.sections.append(section)
    context.section = section
    context.candidate = None
    if context.layout.numbering == "section":
        context.numbering = Numbering()
    return section
