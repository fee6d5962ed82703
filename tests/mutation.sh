#!/usr/bin/env bash
# Mutants of the rule evaluation against its own tests. The tool changes sources, so it works in a copy with an
# environment of its own. Fails on a survivor that docs/mutation.md does not argue.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z domain catalogue engine tests/engine/validate pyproject.toml | tar cf - --null -T - | tar xf - -C "$copy"
cd "$copy"

"$root/.venv/bin/python" -m venv env
env/bin/pip install --quiet --disable-pip-version-check mutmut==3.8.1
# a path of another environment's libraries: what they install editable does not come along, so mutants are imported
"$root/.venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])' \
  > "$(env/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')/wavy.pth"

env/bin/mutmut run --max-children "${TEST_WORKERS:-2}" > run.log 2>&1 || { tail -n 30 run.log; exit 1; }
tr '\r' '\n' < run.log | tail -n 2
failed=0
while IFS=: read -r mutant state; do
  mutant=${mutant// /}
  if [ -n "$mutant" ] && ! grep -q "\`$mutant\`" "$root/docs/mutation.md"; then
    echo "$mutant:$state"
    env/bin/mutmut show "$mutant"
    failed=1
  fi
done < <(env/bin/mutmut results)
exit $failed
