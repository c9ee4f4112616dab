"""Tests of what the benchmarks tell, never of how long anything takes."""
