PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test setup check mutation judgement lock

run: .venv/run.stamp
	$(BIN)/wavy serve

setup: .venv/run.stamp

test: .venv/dev.stamp
	bash tests/run.sh

check: .venv/dev.stamp
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	bash tests/run.sh

# every small change of the rule evaluation has to fail a test (docs/mutation.md); about twenty minutes, no part of check
mutation: .venv/dev.stamp
	bash tests/mutation.sh

# what the embedded assistant's judgement weighs, trained anew from its labelled sentences (docs/judgement.md)
judgement: .venv/run.stamp
	test -d .judgement || $(BIN)/python -m venv .judgement
	.judgement/bin/python -m pip install --quiet --disable-pip-version-check scikit-learn==1.9.1
	$(BIN)/python -m evals.judgement | .judgement/bin/python evals/train_judgement.py agent/embedded/kind/judgement.npz

# hashes, no index addresses; the search is compiled here, for half a minute, and not in front of its first user; the stamps
# make a second call cheap
.venv/run.stamp: constraints/run.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -P -c "from engine.plan.kernel import warm; warm()"
	touch $@

.venv/dev.stamp: .venv/run.stamp constraints/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints/dev.txt
	touch $@

# needs uv: writes the pinned versions anew; extras stay on their lines, or an older pip looks past the pin of `coverage[toml]`
lock:
	mkdir -p constraints
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-strip-extras --upgrade pyproject.toml constraints/build.in -o constraints/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-strip-extras --upgrade --extra dev pyproject.toml constraints/build.in -o constraints/dev.txt
