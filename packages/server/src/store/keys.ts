import type { Kysely, Selectable } from 'kysely';
import type { ApiKey, KeySettings, KeyStore } from '../domain/store.ts';
import type { Database } from './schema.ts';

/** Keys in any database that Kysely speaks to. */
export class KyselyKeyStore implements KeyStore {
  readonly #db: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async insert(hash: string, prefix: string, { name, quota, pairs }: KeySettings): Promise<ApiKey> {
    const row = await this.#db
      .insertInto('keys')
      .values({ hash, prefix, name, quota, pairs: pairs?.join(',') ?? null, created_at: Date.now() })
      .returningAll()
      .executeTakeFirstOrThrow();
    return toKey(row);
  }

  async findByHash(hash: string): Promise<ApiKey | undefined> {
    const row = await this.#db.selectFrom('keys').selectAll().where('hash', '=', hash).executeTakeFirst();
    return row && toKey(row);
  }

  async find(id: number): Promise<ApiKey | undefined> {
    const row = await this.#db.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toKey(row);
  }

  async list(): Promise<ApiKey[]> {
    const rows = await this.#db.selectFrom('keys').selectAll().orderBy('id').execute();
    return rows.map(toKey);
  }

  async update(
    id: number,
    change: Partial<KeySettings> & { revokedAt?: number | undefined },
  ): Promise<boolean> {
    const columns = {
      ...('name' in change ? { name: change.name } : {}),
      ...('quota' in change ? { quota: change.quota } : {}),
      ...('pairs' in change ? { pairs: change.pairs?.join(',') ?? null } : {}),
      ...('revokedAt' in change ? { revoked_at: change.revokedAt ?? null } : {}),
    };
    const result = await this.#db.updateTable('keys').set(columns).where('id', '=', id).executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
}

function toKey(row: Selectable<Database['keys']>): ApiKey {
  return {
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    quota: row.quota,
    pairs: row.pairs === null ? undefined : row.pairs.split(',').filter(Boolean),
    createdAt: row.created_at,
    revokedAt: row.revoked_at ?? undefined,
  };
}
