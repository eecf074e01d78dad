#!/bin/sh
# Succeeds where conversion tools can be locked in with bubblewrap, or where CONVERTER_SANDBOX=off says not to.
# Else it says what would help, on standard error.
set -eu
exec >&2

main() {
  if [ "${CONVERTER_SANDBOX:-}" = off ]; then
    say 'CONVERTER_SANDBOX=off: conversion tools run unprotected, with all that this user may read and write.'
    return
  fi
  if ! command -v bwrap >/dev/null; then
    say 'bubblewrap is missing: conversion tools read hostile files, and run locked in by it.'
    advise 'apt-get install --no-install-recommends bubblewrap'
  elif ! answer=$(try 2>&1); then
    say "bubblewrap is installed but cannot lock a tool in here: ${answer:-no reason given}"
    explain
  fi
}

# The same namespaces and users as the server's, which are in packages/server/src/conversion/sandbox/sandbox.ts.
try() {
  set -- --die-with-parent --unshare-pid --unshare-net --unshare-ipc --unshare-uts \
    --unshare-cgroup-try --ro-bind / / --proc /proc --dev /dev --perms 1777 --size 1048576 --tmpfs /tmp --cap-drop ALL
  if [ "$(id -u)" -eq 0 ]; then
    bwrap "$@" --cap-add CAP_SETUID --cap-add CAP_SETGID --cap-add CAP_SETPCAP -- \
      setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs true
  else
    bwrap "$@" --unshare-user --disable-userns -- true
  fi
}

explain() {
  if [ -e /.dockerenv ] || [ -e /run/.containerenv ] || [ "${answer#*mount proc}" != "$answer" ]; then
    stop 'start this container with --security-opt seccomp=docs/container-seccomp.json' \
      '--security-opt systempaths=unconfined, if it runs as root also with --cap-add SYS_ADMIN, and where the machine' \
      'has AppArmor with --security-opt apparmor=unconfined (docs/self-hosting.md, "In a container")'
  elif [ "$(setting kernel/unprivileged_userns_clone)" = 0 ]; then
    advise 'sysctl -w kernel.unprivileged_userns_clone=1'
  elif [ "$(setting kernel/apparmor_restrict_unprivileged_userns)" = 1 ]; then
    advise 'sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
  elif [ "$(setting user/max_user_namespaces)" = 0 ]; then
    advise 'sysctl -w user.max_user_namespaces=15000'
  else
    stop 'allow this user to create user namespaces, and check that "bwrap --version" says 0.8 or later'
  fi
}

setting() {
  cat "/proc/sys/$1" 2>/dev/null || true
}

# advise <command>: what an administrator types. A setting of sysctl lasts until the next start of the machine.
advise() {
  stop "as root, run: $*"
}

stop() {
  say "To put that right, $*"
  say 'Or, where every file to convert is trusted, set CONVERTER_SANDBOX=off to run the tools unprotected.'
  exit 1
}

say() {
  printf 'sandbox: %s\n' "$*"
}

main
