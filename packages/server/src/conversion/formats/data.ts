import { type Format, rowOf } from './format.ts';

const row = rowOf('data');
const text = { textual: true };

/** What programs exchange and keep. */
export const data: readonly Format[] = [
  row('json', 'application/json', 'a JSON document', text),
  row('jsonl', 'application/jsonl', 'a JSON Lines file', { ...text, aliases: ['ndjson'] }),
  row('json5', 'application/json5', 'a JSON5 document', { ...text, aliases: ['jsonc'] }),
  row('yaml', 'application/yaml', 'a YAML document', { ...text, aliases: ['yml'] }),
  row('toml', 'application/toml', 'a TOML document', text),
  row('xml', 'application/xml', 'an XML document', text),
  row('plist', 'application/x-plist', 'a property list', {
    ...text,
    root: 'plist',
    signatures: ['bplist00'],
  }),
  row('ini', 'text/x-ini', 'a file of settings', { ...text, aliases: ['cfg'] }),
  row('sql', 'application/sql', 'SQL statements', text),
  row('dbf', 'application/x-dbf', 'a dBASE table', { hasNoSignature: true }),
  row('parquet', 'application/vnd.apache.parquet', 'a Parquet file'),
  row('sqlite', 'application/vnd.sqlite3', 'a SQLite database', {
    aliases: ['sqlite3', 'db'],
    container: 'sqlite',
  }),
  row('msgpack', 'application/vnd.msgpack', 'a MessagePack file', { hasNoSignature: true }),
  row('cbor', 'application/cbor', 'a CBOR file', { hasNoSignature: true }),
];
