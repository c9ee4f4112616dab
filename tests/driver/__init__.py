"""Tests of the driver: what is sent to a terminal, and how its keys come in."""
