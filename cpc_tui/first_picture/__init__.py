"""What stands on the screen before Textual is imported: something true, drawn in a moment.

All but `keeping` and `writing` is imported at every start of the program, before anything else, and
so imports next to nothing itself: not even `re`, `json`, `pathlib` or `dataclasses`.
"""
