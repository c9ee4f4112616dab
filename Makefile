# Everything here sets itself up: Python 3.11 or later with its venv module, and make, are all that is needed.
# To choose a Python: make test PYTHON=/path/to/python3

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PACKAGES := cpc_tui screens widgets exports
CHECKED := $(PACKAGES) tests benchmarks

# Scripts that an older pip makes load regular expressions first: 6 ms of each start. It serves without, too.
LEAN_SCRIPTS = { $(PIP) install -qq --upgrade 'pip>=25.2' || true; }

# A stamp is as new as the pyproject.toml and constraints.txt that were installed last.
RUNTIME := $(VENV)/.installed-runtime
DEV := $(VENV)/.installed-dev
PACKAGING := $(VENV)/.installed-packaging

# What looks for known faults has many packages of its own, and none of them may come near the program.
AUDIT_BIN := .venv-audit/bin
AUDIT := .venv-audit/.installed

# What is built to be carried elsewhere. The date inside is the commit's, so that the same sources make the same file.
DIST := dist
DATE := $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2>/dev/null),1767225600)

.DEFAULT_GOAL := help
.PHONY: help demo test explore bench terminals fuzz soak audit check format schema bank-holidays profile picture man messages install constraints \
	wheelhouse single-file installation clean

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile

demo: $(RUNTIME) ## Open a fictional conference
	@$(BIN)/cpc-tui demo

test: $(DEV) ## Run every test
	$(BIN)/python -m pytest -n auto --dist worksteal

explore: $(DEV) ## Try what must hold of anything with many new examples of it (EXAMPLES=300)
	CPC_TUI_EXAMPLES=$(or $(EXAMPLES),300) nice -n 19 $(BIN)/python -m pytest -m hypothesis -n auto --dist worksteal

bench: $(DEV) ## Measure the program, and put the figures into benchmarks/README.md
	$(BIN)/python -m benchmarks

terminals: $(DEV) ## Try the program in every kind of terminal, and put the table into docs/terminals.md
	$(BIN)/python -m tests.terminal.table

fuzz: $(DEV) ## Try every parser of files from outside for a while (MINUTES=10), and keep what is found
	nice -n 19 $(BIN)/python -W ignore -m tests.fuzzing --minutes $(or $(MINUTES),10)

soak: $(DEV) ## Hold many conferences at once for a while (MINUTES=10), and see that nothing is lost or piles up
	$(BIN)/python -m tests.soak --minutes $(or $(MINUTES),10)

audit: $(AUDIT) $(DEV) ## Look for known faults of the packages, where a database of them can be reached
	@$(AUDIT_BIN)/pip-audit -r constraints.txt --no-deps --disable-pip --progress-spinner off -f json 2>/dev/null | \
		$(BIN)/python -m tests.audit

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

profile: $(RUNTIME) ## Write the base profile as JSON anew after a change of england.toml
	$(BIN)/python -m cpc_tui.conference.ready_profile

bank-holidays: $(DEV) ## Write the table of bank holidays anew after a new version of the library for them
	$(BIN)/python -m tests.conference.shipped_holidays

picture: $(DEV) ## Draw the README's picture anew after a change of the screens
	$(BIN)/python docs/picture.py

messages: $(DEV) ## Gather the program's words into cpc_tui/locale/cpc-tui.pot anew, for translators
	$(BIN)/python -m tests.language.messages

man: $(RUNTIME) ## Write docs/cpc-tui.1 anew after a change of the command line or the README
	$(BIN)/python -m cpc_tui.man_page README.md > docs/cpc-tui.1

installation: $(DEV) $(PACKAGING) ## Build and install the program in every way that the README names, and try each
	$(BIN)/python -m pytest -m installation

wheelhouse: | $(BIN)/python ## Put the program and all it needs into dist/wheelhouse, for a host without network
	@rm -rf $(DIST)/wheelhouse
	SOURCE_DATE_EPOCH=$(DATE) $(PIP) wheel -q -c constraints.txt -w $(DIST)/wheelhouse .

# What pip notes about the machine it ran on is left out: the file is the same wherever it is made with this Python.
single-file: wheelhouse $(PACKAGING) ## Make dist/cpc-tui.pyz: the program and all it needs in one file
	@rm -rf $(DIST)/site
	umask 022 && $(PIP) install -q --no-index --find-links $(DIST)/wheelhouse --no-compile --target $(DIST)/site cpc-tui
	@rm -rf $(DIST)/site/bin $(DIST)/site/share
	@for note in RECORD WHEEL INSTALLER REQUESTED direct_url.json; do rm -f $(DIST)/site/*.dist-info/$$note; done
	umask 022 && $(BIN)/python -m compileall -q -x 'olefile2[.]py' --invalidation-mode unchecked-hash -s $(DIST)/site $(DIST)/site
	SOURCE_DATE_EPOCH=$(DATE) $(BIN)/shiv --reproducible --compressed --site-packages $(DIST)/site -c cpc-tui \
		-p "/usr/bin/env $$($(BIN)/python -c 'import sys; print("python%d.%d" % sys.version_info[:2])')" \
		-o $(DIST)/cpc-tui.pyz
	@rm -rf $(DIST)/site

install: $(DEV) ## Install what tests and checks need

constraints: $(BIN)/python ## Take the newest versions allowed into constraints.txt
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && \
	$(BIN)/python -m venv "$$scratch/venv" && \
	"$$scratch/venv/bin/python" -m pip --disable-pip-version-check install -qq '.[dev,packaging]' && \
	"$$scratch/venv/bin/python" -m pip --disable-pip-version-check list --format=freeze \
		--exclude cpc-tui --exclude pip --exclude setuptools > "$$scratch/versions" && \
	LC_ALL=C sort -f -t= -k1,1 "$$scratch/versions" > constraints.txt

clean: ## Remove what was installed and cached
	rm -rf $(VENV) .venv-audit build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "Setting up $(VENV) with $$python"; \
			$$python -m venv $(VENV) && $(LEAN_SCRIPTS) && exit 0; \
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

$(AUDIT): | $(BIN)/python
	@echo "Installing pip-audit in .venv-audit"
	@$(BIN)/python -m venv .venv-audit
	@$(AUDIT_BIN)/python -m pip --disable-pip-version-check install -qq 'pip-audit>=2.10,<3'
	@touch $@

$(PACKAGING): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing what builds and tries the program in $(VENV)"
	@$(PIP) install -qq -e '.[packaging]' -c constraints.txt
	@touch $@
