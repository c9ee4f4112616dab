"""Encryption of what is stored: keys, whom they are wrapped for, and pieces that only they open.

The library that does the mathematics is imported when something is first encrypted or opened.
"""
