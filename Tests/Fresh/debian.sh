#!/bin/sh
# The present commit in a bare Debian 12: debian.sh FOLDER [--setup]. As root. Makes the system with
# debootstrap, where FOLDER holds none yet; gives it this machine's Swift toolchain, read-only, a few packages by
# name and a clone; then runs `make demo` and `make test` there. --setup stops before those two.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$1
only_setup=${2:-}

say() { echo "fresh: $1"; }
refuse() { echo "fresh: $1" >&2; exit 1; }

[ "$(id -u)" = 0 ] || refuse "run it as root: it makes a system of its own and mounts into it"
case $folder in /?*) ;; *) refuse "name the folder by its full path" ;; esac
swift=$(readlink -f "$(command -v swift)") || refuse "there is no swift on PATH"
toolchain=${swift%/usr/bin/*}
[ -n "$toolchain" ] && [ -d "$toolchain/usr/lib/swift" ] \
  || refuse "swift does not lie in a toolchain's folder of its own"
if ! command -v debootstrap > /dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends debootstrap
fi

# What a toolchain from swift.org asks of a Debian 12, beside a C library to link with; and what the
# README tells people to have: make and git. libsqlite3-dev is left out: make installs it.
packages="ca-certificates git make binutils gcc libc6-dev libcurl4 libedit2 libgcc-12-dev libncurses6 \
libpython3.11 libsqlite3-0 libstdc++-12-dev libxml2 libz3-4 pkg-config tzdata unzip zlib1g-dev"

if [ ! -e "$folder/etc/debian_version" ]; then
  say "makes a Debian 12 in $folder"
  debootstrap --variant=minbase bookworm "$folder" > "$folder.log" 2>&1 || refuse "debootstrap failed: see $folder.log"
fi

# In a mount namespace of its own: however this ends, no mount is left.
if [ -z "${TANDEM_FRESH_INSIDE:-}" ]; then
  export TANDEM_FRESH_INSIDE=1
  exec unshare --mount --propagation private sh "$root/Tests/Fresh/debian.sh" "$folder" $only_setup
fi
mkdir -p "$folder/opt/toolchain" "$folder/opt/source"
mount --bind "$toolchain" "$folder/opt/toolchain"
mount -o remount,bind,ro "$folder/opt/toolchain"
mount --bind "$root" "$folder/opt/source"
mount -o remount,bind,ro "$folder/opt/source"
mount -t proc proc "$folder/proc"
mount --rbind /dev "$folder/dev"
# A worktree's history lies elsewhere.
history=$(git -C "$root" rev-parse --path-format=absolute --git-common-dir)
mkdir -p "$folder/opt/history"
mount --bind "$history" "$folder/opt/history"
mount -o remount,bind,ro "$folder/opt/history"
cp /etc/resolv.conf "$folder/etc/resolv.conf" 2> /dev/null || true

inside() {
  env -i PATH=/opt/toolchain/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
    LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy="$http_proxy"} \
    ${https_proxy:+https_proxy="$https_proxy"} chroot "$folder" sh -c "$1"
}

say "installs packages by name"
inside "apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages" > "$folder.packages.log" 2>&1 \
  || refuse "packages can't be installed: see $folder.packages.log"
commit=$(git -C "$root" rev-parse HEAD)
say "clones $commit"
inside "rm -rf /srv/tandem && git config --global --add safe.directory '*' \
  && git clone -q --no-checkout /opt/history /srv/tandem && git -C /srv/tandem checkout -q $commit"
inside "swift --version && cd /srv/tandem && make -n demo > /dev/null" || refuse "the toolchain does not run there"
[ "$only_setup" != --setup ] || { say "is set up"; exit 0; }

status=0
for target in demo test; do
  say "make $target"
  if inside "cd /srv/tandem && make $target" > "$folder.$target.log" 2>&1; then
    say "make $target: fine"
  else
    say "make $target FAILED; its last lines, of $folder.$target.log:"
    grep -nE "error:|✘|FAIL|warning: missing" "$folder.$target.log" | tail -n 40 || true
    tail -n 15 "$folder.$target.log"
    status=1
  fi
done
exit $status
