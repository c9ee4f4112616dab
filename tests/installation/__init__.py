"""The program built and installed as the README says; `make installation` runs these."""
