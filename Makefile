# Everything a developer does, by name. `make` alone lists it. Needs python3 (3.11 to 3.13) with venv and pip, and make;
# the rest is installed into .venv/, system libraries by apt where there is apt and the right to use it.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMPS := $(VENV)/stamps
# Two processes: the suite is made of many small tests, and more would only wait for the disk. Which files they take first,
# tests/sharing.py says.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
PYTEST_OPTIONS ?=
# Some containers forbid bytecode files; then each run would compile every module and rewrite every assert in each process.
unexport PYTHONDONTWRITEBYTECODE
SAMPLE_ARCHIVE ?= sample-archive
DEMO_FOLDER ?= demo-output
UV_COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-header --quiet
CHECKED := src tests packaging $(wildcard benchmarks docs database)
TYPED := src tests $(wildcard packaging/*.py benchmarks)
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help run test check format lint types contracts tests-with-coverage torture bench package wheel lock schema translations \
	update-translations setup setup-test system-packages system-packages-test clean

help: ## list what can be made
	@awk 'BEGIN { FS = ":.*## " } /^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## set everything up and do the main job: the window on the sample archive, or the demo where there is no screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		if [ ! -d "$(SAMPLE_ARCHIVE)" ]; then $(BIN)/testimony-archive sample "$(SAMPLE_ARCHIVE)" || exit 1; fi; \
		echo "Opening the window on $(SAMPLE_ARCHIVE)/"; \
		exec $(BIN)/testimony-archive open "$(SAMPLE_ARCHIVE)"; \
	else \
		echo "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): making the demo in $(DEMO_FOLDER)/"; \
		exec $(BIN)/testimony-archive demo "$(DEMO_FOLDER)"; \
	fi

test: setup-test ## set everything up and run every test
	$(PYTEST) $(PYTEST_OPTIONS)

check: setup-test ## formatting, lint, types, contracts between the layers, and the tests with their coverage
	$(MAKE) format-check lint types contracts tests-with-coverage

.PHONY: format-check
format-check:
	$(BIN)/ruff format --check $(CHECKED)

format: $(STAMPS)/dev ## put the code into its usual form
	$(BIN)/ruff format $(CHECKED)
	$(BIN)/ruff check --fix --quiet $(CHECKED) || true

lint: $(STAMPS)/dev ## ruff
	$(BIN)/ruff check $(CHECKED)

types: $(STAMPS)/dev ## mypy, strict
	$(BIN)/mypy $(TYPED)

contracts: $(STAMPS)/dev ## which layer may know which (import-linter)
	$(BIN)/lint-imports

tests-with-coverage: $(STAMPS)/dev
	$(PYTEST) --cov --cov-report=term $(PYTEST_OPTIONS)

KILLS ?= 330
CUTS ?= 300
FLIPS ?= 2000
ACTIONS ?= 10000
FUZZ ?= 600
torture: setup-test ## the long form of the tests that hurt: $(KILLS) kills, $(CUTS) power cuts in each kind of work, $(FLIPS) damaged files, $(ACTIONS) things done in the window, $(FUZZ) seconds of damaged input for each parser
	nice $(BIN)/python -m tests.torture --kills $(KILLS) $(TORTURE_OPTIONS)
	nice $(BIN)/python -m tests.torture.cutting_power --cuts $(CUTS)
	nice $(BIN)/python -m tests.torture.flipping --flips $(FLIPS)
	nice $(BIN)/python -m tests.torture.soaking --actions $(ACTIONS)
	nice $(BIN)/python -m tests.torture.fuzzing --seconds $(FUZZ)

bench: setup-test ## measure against the baselines
	$(BIN)/python -m benchmarks

wheel: $(STAMPS)/dev translations ## build the wheel into dist/
	rm -f dist/*.whl
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

package: setup $(STAMPS)/package ## build the program as a folder that needs no Python (dist/), and run the demo from it
	$(BIN)/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/testimony-archive.spec
	rm -rf build/demo-from-package
	QT_QPA_PLATFORM=offscreen dist/testimony-archive/testimony-archive demo build/demo-from-package

translations: $(TRANSLATIONS) ## compile the interface's translations

%.qm: %.ts | $(STAMPS)/runtime
	$(BIN)/pyside6-lrelease -silent $< -qm $@

schema: $(STAMPS)/project ## describe the database anew: database/schema/schema.sql and database/DATA-DICTIONARY.md
	$(BIN)/python packaging/describe_database.py

update-translations: $(STAMPS)/runtime ## collect the interface's strings into resources/translations/*.ts
	$(BIN)/pyside6-lupdate -locations none -no-obsolete $$(find src -name '*.py' | sort) -ts $(wildcard resources/translations/*.ts)

lock: $(STAMPS)/dev ## choose the versions of everything anew and write them to requirements/
	@test -x $(BIN)/uv || $(INSTALL) uv
	$(UV_COMPILE) --group dev --upgrade -o requirements/dev.lock
	$(UV_COMPILE) --constraint requirements/dev.lock --upgrade -o requirements/runtime.lock
	$(UV_COMPILE) --constraint requirements/dev.lock --group package --upgrade -o requirements/package.lock
	$(subst pyproject.toml,,$(UV_COMPILE)) --constraint requirements/dev.lock --group build --upgrade -o requirements/build.lock

# --- set-up: each step leaves a stamp that is older than nothing it depends on -----------------------------------------

setup: system-packages $(STAMPS)/project translations
setup-test: system-packages-test $(STAMPS)/dev $(STAMPS)/project translations

system-packages:
	@packaging/install-system-packages run

system-packages-test:
	@packaging/install-system-packages run test

$(STAMPS)/venv: | system-packages
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "$(PYTHON) is $$($(PYTHON) --version 2>&1); Testimony Archive needs 3.11, 3.12 or 3.13: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/runtime: requirements/runtime.lock requirements/build.lock $(STAMPS)/venv
	$(INSTALL) --require-hashes -r requirements/runtime.lock -r requirements/build.lock
	@touch $@

$(STAMPS)/dev: requirements/dev.lock $(STAMPS)/runtime
	$(INSTALL) --require-hashes -r requirements/dev.lock
	@touch $@

$(STAMPS)/package: requirements/package.lock $(STAMPS)/runtime
	$(INSTALL) --require-hashes -r requirements/package.lock
	@touch $@

$(STAMPS)/project: pyproject.toml packaging/bundle_resources.py $(STAMPS)/runtime
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

clean: ## remove what was built; the sample archive and .venv stay
	rm -rf build dist $(DEMO_FOLDER) bench-output htmlcov .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	rm -f resources/translations/*.qm
	find src tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
