# Needs Python 3.11 or newer, make and git; everything else is installed into .venv.
.DEFAULT_GOAL := help
.PHONY: help build test dev watch check

PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
READY := .venv/.ready
TOOLS := .venv/.tools
PIP = .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

help: ## Say what the targets do
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1	/'

build: $(READY) ## Make curated/ and datapackage.json from raw/
	@.venv/bin/aipolicy build

test: $(TOOLS) ## Run the tests
	@echo "Running the tests"
	@.venv/bin/pytest -n auto

dev: $(TOOLS) ## Open the pipeline in the Dagster UI, on http://localhost:3000
	@mkdir -p .aipolicy/dagster
	@printf 'telemetry:\n  enabled: false\n' > .aipolicy/dagster/dagster.yaml
	DAGSTER_HOME="$(CURDIR)/.aipolicy/dagster" PATH="$(CURDIR)/.venv/bin:$$PATH" .venv/bin/dagster dev

watch: $(READY) ## Build whenever raw/ changes, until stopped with Ctrl-C
	@mkdir -p .aipolicy/dagster
	@printf 'telemetry:\n  enabled: false\n' > .aipolicy/dagster/dagster.yaml
	@echo "Watching raw/; Ctrl-C ends it"
	@export DAGSTER_HOME="$(CURDIR)/.aipolicy/dagster" PATH="$(CURDIR)/.venv/bin:$$PATH"; \
	dagster sensor start raw_changed >/dev/null 2>&1 && exec dagster-daemon run

check: $(TOOLS) ## Check format, style and types
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with venv found; install one (on Debian: python3 and python3-venv)" >&2; exit 1; }
	@echo "Making the environment .venv with $$($(PYTHON) --version); this is done once and takes a minute or two"
	@$(PYTHON) -m venv .venv
	@$(PIP) -e .
	@touch $@

$(TOOLS): $(READY)
	@echo "Adding what the tests, the checks and the Dagster UI need; this is done once and takes a few minutes"
	@$(PIP) -e '.[dev,formats,ui]'
	@touch $@
