import type { FieldCase } from './field-case.ts';

const ARCHIVES = 'packages/server/test/engines/field-archives.test.ts';

/** What was reported of archives and compressed files. */
export const ARCHIVE_CASES: readonly FieldCase[] = [
  {
    kind: 'R1',
    source: 'github.com/libarchive/libarchive/issues/1162',
    symptom: 'A damaged member is copied as if it were whole.',
    right: 'The archive is refused.',
    test: ARCHIVES,
  },
  {
    kind: 'R3',
    source: 'github.com/u-root/u-root/issues/1301',
    symptom: 'Names of one file of a cpio archive are empty.',
    right: 'Every name has the content.',
    test: ARCHIVES,
  },
  {
    kind: 'R6',
    source: 'github.com/libarchive/libarchive/issues/2125',
    symptom: 'A file with holes loses its end.',
    right: 'All of it.',
    test: ARCHIVES,
  },
  {
    kind: 'R9',
    source: 'github.com/libarchive/libarchive/issues/2798',
    symptom: 'Names in an old code page come out as other letters.',
    right: 'The names, and a warning that their encoding was guessed.',
    test: ARCHIVES,
  },
  {
    kind: 'R10',
    source: 'github.com/libarchive/libarchive/issues/587',
    symptom: 'One name with a control character spoils all others.',
    right: 'Names in Unicode stay.',
    test: ARCHIVES,
  },
  {
    kind: 'R12',
    source: 'github.com/hpc/charliecloud/issues/1392',
    symptom: 'Files that nobody may read are empty in a SquashFS image, and owners become root.',
    right: 'Contents, modes and owners as they were.',
    test: ARCHIVES,
  },
  {
    kind: 'R13',
    source: 'github.com/onekey-sec/unblob/issues/250',
    symptom: 'Devices become empty files.',
    right: 'The archive is refused, where its target holds none.',
    test: ARCHIVES,
  },
  {
    kind: 'R14',
    source: 'github.com/pterodactyl/panel/issues/3502',
    symptom: 'Folders of an ARJ archive are left out, or hide each other.',
    right: 'All of them.',
    test: ARCHIVES,
  },
  {
    kind: 'R16',
    source: 'github.com/aonez/Keka/issues/1521',
    symptom: 'A signature behind a compressed file spoils it.',
    right: 'The content, and a warning.',
    test: ARCHIVES,
  },
  {
    kind: 'R22',
    source: 'github.com/rubyzip/rubyzip/issues/240',
    symptom: 'The same name stands twice in a zip archive.',
    right: 'The last one.',
    test: ARCHIVES,
  },
  {
    kind: 'R1',
    source: 'github.com/libarchive/libarchive/issues/917',
    symptom: 'A cpio archive whose sums are others is copied as if it were whole.',
    right: 'The archive is refused.',
    test: ARCHIVES,
  },
  {
    kind: 'R9',
    source: 'github.com/libarchive/libarchive/issues/1538',
    symptom: 'Capital letters in KOI8-R become small ones of another code page.',
    right: 'The names.',
    test: ARCHIVES,
  },
  {
    kind: 'R25',
    source: 'github.com/dickloraine/EmbedComicMetadata/issues/6',
    symptom: 'A comic becomes no document, or page 10 comes before page 2.',
    right: 'A page of each picture, in the order in which people count.',
    test: ARCHIVES,
  },
  {
    kind: 'R25',
    source: 'github.com/transmute-app/transmute/issues/99',
    symptom: 'A zip archive by another name does not become one by its own.',
    right: 'The archive, with names in Unicode.',
    test: ARCHIVES,
  },
  {
    kind: 'R8',
    source: 'github.com/libarchive/libarchive/pull/3414',
    symptom:
      'Volumes of zip, ARJ, tar and Windows images are damaged, or a part of a file is taken for the whole.',
    right: 'The refusal says that it is one of several volumes, and what would be right.',
    test: 'packages/server/test/engines/field-archive-parts.test.ts',
  },
  {
    kind: 'R15',
    source: 'github.com/libarchive/libarchive/issues/1656',
    symptom: 'A 7z archive by Zstandard, as forks write it, is called damaged.',
    right: 'The refusal names the method.',
    test: 'packages/server/test/engines/field-archive-parts.test.ts',
  },
  {
    kind: 'R25',
    source: 'github.com/C4illin/ConvertX/issues/437',
    symptom: 'A compressed file that keeps no name is "content" in an archive.',
    right: 'The name of the file that was sent, without its ending.',
    test: 'packages/server/test/engines/field-archive-parts.test.ts',
  },
  {
    kind: 'R20',
    source: 'github.com/ngandrass/moodle-quiz_archiver/issues/20',
    symptom: 'A folder "rr_moved" appears on a disc with deep folders.',
    right: 'Files in their place, and a warning where that folder comes from.',
    test: 'packages/server/test/engines/field-archive-parts.test.ts',
  },
  {
    kind: 'R18',
    source: 'github.com/plougher/squashfs-tools/issues/285',
    symptom:
      'The first folder of a SquashFS image, and those that the archive does not list, belong to nobody.',
    right: 'They belong to root.',
    test: 'packages/server/test/engines/field-archive-parts.test.ts',
  },
];
