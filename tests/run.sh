#!/usr/bin/env bash
# The whole suite: everything but the browser journeys in parallel, then the journeys one by one, then the coverage.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin

"$bin/coverage" erase
"$bin/pytest" -q -n "${TEST_WORKERS:-2}" -m "not journey" --cov --cov-report= tests
"$bin/pytest" -q -m journey --cov --cov-append --cov-report= tests
"$bin/coverage" report --include='app/*'
"$bin/coverage" report --include='domain/*,catalogue/*,engine/*,store/*,tools/*,agent/*,prompts/*' --fail-under=100
