#!/usr/bin/env bash
# Runs a small study as a Slurm job array for real, on a one-node Slurm of its own, and compares the merged tables with those of one run.
# One task is stopped on the way and run again alone, as it happens on clusters. Needs the system's packages slurm-wlm and munge.
set -euo pipefail
project="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
PATH="$PATH:/usr/sbin"
for command in sbatch slurmctld slurmd munged; do
  command -v "$command" >/dev/null || { echo "$command is missing; install the packages slurm-wlm and munge" >&2; exit 2; }
done
work="$(mktemp -d)"
export SLURM_CONF="$work/slurm/slurm.conf"
mkdir "$work/slurm"
finish() {
  local code=$?
  bash "$project/test/cli/slurm/one-node.sh" down "$work/slurm"
  if ((code == 0)); then rm -rf "$work"; else echo "failed; what is left is in $work" >&2; fi
}
trap finish EXIT
cd "$project"

SHARDS=4
cat >"$work/study.yaml" <<'STUDY'
title: A small study for a cluster
question: Do shards give the same tables as one run?
scenarios: [today]
overrides: { time.end: 2021-01-01, time.replay_until: 2020-01-01, time.twin_extra_years: 1 }
factors:
  lag_force_months: { levels: [0, 6] }
  regime.mode: { values: [sequential, standing] }
design: { kind: grid }
replicates: 6
observables: [leakage_total, delay_years_mean]
curves: [leakage_cumulative]
STUDY

echo "One run ..."
node src/cli/smallyard.js study "$work/study.yaml" --jobs 1 --out "$work/one"

echo "A Slurm of one node ..."
bash test/cli/slurm/one-node.sh up "$work/slurm"
options=(--parsable --chdir="$project" --output="$work/task-%a.log")
submit() { sbatch "${options[@]}" "$@" docs/slurm/study.sbatch "$SHARDS" "$work/study.yaml" "$work/shards"; }

# Waits until no task of the job is left in the queue.
await() {
  for _ in $(seq 600); do
    [[ -z "$(squeue --noheader --jobs="$1" 2>/dev/null)" ]] && return 0
    sleep 0.5
  done
  echo "job $1 did not end" >&2
  return 1
}

job="$(submit --array=1-$SHARDS)"
echo "Array $job of $SHARDS tasks; task 2 is killed when it has begun ..."
for _ in $(seq 600); do
  [[ -s "$work/shards/shard-2-of-$SHARDS/runs.store" ]] && break
  sleep 0.1
done
scancel --signal=KILL "${job}_2" || true
await "$job"
echo "Task 2 again, alone: now the array has one task, the study still $SHARDS shards ..."
await "$(submit --array=2)"
node src/cli/smallyard.js merge "$work/shards" --out "$work/merged"

for table in "$work/one"/*.csv; do cmp "$table" "$work/merged/$(basename "$table")"; done
echo "Slurm: $(find "$work/merged" -name '*.csv' | wc -l) tables of $SHARDS shards are the bytes of one run."
