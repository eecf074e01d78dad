/** Makes fixtures/data/people.parquet of the same people as make-data.py, by hyparquet-writer. */
import { readFile, writeFile } from 'node:fs/promises';
import { parquetWriteBuffer } from 'hyparquet-writer';

const DATA = new URL('../fixtures/data/', import.meta.url);
const people: Record<string, unknown>[] = JSON.parse(await readFile(new URL('people.json', DATA), 'utf8'));
const column = (name: string) => people.map((person) => person[name]);

const file = parquetWriteBuffer({
  columnData: [
    { name: 'id', data: column('id'), type: 'INT32' },
    { name: 'name', data: column('name'), type: 'STRING' },
    { name: 'code', data: column('code'), type: 'STRING' },
    { name: 'amount', data: column('amount'), type: 'DOUBLE' },
    { name: 'active', data: column('active'), type: 'BOOLEAN' },
    { name: 'born', data: column('born'), type: 'STRING' },
    { name: 'note', data: column('note'), type: 'STRING' },
  ],
});
await writeFile(new URL('people.parquet', DATA), Buffer.from(file));
