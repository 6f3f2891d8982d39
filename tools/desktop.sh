#!/usr/bin/env bash
# The desktop Blender of Debian sid on a virtual screen, for a Linux that has neither. Arguments are Blender's own.
#
#   SECOND_UNIT_BLENDER='bash tools/desktop.sh' python3 dev.py test tests/desktop -m desktop
#
# Needs root. The first call makes a system of its own below SECOND_UNIT_DESKTOP (0.6 GB to fetch) with mmdebstrap.
# Blender sees the checkout (not to be written to) and /tmp; all of its processes and mounts end with this one.
set -euo pipefail
export root=${SECOND_UNIT_DESKTOP:-$HOME/.cache/second_unit/desktop}
checkout=$(cd "$(dirname "$0")/.." && pwd)
export checkout

if [ ! -x "$root/usr/bin/blender" ]; then
  command -v mmdebstrap >/dev/null || { apt-get update -q && apt-get install -y -q mmdebstrap; } >&2
  mkdir -p "$root"
  # A mirror that lags serves lists that have expired: sid's are good for a week. They are signed all the same.
  mmdebstrap --variant=apt --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Check-Valid-Until "false"' \
    --include=blender,xvfb,imagemagick,libgl1-mesa-dri,python3-cattr,python3-numpy,python3-requests,python3-zstandard,ca-certificates \
    sid "$root" >&2
fi

exec unshare --mount --pid --fork --kill-child --propagation private bash -c '
  set -e
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount --bind /tmp "$root/tmp"
  mkdir -p "$root$checkout"
  mount --bind "$checkout" "$root$checkout"
  mount -o remount,bind,ro "$root$checkout"
  exec chroot "$root" bash -c '\''
    export LIBGL_ALWAYS_SOFTWARE=1 LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
    exec 3< <(exec Xvfb -displayfd 1 -screen 0 ${SECOND_UNIT_SCREEN:-1600x2160}x24 +extension GLX -nolisten tcp 2>/dev/null)
    read -r number <&3
    export DISPLAY=:$number
    blender --gpu-backend opengl -noaudio "$@"
  '\'' blender "$@"
' unshare "$@"
