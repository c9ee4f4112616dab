"""Tests of the screens, driven by key presses."""
