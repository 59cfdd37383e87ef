# `make serve` and `make test` are all one needs: each makes what it lacks.

VENV ?= .venv
PORT ?= 8000
PY := $(VENV)/bin/python

# Installed once for each state of pyproject.toml, and again when the folder has moved.
MADE := $(VENV)/made-$(shell { cat pyproject.toml; pwd; } | cksum | cut -d' ' -f1)

IS_NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python

# The README says why MkDocs 1 is pinned; Material need not say it at each build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve test lint bench fmt browser clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1@/p' Makefile | awk -F@ '{ printf "%-12s %s\n", $$1, $$2 }'

serve: $(MADE) ## the site on 127.0.0.1:8000 (PORT=...), reloading as files change
	$(PY) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: lint browser ## every check there is
	$(PY) -m pytest

lint: $(MADE) ## style, types, floors
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy --strict
	$(PY) $(VENV)/bin/lint-imports

# A benchmark is a script in benchmarks/; what scripts share starts with an underscore.
bench: $(MADE) ## the promises of speed, as ratios
	@for script in benchmarks/[!_]*.py; do \
		[ -e "$$script" ] || continue; \
		echo "== $$script"; \
		$(PY) "$$script" || exit 1; \
	done

fmt: $(MADE) ## mend what can be mended by itself
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

browser: $(MADE) ## find or install the Chromium that tests drive
	@$(PY) tests/browser/chromium.py

clean: ## remove what was built and cached; the virtual environment stays
	rm -rf build dist .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(MADE):
	@if ! { [ -x $(PY) ] && $(PY) $(IS_NEW_ENOUGH) && $(PY) -m pip --version; } >/dev/null 2>&1; then \
		for python in $(PYTHONS); do \
			$$python $(IS_NEW_ENOUGH) 2>/dev/null && break; \
			python=; \
		done; \
		if [ -z "$$python" ]; then \
			echo "pmkit needs Python 3.11 or newer; none of these is: $(PYTHONS)." >&2; \
			echo "Install one, or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; \
			exit 1; \
		fi; \
		echo "making $(VENV) with $$python"; \
		if ! $$python -c 'import ensurepip' 2>/dev/null \
			&& command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
			apt-get update -qq && apt-get install -y -qq python3-venv; \
		fi; \
		if ! $$python -m venv --clear $(VENV); then \
			echo "$$python cannot make a virtual environment: install its venv module" >&2; \
			echo "(on Debian and Ubuntu: apt-get install python3-venv) and run make again." >&2; \
			exit 1; \
		fi; \
	fi
	@echo "installing pmkit and its tools into $(VENV)"
	@$(PY) -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@rm -f $(VENV)/made-*
	@touch $@
