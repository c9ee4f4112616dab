r"""A whole conference as it is typed, line by line, with where each line must be filed.

`lines.tsv` holds what is typed: marks before the words, the words, marks behind them, and what must
become of them, with tabs between; `== step` goes to a step of the agenda. `\n`, `\t` and `\\`
stand for a line feed, a tab and a stroke. What must become of a line is its kind, and

    by=hv,mo        ids of who says it or is to do it
    about=ana       ids of the children
    when=2026-12-14 the date of an action
    closed          for professionals only
    as-typed        nothing is taken off: the line stands there as it was typed
    raw             a quotation that keeps its marks as they were typed
    pick=1,2        which of those offered is meant, question by question
    keep            nobody is said to be meant
    paste           it is pasted, not typed
"""
