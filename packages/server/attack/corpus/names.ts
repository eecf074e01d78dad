/** Names that a shell, a tool or a header could take for something else. */
import type { Bait } from '../kit/bait.ts';
import { tar } from '../make/tar.ts';
import { zip } from '../make/zip.ts';
import { type HostileInput, input } from './input.ts';

const TABLE = 'name,word\nx,y\n';

const NAMES: readonly (readonly [what: string, name: string])[] = [
  ['an option', '-rf.csv'],
  ['a command', ';$(id)`id`.csv'],
  ['a pipe', '|id>pwned.csv'],
  ['a list of arguments', '@list.csv'],
  ['a line break', 'a\nContent-Type: text/html\n\n.csv'],
  ['a path', '../../../../etc/x.csv'],
  ['a path of Windows', 'C:\\Windows\\..\\x.csv'],
  ['a URL', 'http://127.0.0.1/x.csv'],
  ['a protocol of a tool', 'ephemeral:x.csv'],
  ['255 bytes', `${'ä'.repeat(125)}.csv`],
  ['quotation marks and a zero byte', 'a"; filename="b\0.csv'],
];

/** Members that a tool could take for its options, if it were given them. */
const optionMembers = (bait: Bait) =>
  [
    '-rf',
    '--checkpoint=1',
    `--checkpoint-action=exec=touch ${bait.target('option').replaceAll('/', '\\')}`,
    '-I touch',
    '@list',
    '-o',
    `$(touch ${bait.marker}-pwned)`,
    `; touch ${bait.marker}-pwned #`,
    '|id',
    'a\nb',
    '*',
    '-',
    '--',
    '-!',
    '!list',
  ].map((name) => ({ name, content: `${bait.target('list')}\n${bait.file('txt')}\n` }));

export const names: readonly HostileInput[] = [
  ...NAMES.map(([what, file]) =>
    input('confuse', `a file that is called like ${what}`, file, ['csv', 'json'], () => TABLE),
  ),
  input(
    'write',
    'a tar archive whose members are called like options',
    'options.tar',
    ['tar', 'arj', 'cab', '7z', 'wim', 'squashfs'],
    (bait) => tar(optionMembers(bait)),
  ),
  input(
    'write',
    'a zip archive whose members are called like options',
    'options.zip',
    ['zip', 'xar', 'iso', 'cpio'],
    (bait) => zip(optionMembers(bait)),
  ),
];
