"""The report of a run as one page of HTML, for people who would rather look than read.

Pure functions from what was found to the page: nothing here reads a file, but for the templates, or knows the clock.

    facts      everything that a page is made from
    earlier    an earlier report, and which of the findings are new, still there or gone
    counting   findings by family, rule, severity and folder
    table      the table of findings as data for the browser, cut where it becomes too large
    strips     scores by section as strips, and scores and flags together
    parts      placeholder scores, and missing parts
    unchecked  what was not checked, and why
    book       short copies of the pages of rules
    page       all of it together, by the templates in this folder

Charts are drawn when the page is made, as SVG in percent of its width and without a library: what there is to draw are
bars, dots and boxes on one straight axis, the text of a chart is the table that it stands in, and colours, which differ
by light, dark and paper, are left to the style sheet.
"""
