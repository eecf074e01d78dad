#!/bin/sh
# Runs one of the project's commands, on a machine that it first makes ready: sh scripts/run.sh <command> [argument]...
set -eu
unset CDPATH
cd -- "$(dirname -- "$0")/.."

commands='setup, demo, start, verify, test, new, keys, tools, proof, choices, survey, recognition, field, there-and-back, faults, attack or bench'
command=${1:?which command? $commands}
shift
PATH=$(pwd)/.tools/node_modules/.bin:$(pwd)/node_modules/.bin:$PATH
HOME=${HOME:-$(pwd)/.tools/home}
export PATH HOME

# Under `npm run`, npm hands its own settings down, and the package managers started here would take them for theirs
# (a prefix, a workspace, an omitted kind of dependency). Only what reaches the registry is kept.
for name in $(env | sed -n 's/^\([Nn][Pp][Mm]_[A-Za-z0-9_]*\)=.*/\1/p'); do
  case $name in
    npm_config_registry | npm_config_cafile | npm_config_proxy | npm_config_https_proxy | npm_config_noproxy) ;;
    npm_config_userconfig | npm_config_globalconfig | npm_config_cache) ;;
    *) unset "$name" ;;
  esac
done

# What conversions need: two lists, so it stands without quotes where it is used.
# shellcheck disable=SC2086
tools='scripts/apt-tools.txt scripts/apt-engines.txt'

setup() {
  sh scripts/setup.sh "$@"
}

step() {
  name=$1
  shift
  printf '\n== %s\n' "$name" >&2
  "$@"
}

# Shows what a command printed only if it fails.
quietly() {
  printed=$("$@" 2>&1) || { printf '%s\n' "$printed" >&2; exit 1; }
}

case $command in
  setup)
    setup $tools
    echo 'Ready.' >&2
    ;;
  demo)
    setup $tools
    sh scripts/sandbox.sh
    step Build quietly pnpm run --silent build
    step Demo exec node examples/demo/demo.ts "$@"
    ;;
  start)
    setup $tools
    sh scripts/sandbox.sh
    exec node packages/server/src/bin/main.ts "$@"
    ;;
  verify)
    setup
    unset NODE_ENV
    [ -t 1 ] || export NO_COLOR=1
    step Lint pnpm run --silent lint
    step Types pnpm run --silent typecheck
    step Tests exec vitest run --project unit "$@"
    ;;
  test)
    setup --runtimes $tools scripts/apt-test.txt
    sh scripts/sandbox.sh
    unset NODE_ENV
    [ -t 1 ] || export NO_COLOR=1
    step Lint pnpm run --silent lint
    step Types pnpm run --silent typecheck
    step Build pnpm run --silent build
    # What somebody names is run, whether it was seen before or not.
    [ $# -gt 0 ] || CONVERTER_SEEN=$(node packages/proof/src/seen/main.ts)
    export CONVERTER_SEEN
    step Tests exec vitest run "$@"
    ;;
  new)
    setup
    exec node packages/server/scripts/new.ts "$@"
    ;;
  keys)
    setup
    exec node packages/server/src/bin/keys.ts "$@"
    ;;
  tools)
    setup
    exec node packages/server/src/bin/tools.ts "$@"
    ;;
  proof)
    case " $* " in
      # What only reads code and table needs no tool.
      *' --status '* | *' --pending '*) setup ;;
      *) setup $tools && sh scripts/sandbox.sh ;;
    esac
    exec node packages/proof/src/main.ts "$@"
    ;;
  choices)
    setup $tools scripts/apt-test.txt
    sh scripts/sandbox.sh
    exec node packages/proof/src/choices/main.ts "$@"
    ;;
  survey)
    setup $tools scripts/apt-test.txt
    sh scripts/sandbox.sh
    exec node packages/proof/src/survey/main.ts "$@"
    ;;
  recognition)
    setup $tools scripts/apt-recognition.txt
    sh scripts/sandbox.sh
    exec node packages/proof/src/recognition/main.ts "$@"
    ;;
  field)
    setup $tools scripts/apt-test.txt
    sh scripts/sandbox.sh
    exec node packages/proof/src/field/main.ts
    ;;
  there-and-back)
    setup $tools
    export THERE_AND_BACK_RUNS="${THERE_AND_BACK_RUNS:-10000}"
    exec vitest run there-and-back "$@"
    ;;
  faults)
    setup $tools scripts/apt-test.txt
    sh scripts/sandbox.sh
    exec node packages/server/faults/main.ts "$@"
    ;;
  attack)
    setup $tools
    sh scripts/sandbox.sh
    exec node packages/server/attack/main.ts "$@"
    ;;
  bench)
    setup $tools scripts/apt-bench.txt
    sh scripts/sandbox.sh
    step Build quietly pnpm --filter @converter/sdk run --silent build
    case ${1:-} in
      tools | data | against)
        program=$1
        shift
        ;;
      *) program=main ;;
    esac
    step Bench exec node "bench/src/$program.ts" "$@"
    ;;
  *)
    echo "There is no command \"$command\": $commands." >&2
    exit 2
    ;;
esac
