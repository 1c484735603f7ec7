#!/bin/sh
# What users get, as one archive: release.sh BINARY. Called by `make release`, after a build.
#
# The same commit gives the same bytes wherever and whenever it is made: names in order, one owner, the
# modes and the time of the commit. Below bin and share it lies as `make install` puts it.
set -eu
export LC_ALL=C
binary=$1
cd "$(dirname "$0")/.."
out=.build/release-files

refuse() {
  echo "no release was made: $1" >&2
  exit 1
}

commit=$(git rev-parse HEAD) || refuse "a release is made of a commit"
[ -z "$(git status --porcelain)" ] || refuse "there are changes that are not committed"
"$binary" --version | grep -qx "commit $commit" || refuse "the program was not built of commit $commit"
version=$("$binary" --version | sed -n 's/^tandem //p')
[ "$(sed -n 's/^## \[\([^]]*\)\].*/\1/p' CHANGELOG.md | head -n 1)" = "$version" ] \
  || refuse "the newest entry of CHANGELOG.md is not that of version $version"
moment=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
name=tandem-$version-linux-$(uname -m)

rm -rf "$out"
mkdir -p "$out/$name"
make -s install-files DESTDIR="$PWD/$out/$name" PREFIX=
cp LICENSE CHANGELOG.md README.md "$out/$name"
(
  cd "$out"
  tar --create --format=ustar --sort=name --owner=0 --group=0 --numeric-owner \
    --mode=u=rwX,go=rX --mtime="@$moment" "$name" | gzip -n -9 > "$name.tar.gz"
  rm -r "$name"
  sha256sum "$name.tar.gz" > SHA256SUMS
)
echo "$out/$name.tar.gz: commit $commit"
cat "$out/SHA256SUMS"
