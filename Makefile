# `make demo` and `make test` need Python 3.11 or later and make, and nothing else.

PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),Scripts,bin)
TEST := .venv/$(BIN)/python
DEMO := .venv-demo/$(BIN)/python

# Everything that ends up in the wheel; the tables of the notation are made from it.
SOURCES := pyproject.toml hatch_build.py README.md LICENSE \
  $(shell find engine plugins schemas -type f ! -name '*.pyc' ! -name tables.json)
GRAMMAR := $(wildcard engine/dotworkout/notation/notation.lark engine/dotworkout/notation/tables.py)

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: demo test format lint types imports tests bench dist lock clean

demo: .venv-demo/ready
	mkdir -p demo
	$(DEMO) -m dotworkout compile dsl_examples/upper-back.workout --out-dir demo

test: lint types imports tests

format: .venv/ready
	$(TEST) -m ruff format
	$(TEST) -m ruff check --fix

lint: .venv/ready
	$(TEST) -m ruff format --check
	$(TEST) -m ruff check

types: .venv/ready
	$(TEST) -m mypy

imports: .venv/ready
	.venv/$(BIN)/lint-imports --no-logo

tests: .venv/ready
	$(TEST) -m coverage run -m pytest
	$(TEST) -m coverage report

bench: .venv-demo/ready
	$(DEMO) benchmarks/bench.py

dist: .venv/ready
	rm -rf dist
	$(TEST) -m hatchling build

# The newest versions that pyproject.toml allows, for every supported Python and platform.
lock: .venv-lock/ready
	.venv-lock/$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	  --group dev --custom-compile-command "make lock" --output-file requirements-dev.txt \
	  pyproject.toml

clean:
	rm -rf .venv .venv-demo .venv-lock demo dist .coverage

.venv/ready: .venv/installed pyproject.toml hatch_build.py $(GRAMMAR)
	$(TEST) -m pip install --quiet --no-build-isolation --no-deps --editable .
	$(TEST) -m pip check
	touch $@

.venv/installed: requirements-dev.txt
	$(new-venv)
	$(TEST) -m pip install --quiet --requirement requirements-dev.txt
	touch $@

.venv-demo/ready: $(SOURCES)
	$(new-venv)
	$(DEMO) -m pip install --quiet .
	touch $@

.venv-lock/ready: Makefile
	$(new-venv)
	.venv-lock/$(BIN)/python -m pip install --quiet uv
	touch $@

define new-venv
@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and \
  'dotworkout needs Python 3.11 or later; name one with make PYTHON=python3.12')"
$(PYTHON) -m venv --clear $(@D)
endef
