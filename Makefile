# The commands of the project; a fresh Debian 12 with python3, make and git is enough for each of them.
# What is installed is remembered by stamps in .venv: a second call installs nothing and needs no network.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PACKAGES := $(VENV)/.packages-installed
LIBRARIES := $(VENV)/.qt-libraries-present
DEMO := build/demo
BUNDLE := dist/mms-desktop
# Tests, screenshots and the self-check need no screen.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help setup demo test soak lint run bench screenshots dist clean

help:
	@echo "make demo         install, then make a sample municipality, its package and reports in $(DEMO)"
	@echo "make test         install, then check style, types, layers and run the tests"
	@echo "make soak         the fault tests in full, hours long; writes their table into docs/reliability.md"
	@echo "make run          open the window on the sample municipality"
	@echo "make lint         style, types and layers only"
	@echo "make bench        the benchmarks"
	@echo "make screenshots  every page as a PNG in build/screenshots"
	@echo "make dist         the program as a folder that needs no Python: $(BUNDLE)"
	@echo "make clean        remove what was built (not $(VENV))"

setup: $(PACKAGES) $(LIBRARIES)

$(PACKAGES): pyproject.toml constraints.txt installer/setup/packages.sh
	bash installer/setup/packages.sh $(VENV)
	@touch $@

$(LIBRARIES): $(PACKAGES) installer/setup/libraries.sh
	bash installer/setup/libraries.sh $(VENV) $@

demo: setup
	rm -rf $(DEMO)
	$(BIN)/mms demo $(DEMO)

test: lint
	$(OFFSCREEN) $(BIN)/python -m pytest -n 2 --dist worksteal -q

soak: setup
	SOAK=1 $(OFFSCREEN) $(BIN)/python -m pytest -n 2 -q -p no:randomly tests/faults

lint: setup
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

run: setup
	@test -n "$$(find $(DEMO) -maxdepth 1 -name '*.mms' 2>/dev/null)" || $(BIN)/mms demo $(DEMO)
	$(BIN)/mms-desktop "$$(find $(DEMO) -maxdepth 1 -name '*.mms' | sort | head -n 1)"

bench: setup
	@for file in bench/startup.py bench/register.py bench/staff.py; do $(OFFSCREEN) $(BIN)/python "$$file"; done

screenshots: setup
	$(OFFSCREEN) $(BIN)/mms-desktop --screenshots build/screenshots

dist: setup
	bash installer/setup/build_tools.sh $(VENV)
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller installer/mms.spec
	bash installer/self_check.sh $(BUNDLE)

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
