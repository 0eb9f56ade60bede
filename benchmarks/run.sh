#!/usr/bin/env bash
# Builds Jobwatch as it is here and measures it.
set -eu

usage() {
  cat <<'END'
bash benchmarks/run.sh matching [options]       AlertIndex beside Lucene Monitor and a plain loop
bash benchmarks/run.sh changes [options]        alerts changed one by one while postings are matched
bash benchmarks/run.sh pathological [options]   alerts that leave an index little to choose by
bash benchmarks/run.sh ingest [options]         postings stored, beside a plain JDBC batch of the same rows
bash benchmarks/run.sh delivery [options]       deliveries beside db-scheduler and transaction-outbox
bash benchmarks/run.sh end-to-end [options]     from new postings to delivered digests
bash benchmarks/run.sh preview [count] [file]   previews of so many stored postings, 100,000 if not given
bash benchmarks/run.sh faults [options]         nodes and databases broken on purpose: what gets lost, what comes twice
bash benchmarks/run.sh jmh [options]            the parts, one by one
bash benchmarks/run.sh <command> --help         the options (of jmh: -h)

--heap <size>   the heap of the measuring JVM, 4g if not given (faults: 1g)
END
}

command=${1:---help}
case "$command" in
  matching | changes | pathological | ingest | delivery | end-to-end | faults) main=(io.jobwatch.benchmarks.Benchmarks "$command") ;;
  preview) main=(io.jobwatch.benchmarks.preview.PreviewBenchmark) ;;
  jmh) main=(org.openjdk.jmh.Main) ;;
  --help | -h) usage; exit 0 ;;
  *) echo "Command '$command': there is none of this name. Take one of these:" >&2; usage >&2; exit 2 ;;
esac
shift

heap=4g
[ "$command" != faults ] || heap=1g
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --heap) heap=${2:?the size is missing}; shift 2 ;;
    *) options+=("$1"); shift ;;
  esac
done

root=$(cd "$(dirname "$0")/.." && pwd)
(cd "$root" && mvn -q -B -ntp -pl benchmarks -am compile \
  dependency:build-classpath -Dmdep.outputFile=target/classpath)

# One size, so that the heap does not grow while it is measured; its pages are touched before the start.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Xms$heap" "-Xmx$heap" -XX:+AlwaysPreTouch \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
  -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
  "${main[@]}" "${options[@]}"
