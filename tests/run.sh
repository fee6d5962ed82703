#!/usr/bin/env bash
# The whole suite: everything but the browser journeys in parallel, then the journeys one by one, then what was reached.
# Tracing makes a test three times as long: journeys, whose server is another process, are not traced, nor are the few
# long tests marked no_cover, which reach only what shorter ones of their room reach as well.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin

"$bin/python" -P -c "from engine.plan.kernel import warm; warm()" # compiling inside a test would be traced line by line
"$bin/coverage" erase
"$bin/pytest" -q -n "${TEST_WORKERS:-2}" --dist worksteal -m "not journey" --cov --cov-report= tests
"$bin/pytest" -q -m journey tests
"$bin/coverage" report --include='app/**/*.py,agent/embedded/**/*.py'
# every branch of the rooms that decide
"$bin/coverage" report --fail-under=100 \
  --include='domain/**/*.py,catalogue/**/*.py,engine/**/*.py,store/**/*.py,tools/**/*.py,prompts/**/*.py,agent/*.py'
