"""The words of all conferences, so that finding one opens those alone which hold it.

They are a convenience, never the truth: each conference's words name the state of its journal that
they were made of, and count for nothing once it has another.
"""
