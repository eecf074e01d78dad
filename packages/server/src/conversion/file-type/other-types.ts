/** What the names that file-type gives to kinds of files mean here. */

/** Where file-type has a finer name, or another one, for what is read as a format of the table. */
export const FORMAT_OF: Readonly<Record<string, string>> = {
  nef: 'tiff',
  j2c: 'j2k',
  jpx: 'jp2',
  ogm: 'ogv',
  ogx: 'ogg',
  mts: 'ts',
  iff: '8svx',
  Z: 'tar.z',
  // Each of these is a zip archive of its own kind.
  apk: 'zip',
  jar: 'zip',
  key: 'zip',
  numbers: 'zip',
  pages: 'zip',
  xpi: 'zip',
};

/** Kinds of files that people meet and that have no row in the table. */
export const OTHER_TYPES: Readonly<Record<string, string>> = {
  ape: "Monkey's Audio",
  ar: 'an ar archive',
  chm: 'a compiled help file',
  class: 'a Java class',
  elf: 'a Linux program',
  exe: 'a Windows program',
  macho: 'a macOS program',
  mobi: 'a Mobipocket book',
  pst: 'an Outlook mailbox',
  wasm: 'a WebAssembly program',
  xcf: 'a GIMP image',
};

export const WEB_PAGE_OR_MAIL = 'a saved web page or mail';
export const XML_DOCUMENT = 'an XML document';
export const ENCRYPTED_OFFICE = 'a password-protected Office document';

/** All that a file can be called whose kind has no row in the table. */
export const KIND_NAMES: readonly string[] = [
  ...Object.values(OTHER_TYPES),
  WEB_PAGE_OR_MAIL,
  XML_DOCUMENT,
  ENCRYPTED_OFFICE,
];
