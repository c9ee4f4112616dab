# Everything here sets itself up: Python 3.11 or later with its venv module, and make, are all that is needed.
# To choose a Python: make test PYTHON=/path/to/python3

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PACKAGES := cpc_tui screens widgets exports
CHECKED := $(PACKAGES) tests benchmarks

# A stamp is as new as the pyproject.toml and constraints.txt that were installed last.
RUNTIME := $(VENV)/.installed-runtime
DEV := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help demo test bench check format schema picture install constraints clean

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: $(RUNTIME) ## Open a fictional conference
	@$(BIN)/cpc-tui demo

test: $(DEV) ## Run every test
	$(BIN)/python -m pytest -n auto

bench: $(DEV) ## Measure the program, and put the figures into benchmarks/README.md
	$(BIN)/python -m benchmarks

check: $(DEV) ## Check style, types and who imports whom
	$(BIN)/ruff format --check $(CHECKED)
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/mypy $(CHECKED)
	$(BIN)/lint-imports --no-logo

format: $(DEV) ## Put the code into the house style
	$(BIN)/ruff check --fix $(CHECKED)
	$(BIN)/ruff format $(CHECKED)

schema: $(RUNTIME) ## Write docs/record.schema.json anew after a change of the record's format
	$(BIN)/python -m cpc_tui.conference.schema > docs/record.schema.json

picture: $(DEV) ## Draw the README's picture anew after a change of the screens
	$(BIN)/python docs/picture.py

install: $(DEV) ## Install what tests and checks need

constraints: $(BIN)/python ## Take the newest versions allowed into constraints.txt
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(BIN)/python -m venv "$$scratch/venv" && \
	"$$scratch/venv/bin/python" -m pip --disable-pip-version-check install -qq '.[dev]' && \
	"$$scratch/venv/bin/python" -m pip --disable-pip-version-check list --format=freeze \
		--exclude cpc-tui --exclude pip --exclude setuptools > "$$scratch/versions" && \
	LC_ALL=C sort -f -t= -k1,1 "$$scratch/versions" > constraints.txt

clean: ## Remove what was installed and cached
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Setting up $(VENV) with $$python"; \
			$$python -m venv $(VENV) && exit 0; \
			rm -rf $(VENV); exit 1; \
		fi; \
	done; \
	echo "cpc-tui needs Python 3.11 or later. Install it, or name it: make demo PYTHON=/path/to/python3" >&2; \
	exit 1

$(RUNTIME): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing cpc-tui in $(VENV)"
	@$(PIP) install -qq -e . -c constraints.txt
	@$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing cpc-tui and what its tests need in $(VENV)"
	@$(PIP) install -qq -e '.[dev]' -c constraints.txt
	@$(BIN)/python -m compileall -q $(PACKAGES)
	@touch $(RUNTIME) $@
