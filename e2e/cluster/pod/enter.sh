#!/bin/sh
# Becomes a pod: called in a network and in mounts of its own, it waits until it is plugged in, lays the files of the pod over those of
# the machine, and hands over to the program. The first arguments: the folder of the pod, where it leaves its process id, and its addresses.
set -e
folder=$1
addresses=$2
shift 2
echo $$ >"$folder/process"
tries=0
until ip link show eth0 >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 500 ] || { echo 'nobody plugged this pod into the network' >&2; exit 1; }
  sleep 0.02
done
ip link set lo up
for address in $addresses; do
  ip address add "$address" dev eth0
done
ip link set eth0 up
ip route add "$SERVICES" dev eth0

mount -t tmpfs tmpfs "$folder/mounts"
mkdir "$folder/mounts/changes" "$folder/mounts/work" "$folder/mounts/root"
cp -a "$folder/files/." "$folder/mounts/changes"
root=$folder/mounts/root
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/mounts/changes,workdir=$folder/mounts/work" "$root" || {
  echo 'a kernel with overlay file systems is needed' >&2
  exit 1
}
# The processes of the run, as programs look themselves up.
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
exec chroot "$root" "$@"
