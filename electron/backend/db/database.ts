import type Sqlite from 'better-sqlite3';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;
/** Named parameters, `:name` in the statement; extra ones are ignored. */
export type Params = Readonly<Record<string, SqlValue>>;

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** A database that can be asked. Statements are prepared once and kept. */
export interface ReadDb {
  readonly [readBrand]: true;
  all(sql: string, params?: Params): readonly Row[];
  get(sql: string, params?: Params): Row | undefined;
}

/** A database inside a command's transaction: the only one that can be changed. */
export interface WriteDb extends ReadDb {
  readonly [writeBrand]: true;
  /** Runs a change and returns how many rows it changed. */
  run(sql: string, params?: Params): number;
}

/** Both faces of one connection; only the command runner hands out `write`. */
export type DatabaseFaces = { readonly read: ReadDb; readonly write: WriteDb };

type Statement = Sqlite.Statement<[Params], Row>;

const noParams: Params = {};

/** Wraps a connection; a statement that writes is refused by `all` and `get`. */
export function wrapDatabase(sqlite: Sqlite.Database): DatabaseFaces {
  const readers = new Map<string, Statement>();
  const writers = new Map<string, Statement>();
  const reader = (sql: string): Statement => {
    const kept = readers.get(sql);
    if (kept) return kept;
    const statement = sqlite.prepare<Params, Row>(sql);
    if (!statement.readonly) throw new Error('A query may not change anything.');
    readers.set(sql, statement);
    return statement;
  };
  const writer = (sql: string): Statement => {
    const kept = writers.get(sql);
    if (kept) return kept;
    const statement = sqlite.prepare<Params, Row>(sql);
    writers.set(sql, statement);
    return statement;
  };
  const face = {
    all: (sql: string, params: Params = noParams) => reader(sql).all(params),
    get: (sql: string, params: Params = noParams) => reader(sql).get(params),
    run: (sql: string, params: Params = noParams) => writer(sql).run(params).changes,
  };
  // The brands exist only for the compiler: they keep a query from taking a database that writes.
  const write = face as unknown as WriteDb;
  return { read: write, write };
}
