# make demo   load the sample documents and draw their map
# make test   everything that a change must pass
# make check  and what takes longer
# make clean  remove what the above have made

PYTHON := .venv/bin/python
PYTEST_OPTIONS ?=

.PHONY: demo test check lint environment dev-environment browser clean help

help:
	@sed -n 's/^# //p' Makefile | head -4

demo: environment
	@scripts/demo.sh

test: lint
	@scripts/browser.sh
	@scripts/neo4j.sh > /dev/null || true
	$(PYTHON) -m pytest -m "not slow" $(PYTEST_OPTIONS)

check: lint
	@scripts/browser.sh
	@scripts/neo4j.sh > /dev/null || true
	$(PYTHON) -m pytest $(PYTEST_OPTIONS)

lint: dev-environment
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy

environment:
	@scripts/environment.sh

dev-environment:
	@scripts/environment.sh dev

clean:
	rm -rf .venv build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	rm -f liaison.db liaison.db-* exports/seeds.db exports/seeds.db-* exports/seeds.html
	find graphmodel loaders explorer tests -name __pycache__ -type d -prune -exec rm -rf {} +
