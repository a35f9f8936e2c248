#!/usr/bin/env bash
# A Slurm of one node for a test: everything in the folder given, on the loopback interface, without systemd or cgroups.
#
#   one-node.sh up FOLDER     one-node.sh down FOLDER
set -euo pipefail
action="$1" folder="$2"
export SLURM_CONF="$folder/slurm.conf"
PATH="$PATH:/usr/sbin"

up() {
  local user host cpus memory
  user="$(id -un)"
  host="$(hostname -s)"
  cpus="$(nproc)"
  memory=$(($(awk '/MemTotal/ {print $2}' /proc/meminfo) / 1024 / 2))
  mkdir -p "$folder/state" "$folder/spool"
  head -c 1024 /dev/urandom >"$folder/munge.key"
  chmod 700 "$folder"
  chmod 400 "$folder/munge.key"
  munged --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
    --log-file="$folder/munged.log" --seed-file="$folder/munged.seed"
  cat >"$SLURM_CONF" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
SlurmctldPort=26817
SlurmdPort=26818
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
SchedulerParameters=sched_interval=1,batch_sched_delay=0
NodeName=$host NodeAddr=127.0.0.1 CPUs=$cpus RealMemory=$memory State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  slurmctld -f "$SLURM_CONF"
  slurmd -f "$SLURM_CONF"
  for _ in $(seq 120); do
    [[ "$(sinfo --noheader --format=%t 2>/dev/null)" == idle ]] && return 0
    sleep 0.5
  done
  echo "the node did not come up; see $folder/slurmctld.log and $folder/slurmd.log" >&2
  return 1
}

down() {
  local name pid
  for name in slurmd slurmctld munged; do
    [[ -s "$folder/$name.pid" ]] || continue
    pid="$(cat "$folder/$name.pid")"
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 40); do kill -0 "$pid" 2>/dev/null || break; sleep 0.25; done
  done
}

"$action"
