# Finds a JDK new enough for Turnstone. Sourced, never run: `. bin/lib/jdk.sh; use_jdk`.
# Debian's default `java` is 17, and its newest package too, so a newer JDK often stands beside it unannounced.

JDK_NEEDED=25

# The feature version of the JDK in folder $1 ("25" of "25.0.1"); nothing where there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  # A distribution may leave the release file out; then the compiler says it.
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  echo "$version"
}

# The folders where JDKs usually live: Debian and Fedora, hand-made, SDKMAN, IDEs, Homebrew, macOS, and the PATH's own.
jdk_candidates() {
  local javac
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac" 2>/dev/null) && echo "${javac%/bin/javac}"
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* /usr/local/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$folder" ] && echo "$folder"
  done
}

# Sets and exports JAVA_HOME and PATH: JAVA_HOME where it is new enough, else the newest JDK installed.
# Returns 1 after one sentence on standard error where there is none.
use_jdk() {
  local best="" best_version=0 folder version
  version=$(jdk_version "${JAVA_HOME:-/nonexistent}")
  if [ "${version:-0}" -ge "$JDK_NEEDED" ]; then
    best=$JAVA_HOME
  else
    while IFS= read -r folder; do
      version=$(jdk_version "$folder")
      if [ "${version:-0}" -ge "$JDK_NEEDED" ] && [ "$version" -gt "$best_version" ]; then
        best=$folder best_version=$version
      fi
    done < <(jdk_candidates)
  fi
  if [ -z "$best" ]; then
    echo "Turnstone needs a JDK $JDK_NEEDED or newer and found none: install one, or set JAVA_HOME to it." >&2
    return 1
  fi
  export JAVA_HOME=$best PATH="$best/bin:$PATH"
}
