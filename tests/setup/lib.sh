# What ./run and ./test share: where things are built, and how missing system packages come in.
# shellcheck shell=bash

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/fibrotrend
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
case $CARGO_TARGET_DIR in /* | [A-Za-z]:*) ;; *) CARGO_TARGET_DIR=$PWD/$CARGO_TARGET_DIR ;; esac
# shellcheck disable=SC2034 # for the scripts that read this file
built=$CARGO_TARGET_DIR/release

say() { printf '\n== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# The desktop systems that need packages from apt.
on_linux() { [ "$(uname -s)" = Linux ]; }

# need_command NAME HINT
need_command() {
  command -v "$1" >/dev/null 2>&1 || die "$1 is missing. $2"
}

need_rust() { need_command cargo "Install Rust with rustup; rust-toolchain.toml names the version."; }

# need_packages GROUP…: finds which of the groups' packages are missing, says which and why, and installs them.
need_packages() {
  on_linux || return 0
  local group package reason wanted=" $* " missing=()
  local -a list=()
  while read -r group package reason; do
    case $group in '' | '#'*) continue ;; esac
    [[ $wanted == *" $group "* ]] || continue
    if ! installed "$package"; then
      [ ${#missing[@]} -gt 0 ] || say "System packages that are missing"
      missing+=("$package")
      printf '   %-22s %s\n' "$package" "$reason"
    fi
    list+=("$package")
  done <"$repo/tests/setup/packages.txt"
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "   This system has no apt-get, so going on without; where the build fails, install what these are called here."
    return 0
  fi
  local command=(apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=600 "${missing[@]}")
  local typed="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  local -a as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "installing them needs root, and there is no sudo. As root: $typed"
    as_root=(sudo)
    # With nobody at the keyboard, a password can't be asked for.
    if [ ! -t 0 ]; then
      sudo -n true 2>/dev/null || die "installing them needs sudo's password, and nobody is here to type it: sudo sh -c '$typed'"
      as_root=(sudo -n)
    fi
  fi
  say "Installing them${as_root[0]:+ with sudo}"
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  "${as_root[@]}" apt-get update -q -o DPkg::Lock::Timeout=600 </dev/null || echo "apt-get update failed; trying with the lists at hand."
  "${as_root[@]}" "${command[@]}" -q </dev/null || die "apt-get could not install them. As root: $typed"
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# npm ci where the lock file has changed since the last time.
npm_ci() {
  local dir=$1
  cmp -s "$dir/package-lock.json" "$dir/node_modules/.lock-installed" && return 0
  (cd "$dir" && npm ci --no-audit --no-fund) && cp "$dir/package-lock.json" "$dir/node_modules/.lock-installed"
}
