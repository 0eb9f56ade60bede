#!/usr/bin/env bash
# Builds Jobwatch as it is here and measures it.
#
#   bash benchmarks/run.sh matching [options]       AlertIndex beside Lucene Monitor and a plain loop
#   bash benchmarks/run.sh changes [options]        alerts changed one by one while postings are matched
#   bash benchmarks/run.sh pathological [options]   alerts that leave an index little to choose by
#   bash benchmarks/run.sh jmh [options]            the parts, one by one
#   bash benchmarks/run.sh <command> --help         the options
#
#   --heap <size>   the heap of the measuring JVM, 4g if not given
set -eu

usage() { sed -n '3,10s/^# \{0,1\}//p' "$0"; }

command=${1:---help}
heap=4g
args=()
for arg in "$@"; do
  case "$arg" in
    --heap=*) heap=${arg#--heap=} ;;
    *) if [ "${take:-}" ]; then heap=$arg; take=; elif [ "$arg" = --heap ]; then take=yes; else args+=("$arg"); fi ;;
  esac
done

case "$command" in
  matching | changes | pathological) main=io.jobwatch.benchmarks.Benchmarks ;;
  jmh) main=org.openjdk.jmh.Main; args=("${args[@]:1}") ;;
  --help | -h) usage; exit 0 ;;
  *) echo "Command '$command': there is none of this name." >&2; usage >&2; exit 2 ;;
esac

root=$(cd "$(dirname "$0")/.." && pwd)
(cd "$root" && mvn -q -B -ntp -pl benchmarks -am compile dependency:build-classpath -Dmdep.outputFile=target/classpath)

# One size, so that the heap does not grow while it is measured. Pages are touched before the start.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Xms$heap" "-Xmx$heap" -XX:+AlwaysPreTouch \
  -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" "$main" "${args[@]}"
