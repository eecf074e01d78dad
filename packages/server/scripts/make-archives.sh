#!/bin/sh
# Makes fixtures/archives: small trees, packed by tools other than the engine that reads them where there is one. Run it
# from anywhere. It prints the SHA-256 of each member.
set -eu
cd "$(dirname "$0")/../fixtures/archives"
find . -maxdepth 1 ! -name '*.rar' ! -name . -exec rm -rf {} +
export LC_ALL=C.UTF-8 TZ=UTC
then=2024-02-03T04:05:06Z

pack_tar() { # pack_tar <name> <folder>: by GNU tar and the compressors' own programs
  tar --owner=0 --group=0 -cf "$1.tar" "$2"
  gzip -nk "$1.tar"
  for c in bz2:bzip2 xz:xz zst:zstd lz:lzip lz4:lz4 lzma:'xz --format=lzma' lzo:lzop br:brotli Z:compress; do
    ${c#*:} -c <"$1.tar" >"$1.tar.${c%%:*}"
  done
}

mkdir -p tree/folder tree/deep/er
printf 'Hello, archive.\n' >tree/hello.txt
printf 'Grüße aus dem Ordner\n' >tree/folder/größe.txt
: >tree/folder/empty.txt
head -c 20000 /dev/zero >tree/deep/er/zeros.bin
chmod 755 tree/hello.txt
find tree -exec touch -d "$then" {} +
python3 -m zipfile -c tree.zip tree/
7zz a -bd -bso0 tree.7z tree
pack_tar tree tree
find tree | sort | cpio --quiet -o -H newc >tree.cpio
mkdir disc && cp -a tree disc/ && genisoimage -quiet -R -J -no-pad -o tree.iso disc && rm -r disc
gcab -c tree.cab $(find tree -type f | sort)
mkdir image && cp -a tree image/ && wimcapture image tree.wim --compress=none >/dev/null && rm -r image
bsdtar -c --format=xar --uid 0 --gid 0 -f tree.xar tree
jlha -aq tree.lzh tree
arj a -r -y -a1 tree.arj tree >/dev/null
mksquashfs tree tree.squashfs -quiet -no-progress -keep-as-directory -all-root -nopad

mkdir -p package/DEBIAN && cp -a tree package/
printf '%s\n' 'Package: tree' 'Version: 1' 'Architecture: all' 'Maintainer: Nobody <nobody@example.org>' \
  'Description: a small tree' >package/DEBIAN/control
dpkg-deb --root-owner-group -b package tree.deb >/dev/null
cat >tree.spec <<'SPEC'
Name: tree
Version: 1
Release: 1
Summary: A small tree
License: MIT
BuildArch: noarch
%description
A small tree.
%install
mkdir -p %{buildroot} && cp -a %{_sourcedir}/tree %{buildroot}/
%files
/tree
SPEC
rpmbuild --quiet -bb --define "_topdir $PWD/rpm" --define "_sourcedir $PWD" tree.spec >/dev/null 2>&1
mv rpm/RPMS/noarch/tree-1-1.noarch.rpm tree.rpm
rm -r package rpm tree.spec

# One file by itself.
seq 300 >one.txt
for c in gz:'gzip -n' bz2:bzip2 xz:xz zst:zstd lz:lzip lz4:lz4 lzma:'xz --format=lzma' lzo:lzop; do
  ${c#*:} -c <one.txt >"one.${c%%:*}"
done
sha256sum one.txt
rm one.txt

# Hard ones.
/usr/bin/python3 - <<'PYTHON'
import gzip, io, struct, tarfile, time, zipfile

THEN = (2024, 2, 3, 4, 5, 6)
LONG = "/".join(["ein sehr langer Name " * 5, "أرشيف", "资料" * 30]) + ".txt"


class InCodePage(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode("cp437"), self.flag_bits & ~0x800


with zipfile.ZipFile("code-page.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(InCodePage("Größe/café.txt", THEN), "in code page 437\n")

with zipfile.ZipFile("zip64.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    with archive.open(zipfile.ZipInfo("large.txt", THEN), "w", force_zip64=True) as member:
        member.write(b"told by 64 bits\n")
    for number in range(300):
        archive.writestr(zipfile.ZipInfo(f"many/{number % 7}/{number}.txt", THEN), f"{number}\n")

with zipfile.ZipFile("links.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    link = zipfile.ZipInfo("links/link", THEN)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    archive.writestr(link, "target.txt")
    program = zipfile.ZipInfo("links/target.txt", THEN)
    program.create_system, program.external_attr = 3, 0o100755 << 16
    archive.writestr(program, "behind a link\n")
    empty = zipfile.ZipInfo("links/empty/", THEN)
    empty.create_system, empty.external_attr = 3, (0o40755 << 16) | 0x10
    archive.writestr(empty, "")


def tar(name, form, members, mode="w:gz", **details):
    with tarfile.open(name, mode, format=form, **details) as archive:
        for member, content in members:
            info = member if isinstance(member, tarfile.TarInfo) else tarfile.TarInfo(member)
            info.mtime, info.size = time.mktime(THEN + (0, 0, 0)), len(content)
            archive.addfile(info, io.BytesIO(content))


def linked(name, kind, target):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info, b""


folder = tarfile.TarInfo("links/empty")
folder.type, folder.mode = tarfile.DIRTYPE, 0o755
program = tarfile.TarInfo("links/target.txt")
program.mode = 0o755
tar("links.tar.gz", tarfile.PAX_FORMAT, [
    (program, b"behind a link\n"),
    linked("links/link", tarfile.SYMTYPE, "target.txt"),
    linked("links/other.txt", tarfile.LNKTYPE, "links/target.txt"),
    (folder, b""),
])
tar("long-names.tar.gz", tarfile.GNU_FORMAT, [(LONG, b"behind a long name\n")])
tar("part.tar", tarfile.USTAR_FORMAT, [("parts/one.txt", b"one\n"), ("parts/two.txt", b"two\n" * 300)], "w")
with open("part.tar", "rb") as whole, open("members.tar.gz", "wb") as parts:
    content = whole.read()
    for start in range(0, len(content), 700):
        parts.write(gzip.compress(content[start:start + 700], mtime=0))
with open("long-name.txt", "w") as name:
    name.write(LONG)
# What a filter for x86 programs finds many calls in.
with open("calls.bin", "wb") as program:
    program.writelines(b"\xe8" + struct.pack("<i", 1000 - 5 * number) for number in range(2000))
PYTHON
rm part.tar

long=$(cat long-name.txt)
mkdir -p "long/$(dirname "$long")" links/empty
printf 'behind a long name\n' >"long/$long"
find long -exec touch -d "$then" {} +
(cd long && 7zz a -bd -bso0 ../long-names.7z -- *)
printf 'behind a link\n' >links/target.txt
chmod 755 links/target.txt
ln -s target.txt links/link
touch -h -d "$then" links/* links
7zz a -bd -bso0 -snl links.7z links
touch -d "$then" calls.bin
7zz a -bd -bso0 -ms=on -m0=BCJ -m1=LZMA2 program.7z calls.bin tree/hello.txt tree/deep
sha256sum calls.bin
rm -r long links calls.bin long-name.txt
(cd tree && find . -type f -exec sha256sum {} +)
rm -r tree
