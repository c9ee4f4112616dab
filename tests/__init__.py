"""Tests of cpc-tui. The folders mirror the packages."""
