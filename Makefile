# Two commands need no preparation: "make run" starts the program, "make test" checks it.
# Both set up what they need first: .venv, the program with its requirements, libraries of the system.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/installed
DEMO := out/demo.gkqda

.PHONY: help run test check-fast lint search benchmark translations pictures wheel window-libraries test-libraries
.DELETE_ON_ERROR:

help:
	@echo "make run           start GK-QDA on its demo project"
	@echo "make test          every check and test, as the build server runs them"
	@echo "make check-fast    the same without the long tests"
	@echo "make search        property tests with random examples that no run had before"
	@echo "make benchmark     measure against the budgets, each beside its floor"
	@echo "make translations  collect the window's strings, compile the German ones"
	@echo "make pictures      take the pictures of the documentation anew"
	@echo "make wheel         build dist/*.whl"

# --- set-up ---------------------------------------------------------------------------------------

$(INSTALLED): setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "GK-QDA needs Python 3.11 or newer: make PYTHON=python3.x")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[test]"
	@touch $@

window-libraries:
	@.ci/system-packages window

test-libraries:
	@.ci/system-packages tests

# --- the program ----------------------------------------------------------------------------------

$(DEMO): | $(INSTALLED)
	@mkdir -p $(@D)
	$(BIN)/gk-qda demo $@

# Without a display there is nothing to open: the reports of the demo are written instead.
run: $(INSTALLED) window-libraries $(DEMO)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" = Darwin ]; then \
		$(BIN)/gk-qda open $(DEMO); \
	else \
		$(BIN)/gk-qda frequencies $(DEMO) --output out/frequencies.xlsx && \
		$(BIN)/gk-qda themes $(DEMO) --output out/themes.docx && \
		$(BIN)/gk-qda matrix $(DEMO) --output out/matrix.xlsx && \
		echo "No display here. The demo project is $(DEMO); its reports:" && \
		echo "  out/frequencies.xlsx  out/themes.docx  out/matrix.xlsx"; \
	fi

# --- checks ---------------------------------------------------------------------------------------

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# worksteal: long tests do not leave one core idle, neighbours keep sharing their fixtures. One worker more than
# cores: tests of a window wait for pauses and timers half of their time. Modules are compiled once, not in each of
# the two hundred processes that tests start, whatever the surroundings say.
test: export PYTHONDONTWRITEBYTECODE :=
test: lint test-libraries
	$(BIN)/pytest -q -n 3 --dist worksteal

check-fast: lint
	$(BIN)/pytest -q -m "not long"

# Random examples that no run had before; one that fails is printed and becomes an @example.
search: export GK_QDA_EXAMPLES := search
search: $(INSTALLED)
	$(BIN)/pytest -q -n 3 --dist worksteal -m hypothesis

test-offline: $(INSTALLED)  # in a network namespace without interfaces but loopback, which PostgreSQL needs; Linux
	unshare --net $(if $(filter-out 0,$(shell id -u)),--map-root-user) sh -c 'ip link set lo up && exec $(BIN)/pytest -q -n 3 --dist worksteal'

benchmark: $(INSTALLED)
	GK_QDA_BENCHMARK=1 $(BIN)/pytest -q -o addopts="--strict-markers --strict-config" tests/benchmarks

# --- products -------------------------------------------------------------------------------------

translations: $(INSTALLED)
	$(BIN)/python .ci/translations.py update release

pictures: $(INSTALLED)
	GK_QDA_PICTURES=1 $(BIN)/pytest -q tests/journeys/test_pictures.py

wheel: $(INSTALLED)
	rm -rf build
	$(BIN)/python -m build --wheel --outdir dist .
