# Installs Debian packages without starting their services. Sourced, never run: `. bin/lib/packages.sh`.

POLICY=/usr/sbin/policy-rc.d

# Runs a command as root: directly, or by a sudo that asks nothing.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --non-interactive "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null
}

# True if what "program:package" asks for is there; the program is a name, a path, or a pattern of paths.
is_there() {
  local program=${1%%:*} package=${1##*:} found
  if [ -z "$program" ]; then
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ]
  elif [[ $program = /* ]]; then
    found=$(compgen -G "$program") && [ -n "$found" ]
  else
    PATH="$PATH:/usr/sbin:/sbin" command -v "$program" >/dev/null
  fi
}

# Forbids the start of services while packages are installed, and takes the word back however that ends.
without_services() {
  (
    if ! [ -e "$POLICY" ]; then
      trap 'as_root rm -f "$POLICY"' EXIT
      trap 'exit 130' INT TERM
      printf '#!/bin/sh\nexit 101\n' | as_root tee "$POLICY" >/dev/null
      as_root chmod 755 "$POLICY"
    fi
    "$@"
  )
}

apt_install() {
  # Postfix asks what kind of mail site this is; none, thank you.
  echo 'postfix postfix/main_mailer_type select No configuration' | as_root debconf-set-selections
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --quiet --yes --no-install-recommends \
    -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

# Installs those of the "program:package" pairs that are absent. Says what it does, and what it may not do; a package
# that cannot be had is no failure here, because the tests say what they miss.
install_packages() {
  local pair missing=()
  for pair in "$@"; do
    is_there "$pair" || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if ! may_install; then
    echo "Not here, and not mine to install: ${missing[*]}. Tests that need them are skipped." >&2
    return 0
  fi
  if ! apt-cache show "${missing[@]}" >/dev/null 2>&1; then
    as_root apt-get update --quiet --quiet >&2 || echo "The package lists could not be refreshed." >&2
  fi
  local known=() package
  for package in "${missing[@]}"; do
    if apt-cache show "$package" >/dev/null 2>&1; then known+=("$package"); fi
  done
  [ ${#known[@]} -gt 0 ] || return 0
  echo "Installing, without starting services: ${known[*]}" >&2
  without_services apt_install "${known[@]}" || {
    as_root apt-get update --quiet --quiet >&2 || true
    without_services apt_install "${known[@]}" || echo "Some packages could not be installed." >&2
  }
}
