/** Data that nest without an end, or claim to be more than they are. */
import { u32be } from '../make/bytes.ts';
import { type HostileInput, input } from './input.ts';

const MIB = 1024 ** 2;

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Anchors that refer to lists of anchors. */
const anchors = () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
  );
  return `l0: &l0 lollollol\n${levels.join('\n')}\n`;
};

export const data: readonly HostileInput[] = [
  input('exhaust', 'JSON nested 100,000 times', 'deep.json', ['json', 'csv', 'yaml', 'xml'], () =>
    nested('[', ']', 100_000),
  ),
  input(
    'exhaust',
    'JSON with objects nested five million times',
    'objects.json',
    ['json', 'yaml', 'toml'],
    () => `[${'{"a":'.repeat(5_000_000)}1${'}'.repeat(5_000_000)}]`,
  ),
  input(
    'confuse',
    'JSON that names what objects inherit',
    'proto.json',
    ['json', 'yaml', 'ini', 'csv'],
    () => '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"a":1}]',
  ),
  input('exhaust', 'JSON5 nested 100,000 times', 'deep.json5', ['json5', 'json'], () =>
    nested('{a:[', ']}', 100_000),
  ),
  input(
    'exhaust',
    'YAML whose anchors unfold to a thousand million words',
    'anchors.yaml',
    ['yaml', 'json', 'csv'],
    anchors,
  ),
  input('exhaust', 'YAML nested 100,000 times', 'deep.yaml', ['yaml', 'json'], () =>
    nested('[', ']', 100_000),
  ),
  input(
    'read',
    'YAML with tags for objects and programs',
    'tags.yaml',
    ['yaml', 'json'],
    (bait) =>
      `a: !!python/object/apply:os.system ["touch ${bait.target('yaml')}"]\nb: !!js/function "function () { return 1 }"\nc: !include ${bait.file('txt')}\nd: !!binary x\n<<: {e: 1}\n`,
  ),
  input(
    'exhaust',
    'TOML with a key of 100,000 parts',
    'deep.toml',
    ['toml', 'json'],
    () =>
      `${Array(100_000).fill('a').join('.')} = 1\n[${Array(20_000).fill('b').join('.')}]\nc = ${nested('[', ']', 50_000)}\n`,
  ),
  input('exhaust', 'an INI file with a million sections', 'sections.ini', ['ini', 'json'], () =>
    Array.from({ length: 500_000 }, (_, index) => `[a.b.c.${index}.__proto__]\nx=1\n`).join(''),
  ),
  input(
    'exhaust',
    'lines of JSON without an end',
    'line.jsonl',
    ['jsonl', 'json', 'csv'],
    () => `{"a":"${'x'.repeat(200 * MIB)}`,
  ),
  input('exhaust', 'a table with a million columns', 'wide.csv', ['csv', 'json', 'xlsx', 'parquet'], () => {
    const names = Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(',');
    return `${names}\n${'1,'.repeat(999_999)}1\n`;
  }),
  input(
    'exhaust',
    'a table with a quotation that never ends',
    'quote.csv',
    ['csv', 'json', 'ods'],
    () => `a,b\n"${'x,\n'.repeat(30 * MIB)}`,
  ),
  input(
    'exhaust',
    'MessagePack that claims to have four thousand million items',
    'claims.msgpack',
    ['msgpack', 'json'],
    () => Buffer.concat([Buffer.from([0xdd]), u32be(0xffffffff), Buffer.alloc(4096, 0x91)]),
  ),
  input('exhaust', 'MessagePack nested ten million times', 'deep.msgpack', ['msgpack', 'json'], () =>
    Buffer.concat([Buffer.alloc(10_000_000, 0x91), Buffer.from([1])]),
  ),
  input('exhaust', 'CBOR that claims to have more than there is', 'claims.cbor', ['cbor', 'json'], () =>
    Buffer.concat([Buffer.from([0x9b]), u32be(0x7fffffff, 0xffffffff), Buffer.alloc(4096, 0x81)]),
  ),
  input(
    'exhaust',
    'a property list nested 200,000 times',
    'deep.plist',
    ['plist', 'json'],
    () => `<?xml version="1.0"?><plist version="1.0">${nested('<array>', '</array>', 200_000)}</plist>`,
  ),
];
