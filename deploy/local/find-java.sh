# Finds a JDK 25 or newer and Maven 3.8.7 or newer; sourced by run, test and bench. Sets JAVA_HOME.

fail() {
  printf '%s\n' "$1" >&2
  exit 2
}

java_major() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}

find_java() {
  local candidate major on_path
  on_path=$(command -v javac 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    major=$(java_major "$candidate") || continue
    if [ "${major:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  fail "Baqylau needs a JDK 25 or newer and found none in JAVA_HOME, the PATH or the usual folders; install one, from adoptium.net or your distribution, and set JAVA_HOME to it."
}

find_maven() {
  local version
  command -v mvn >/dev/null 2>&1 ||
    fail "Baqylau needs Maven 3.8.7 or newer on the PATH and found none; install it, from maven.apache.org or your distribution."
  version=$(mvn --version 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' | sed -n 's/^Apache Maven \([0-9.]*\).*/\1/p' || true)
  [ "$(printf '%s\n3.8.7\n' "$version" | sort -V | head -n 1)" = 3.8.7 ] ||
    fail "Baqylau needs Maven 3.8.7 or newer and the PATH has ${version:-one that does not start}; install a newer one, from maven.apache.org."
}

# Whether everything is there that run and bench start from.
is_built() {
  local needed
  for needed in deploy/local/target/classes deploy/local/target/lib \
    services/intake/target/quarkus-app/quarkus-run.jar services/facility-records/target/quarkus-app/quarkus-run.jar \
    services/time-limits/target/quarkus-app/quarkus-run.jar services/statistics/target/quarkus-app/quarkus-run.jar \
    services/system-tests/target/classes services/system-tests/target/lib; do
    [ -e "$needed" ] || return 1
  done
}

# Says of what is built that it was not checked, and is older than everything.
mark_unchecked() {
  mkdir -p "$(dirname "$1")" && echo unchecked >"$1" && touch -t 200001010000 "$1"
}

# Builds what is not built or is older than its sources, without checking the code; the tests come with everything built.
build() {
  [ -z "${BAQYLAU_BUILT:-}" ] || return 0
  local stamp=deploy/local/target/built
  if [ -f "$stamp" ] && is_built && [ -z "$(find pom.xml schemas services deploy -name target -prune -o -type f -newer "$stamp" \
    \( -path '*/src/main/*' -o -name pom.xml \) -print -quit)" ]; then
    return
  fi
  find_maven
  echo "Building (the first time takes a few minutes) ..."
  # What a build that does not end leaves behind is not checked either.
  mark_unchecked "$stamp"
  local log=deploy/local/build.log maven
  mvn -q -Dquick -T 2 package >"$log" 2>&1 &
  maven=$!
  trap 'kill "$maven"; wait "$maven"; exit 143' TERM
  trap 'kill "$maven"; wait "$maven"; exit 130' INT
  if ! wait "$maven"; then
    grep -E 'ERROR|BUILD' "$log" | head -n 20 >&2
    fail "The build failed; the whole output is in $log."
  fi
  trap - TERM INT
  rm -f "$log"
  echo unchecked >"$stamp"
}
