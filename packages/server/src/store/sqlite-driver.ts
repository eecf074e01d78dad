/** Lets Kysely work on Node's SQLite, which is synchronous, without ever waiting for another process in the only thread. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { StoreBusyError } from '../domain/store.ts';

const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 100;
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;

/** Two connections to one database in WAL mode. Neither may wait by itself. */
export interface SqliteConnections {
  readonly writer: DatabaseSync;
  /** Reads while the writer waits for its turn. */
  readonly reader: DatabaseSync;
  /** How long a write may wait for other processes, in milliseconds. */
  readonly busyMs: number;
}

/** The dialect of Kysely for a database that is open already. It closes it in the end. */
export function sqliteDialect(connections: SqliteConnections): Dialect {
  return {
    createDriver: () => new SqliteDriver(connections),
    createAdapter: () => new ParallelSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/**
 * Does something once no other process is in its way, and lets this process work meanwhile.
 *
 * @param ms how long to try
 * @throws StoreBusyError if the time is over
 */
export async function whenFree<Result>(ms: number, action: () => Result): Promise<Result> {
  const deadline = performance.now() + ms;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return action();
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      if (performance.now() >= deadline)
        throw new StoreBusyError('The database could not be written to in time.', { cause: error });
      await sleep(pause);
    }
  }
}

/** Another process writes, or the file system is read-only for now. Both pass. */
function isInTheWay(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  // The primary code is the last byte of an extended one.
  const code = Number(error.errcode) & 0xff;
  return code === SQLITE_BUSY || code === SQLITE_READONLY;
}

class ParallelSqliteAdapter extends SqliteAdapter {
  /** Reads need not wait for each other, and writes take turns by themselves. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** So that a migration is applied as a whole or not at all, and by one process. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #connections: SqliteConnections;
  readonly #turns = new Turns();

  constructor(connections: SqliteConnections) {
    this.#connections = connections;
  }

  async init(): Promise<void> {
    // The database is open.
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#connections, this.#turns);
  }

  beginTransaction(connection: SqliteConnection): Promise<void> {
    return connection.begin();
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    connection.rollback();
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    this.#connections.reader.close();
    this.#connections.writer.close();
  }
}

/** What a query or a transaction works with. It holds the writer from the beginning of a transaction on. */
class SqliteConnection implements DatabaseConnection {
  readonly #connections: SqliteConnections;
  readonly #turns: Turns;
  #endTurn: (() => void) | undefined;

  constructor(connections: SqliteConnections, turns: Turns) {
    this.#connections = connections;
    this.#turns = turns;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { writer, reader, busyMs } = this.#connections;
    if (this.#endTurn) return run(writer, query);
    if (SelectQueryNode.is(query.query)) return whenFree(busyMs, () => run<R>(reader, query));
    const endTurn = await this.#turns.take();
    try {
      return await whenFree(busyMs, () => run<R>(writer, query));
    } finally {
      endTurn();
    }
  }

  // biome-ignore lint/correctness/useYield: nothing here is streamed
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new TypeError('This database does not stream.');
  }

  /** Takes the right to write at once: a transaction that only reads at first could not get it later. */
  async begin(): Promise<void> {
    const { writer, busyMs } = this.#connections;
    this.#endTurn = await this.#turns.take();
    await whenFree(busyMs, () => writer.exec('begin immediate'));
  }

  commit(): void {
    this.#connections.writer.exec('commit');
  }

  /** SQLite has rolled back by itself where the disk is full. Another error then would hide that one. */
  rollback(): void {
    if (this.#connections.writer.isTransaction) this.#connections.writer.exec('rollback');
  }

  release(): void {
    this.#endTurn?.();
    this.#endTurn = undefined;
  }
}

/** Lets one after the other. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for all that asked before. @returns what ends the turn */
  async take(): Promise<() => void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return resolve;
  }
}

/** A statement, prepared once, and whether it answers with rows. */
interface Prepared {
  readonly statement: StatementSync;
  readonly hasRows: boolean;
}

/** Statements that a database has prepared. There are a few dozen, and some more by the lengths of lists. */
const PREPARED = new WeakMap<DatabaseSync, Map<string, Prepared>>();
const MAX_PREPARED = 500;

function run<R>(database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const { statement, hasRows } = prepared(database, sql);
  const values = parameters as SQLInputValue[];
  if (hasRows) return { rows: statement.all(...values) as R[] };
  const { changes, lastInsertRowid } = statement.run(...values);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function prepared(database: DatabaseSync, sql: string): Prepared {
  const known = PREPARED.get(database) ?? new Map<string, Prepared>();
  PREPARED.set(database, known);
  const found = known.get(sql);
  if (found) return found;
  const statement = database.prepare(sql);
  const made = { statement, hasRows: statement.columns().length > 0 };
  if (known.size >= MAX_PREPARED) known.clear();
  known.set(sql, made);
  return made;
}
