import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fixture } from '@converter/fixtures';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recogniseFile } from '../../src/conversion/file-type/inside.ts';
import { checkDeclaredType, readabilityAs } from '../../src/conversion/file-type.ts';
import { formatById } from '../../src/conversion/formats.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'converter-content-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `file-${count++}`);
  await writeFile(path, content);
  return path;
}

/** A format's id, what else it is called, or that it is text or nothing known. */
async function seen(path: string): Promise<string> {
  const { format, name, isText } = await recogniseFile(path);
  return format?.id ?? name ?? (isText ? 'text' : 'unknown');
}

describe('recogniseFile', () => {
  it.each([
    ['content/text.doc', 'doc'],
    ['content/text.docx', 'docx'],
    ['content/text.odt', 'odt'],
    ['content/text.rtf', 'rtf'],
    ['content/text.epub', 'epub'],
    ['content/sheet.xls', 'xls'],
    ['content/sheet.xlsx', 'xlsx'],
    ['content/sheet.ods', 'ods'],
    ['content/slides.ppt', 'ppt'],
    ['content/slides.pptx', 'pptx'],
    ['content/slides.odp', 'odp'],
    ['documents/letter.docm', 'docm'],
    ['documents/letter.fodt', 'fodt'],
    ['documents/letter.sxw', 'sxw'],
    ['documents/letter.abw', 'abw'],
    ['sheets/prices.gnumeric', 'gnumeric'],
    ['sheets/prices.slk', 'slk'],
    ['sheets/prices.dif', 'dif'],
    ['collected/various.xlsb', 'xlsb'],
    ['slides/talk.ppsm', 'ppsm'],
    ['slides/talk.otp', 'otp'],
    ['drawings/drawing.svgz', 'svgz'],
    ['drawings/drawing.eps', 'eps'],
    ['drawings/drawing.emf', 'emf'],
    ['drawings/drawing.wmf', 'wmf'],
    ['drawings/bars.dxf', 'dxf'],
    ['drawings/shapes.fodg', 'fodg'],
    ['collected/macro.vsd', 'vsd'],
    ['collected/text.vsdx', 'vsdx'],
    ['collected/link.pub', 'pub'],
    ['collected/logo.cdr', 'cdr'],
    ['collected/figure.wpg', 'wpg'],
    ['content/encrypted.docx', 'a password-protected Office document'],
    ['archives/tree.zip', 'zip'],
    ['archives/tree.7z', '7z'],
    ['archives/tree.tar', 'tar'],
    ['archives/tree.tar.gz', 'tar.gz'],
    ['archives/tree.tar.bz2', 'bz2'],
    ['archives/tree.tar.xz', 'xz'],
    ['archives/tree.tar.zst', 'zst'],
  ])('%s as %s', async (name, expected) => {
    // A copy without an extension: the name cannot help.
    expect(await seen(await fileOf(await readFile(fixture(name))))).toBe(expected);
  });

  const tone = ['-f', 'lavfi', '-i', 'sine=duration=0.3'];
  const picture = ['-f', 'lavfi', '-i', 'testsrc=duration=0.3:size=32x32:rate=10'];
  const still = [...picture, '-frames:v', '1'];
  it.each([
    ['mp3', 'mp3', [...tone, '-id3v2_version', '3', '-metadata', 'title=T']],
    ['mp3', 'mp3', [...tone, '-id3v2_version', '0', '-write_xing', '0']],
    ['wav', 'wav', tone],
    ['wav', 'wav', [...tone, '-rf64', 'always']],
    ['flac', 'flac', tone],
    ['ogg', 'ogg', [...tone, '-c:a', 'libvorbis']],
    ['opus', 'opus', tone],
    ['aac', 'aac', [...tone, '-f', 'adts']],
    ['aiff', 'aiff', tone],
    ['m4a', 'm4a', tone],
    ['mp4', 'm4a', tone],
    ['mp4', 'mp4', picture],
    ['mp4', 'mp4', [...picture, '-movflags', '+faststart']],
    ['mp4', 'mp4', [...picture, ...tone]],
    ['mov', 'mov', picture],
    ['mkv', 'mkv', picture],
    ['webm', 'webm', [...picture, '-c:v', 'libvpx']],
    ['avi', 'avi', picture],
    ['ts', 'ts', picture],
    ['flv', 'flv', picture],
    ['wmv', 'asf', picture],
    ['mpg', 'mpg', [...picture, '-r', '25']],
    ['ogv', 'ogv', picture],
    ['mxf', 'mxf', [...picture, '-r', '25']],
    ['mp2', 'mp2', tone],
    ['wma', 'asf', tone],
    ['ac3', 'ac3', tone],
    ['caf', 'caf', tone],
    ['au', 'au', tone],
    ['w64', 'w64', tone],
    ['voc', 'voc', tone],
    ['sox', 'sox', tone],
    ['wv', 'wv', tone],
    ['gif', 'gif', picture],
    ['png', 'png', still],
    ['apng', 'apng', picture],
    ['jpg', 'jpg', still],
    ['bmp', 'bmp', still],
    ['tiff', 'tiff', still],
    ['webp', 'webp', still],
  ])('%s media as %s (%j)', async (extension, expected, args) => {
    const path = join(folder, `media-${count++}.${extension}`);
    await execa('/usr/bin/ffmpeg', ['-v', 'error', ...args, path]);
    expect(await seen(path)).toBe(expected);
  });

  it.each([
    ['heic', 'heic'],
    ['avif', 'avif'],
    ['ico', 'ico'],
    ['psd', 'psd'],
    ['jp2', 'jp2'],
  ])('%s pictures as %s', async (coder, expected) => {
    const path = join(folder, `picture-${count++}`);
    await execa('/usr/bin/convert-im6.q16', ['-size', '64x64', 'xc:red', `${coder}:${path}`]);
    expect(await seen(path)).toBe(expected);
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';
  it.each<[string, string | Uint8Array, string]>([
    ['a drawing', svg, 'svg'],
    ['a drawing behind a prolog', `<?xml version="1.0"?>\n<!-- <html> -->\n${svg}`, 'svg'],
    [
      'a drawing behind a doctype with entities',
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [<!ENTITY a "b>">]>${svg}`,
      'svg',
    ],
    ['a drawing with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', 'svg'],
    ['a drawing in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le'), 'svg'],
    ['a page', '\n\n<!doctype HTML><title>x</title>', 'html'],
    ['a page in XML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html></html>', 'html'],
    ['a page that is only a table', '<table border=1><tr><td>1</td></tr></table>', 'html'],
    ['other XML', '<?xml version="1.0"?><catalogue/>', 'an XML document'],
    ['cells', 'name,age\n"Smith, Ann",4\nBob,5\n', 'csv'],
    ['cells with tabs', 'name\tage\nAnn\t4\n', 'csv'],
    ['prose with commas', 'Well, yes.\nNo.\nWell, well, well.\n', 'text'],
    ['a document', pdf, 'pdf'],
    ['a document behind junk', `HTTP/1.1 200 OK\r\n\r\n${pdf}`, 'pdf'],
    ['a document behind binary junk', Buffer.concat([Buffer.alloc(100), Buffer.from(pdf)]), 'pdf'],
    ['a text about documents', '# The header\nA PDF begins with %PDF-1.4.\n', 'text'],
    ['rich text', '{\\rtf1\\ansi Hello}', 'rtf'],
    ['PostScript', '%!PS-Adobe-3.0\nshowpage\n', 'ps'],
    ['mail', 'MIME-Version: 1.0\nContent-Type: text/plain\n', 'a saved web page or mail'],
    ['text like a bitmap', 'BMW builds cars in Munich.', 'text'],
    ['text like a program', 'MZ is the mark of Mark Zbikowski.', 'text'],
    ['text like a picture', 'GIF89a is a version of GIF.', 'text'],
    ['text like sound', 'ID3 tags are at the start.', 'text'],
    ['text like a model', 'solid advice: test first', 'text'],
    ['text in Latin-1', Buffer.from('Grüße aus Köln, ganz ohne UTF-8', 'latin1'), 'text'],
    ['text in UTF-16', Buffer.from('\ufeffGrüße\r\n', 'utf16le'), 'text'],
    ['text with a byte order mark', '\ufeffGrüße', 'text'],
    ['short text', 'hi', 'text'],
    ['text cut within a character', `${'x'.repeat(65_535)}ü and more`, 'text'],
    ['nothing', '', 'unknown'],
    [
      'noise',
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3) + 7) & 0xff)),
      'unknown',
    ],
    ['text with a NUL', 'before\0after', 'unknown'],
    ['a gzip file that is no archive', gzipSync('one text'), 'gz'],
    ['a program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(100)]), 'a Windows program'],
    ['a compound file that ends early', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'unknown'],
    ['a compound file that leads in circles', circularCompoundFile(), 'unknown'],
  ])('%s', async (_, content, expected) => {
    expect(await seen(await fileOf(content))).toBe(expected);
  });

  it('an archive whose first member is called like another format begins', async () => {
    await writeFile(join(folder, 'BMW.txt'), 'x');
    await execa('/usr/bin/tar', ['-cf', 'bmw', 'BMW.txt'], { cwd: folder });
    await execa('/usr/bin/tar', ['-czf', 'bmw-z', 'BMW.txt'], { cwd: folder });
    expect(await seen(join(folder, 'bmw'))).toBe('tar');
    expect(await seen(join(folder, 'bmw-z'))).toBe('tar.gz');
  });
});

/** Its directory's only sector is followed by itself, and its entries are their own siblings. */
function circularCompoundFile(): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.writeUInt32LE(1, 76);
  return bytes;
}

describe('checkDeclaredType', () => {
  const format = (id: string) => ({ format: formatById(id), isText: formatById(id).textual });
  const other = (name: string) => ({ name, isText: false });
  const text = { isText: true };
  const noise = { isText: false };
  const encrypted = { name: 'a password-protected Office document', isText: false, isEncryptedOffice: true };

  it.each([
    ['the same', 'pdf', format('pdf'), 'pdf'],
    ['the same container', 'mov', format('mp4'), 'mov'],
    ['the same container', 'mp4', format('m4a'), 'mp4'],
    ['the same container', 'webm', format('mkv'), 'webm'],
    ['the same container', 'ogg', format('opus'), 'ogg'],
    ['a compressed archive', 'tar.bz2', format('bz2'), 'tar.bz2'],
    ['a compressed archive that is meant as a file', 'gz', format('tar.gz'), 'gz'],
    ['a document that is meant as an archive', 'zip', format('docx'), 'zip'],
    ['text of any kind', 'md', format('html'), 'md'],
    ['text of any kind', 'txt', format('csv'), 'txt'],
    ['text of any kind', 'html', format('svg'), 'html'],
    ['text of any kind', 'html', { name: 'an XML document', isText: true }, 'html'],
    ['a table, which Excel opens too', 'xls', format('csv'), 'xls'],
    ['text', 'rst', text, 'rst'],
    ['unknown, which fails later', 'docx', noise, 'docx'],
    ['unknown, which fails later', 'csv', noise, 'csv'],
    ['text, which fails later', 'png', text, 'png'],
    ['encrypted, which fails later', 'docx', encrypted, 'docx'],
  ])('keeps the name: %s (%s)', (_, named, content, expected) => {
    expect(checkDeclaredType(formatById(named), content)).toEqual({ format: formatById(expected) });
  });

  it.each([
    ['doc', 'rtf'],
    ['doc', 'html'],
    ['doc', 'docx'],
    ['docx', 'pdf'],
    ['txt', 'pdf'],
    ['txt', 'rtf'],
    ['xls', 'xlsx'],
    ['png', 'jpg'],
    ['heic', 'jpg'],
    ['mp3', 'm4a'],
    ['wav', 'mp3'],
    ['avi', 'mp4'],
    ['zip', 'tar.gz'],
  ])('a .%s that is %s is converted as what it is', (named, content) => {
    expect(checkDeclaredType(formatById(named), format(content))).toEqual({ format: formatById(content) });
  });

  it.each([
    ['png', format('pdf'), 'a PDF document'],
    ['png', format('svg'), 'an SVG drawing'],
    ['mp3', format('mp4'), 'an MPEG-4 video'],
    ['svg', format('html'), 'an HTML page'],
    ['docx', format('zip'), 'a zip archive'],
    ['csv', format('png'), 'a PNG image'],
    ['docx', other('a Windows program'), 'a Windows program'],
    ['txt', other('a Windows program'), 'a Windows program'],
    ['doc', { name: 'an XML document', isText: true }, 'an XML document'],
    ['png', encrypted, 'a password-protected Office document'],
  ])('a .%s is refused as what it is', (named, content, mismatch) => {
    expect(checkDeclaredType(formatById(named), content)).toEqual({ mismatch });
  });

  it.each([
    ['docx', noise],
    ['docx', text],
    ['png', noise],
    ['svg', text],
    ['txt', noise],
    ['zip', text],
    ['mp3', text],
    ['png', format('jpg')],
    ['docx', format('zip')],
  ])('a .%s that cannot be one never reaches a tool', (named, content) => {
    expect(readabilityAs(formatById(named), content)).toBe('damaged');
  });

  it('says that a document is encrypted', () => {
    expect(readabilityAs(formatById('xlsx'), encrypted)).toBe('locked');
    expect(readabilityAs(formatById('xlsx'), encrypted, true)).toBe('readable');
  });

  it.each([
    ['mp3', noise],
    ['tar', noise],
    ['md', format('html')],
    ['svg', format('svg')],
    ['webm', format('mkv')],
  ])('a .%s that may well be one is tried', (named, content) => {
    expect(readabilityAs(formatById(named), content)).toBe('readable');
  });
});
