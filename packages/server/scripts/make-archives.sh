#!/bin/sh
# Makes fixtures/archives: one small tree, packed by tools other than libarchive. Run it from anywhere.
set -eu
cd "$(dirname "$0")/../fixtures/archives"
rm -rf tree tree.*
mkdir -p "tree/folder" "tree/deep/er"
printf 'Hello, archive.\n' >tree/hello.txt
printf 'Grüße aus dem Ordner\n' >"tree/folder/größe.txt"
: >tree/folder/empty.txt
head -c 20000 /dev/zero >tree/deep/er/zeros.bin
chmod 755 tree/hello.txt
find tree -exec touch -d 2024-02-03T04:05:06Z {} +
export LC_ALL=C.UTF-8 TZ=UTC
python3 -m zipfile -c tree.zip tree/
7zz a -bd -bso0 tree.7z tree
for c in gz:gzip bz2:bzip2 xz:xz zst:zstd; do
  tar --owner=0 --group=0 --"${c#*:}" -cf "tree.tar.${c%%:*}" tree
done
tar --owner=0 --group=0 -cf tree.tar tree
(cd . && find tree -type f | sort | xargs sha256sum)
rm -rf tree
