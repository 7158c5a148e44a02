import Sqlite from 'better-sqlite3';
import { indexedTextsSql } from '#backend/db/search-text.ts';
import { undoTables } from '#backend/db/undo-tables.ts';

function reading<T>(path: string, read: (sqlite: Sqlite.Database) => T): T {
  const sqlite = new Sqlite(path, { readonly: true });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Every row of every table that undo covers, in the order of its key. */
export function dumpContent(path: string): Readonly<Record<string, readonly unknown[]>> {
  return reading(path, (sqlite) =>
    Object.fromEntries(
      undoTables(sqlite).map(({ name, key }) => [
        name,
        sqlite.prepare(`SELECT * FROM "${name}" ORDER BY ${key.join(', ')}`).all(),
      ]),
    ),
  );
}

/** The tray as its table has it, and as the posts and placements say it should be. */
export function dumpTray(path: string): { readonly kept: readonly unknown[]; readonly expected: readonly unknown[] } {
  return reading(path, (sqlite) => ({
    kept: sqlite.prepare('SELECT post_id, created_at FROM tray ORDER BY post_id').all(),
    expected: sqlite
      .prepare(
        `SELECT id AS post_id, created_at FROM posts WHERE deleted_at IS NULL
           AND id NOT IN (SELECT post_id FROM placements WHERE day IS NOT NULL) ORDER BY id`,
      )
      .all(),
  }));
}

const INDEX_COLUMNS = ['title', 'body', 'notes', 'tags', 'campaign'];

/** Every word of the search index with its place, as the file has it, and as an index made anew has it. */
export function dumpSearch(path: string): { readonly kept: readonly unknown[]; readonly expected: readonly unknown[] } {
  const sqlite = new Sqlite(':memory:');
  try {
    sqlite.prepare('ATTACH ? AS file').run(path);
    const columns = INDEX_COLUMNS.join(', ');
    sqlite.exec(`CREATE VIRTUAL TABLE anew USING fts5(${columns}, tokenize = "unicode61 remove_diacritics 2");
      INSERT INTO anew (rowid, ${columns}) SELECT d.id, ${indexedTextsSql}
      FROM file.posts p JOIN file.search_docs d ON d.post_id = p.id WHERE p.deleted_at IS NULL;
      CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(file, post_search, instance);
      CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab(main, anew, instance);`);
    const words = (table: string) =>
      sqlite.prepare(`SELECT doc, col, "offset", term FROM ${table} ORDER BY doc, col, "offset"`).all();
    const posts = (table: string, condition: string) =>
      sqlite.prepare(`SELECT DISTINCT ${condition} FROM file.${table} ORDER BY 1`).pluck().all();
    const alive = sqlite.prepare('SELECT id FROM file.posts WHERE deleted_at IS NULL ORDER BY 1').pluck().all();
    return {
      kept: [...words('kept_words'), ...posts('search_docs', 'post_id'), ...posts('search_dirty', 'post_id')],
      expected: [...words('anew_words'), ...alive],
    };
  } finally {
    sqlite.close();
  }
}

/** What board and list keep, and what the posts and placements say it should be. */
export function dumpBoards(path: string): { readonly kept: readonly unknown[]; readonly expected: readonly unknown[] } {
  return reading(path, (sqlite) => {
    const stages = sqlite.prepare('SELECT post_id, stage, by_day FROM board ORDER BY post_id').all();
    const days = sqlite.prepare('SELECT day, cards FROM card_days WHERE cards > 0 ORDER BY day').all();
    const posts = sqlite.prepare<[], { id: string; status: string }>(
      'SELECT id, status FROM posts WHERE deleted_at IS NULL ORDER BY id',
    );
    const placements = sqlite.prepare<[string], { day: string | null; time: string | null; state: string }>(
      'SELECT day, time, state FROM placements WHERE post_id = ?',
    );
    const cards = new Map<string, number>();
    const expected = posts.all().map(({ id, status }) => {
      const all = placements.all(id);
      const daysOf = (state: string | null) =>
        all.flatMap((one) => (one.day !== null && (state === null || one.state === state) ? one.day : [])).sort();
      for (const card of new Set(all.map(({ day, time }) => `${day} ${time}`))) {
        const day = card.slice(0, 10);
        if (!card.startsWith('null')) cards.set(day, (cards.get(day) ?? 0) + 1);
      }
      const states = all.map(({ state }) => state);
      const isOut = states.includes('published') && !states.includes('planned');
      const byDay = isOut ? (daysOf('published').at(-1) ?? '') : (daysOf('planned')[0] ?? daysOf(null)[0] ?? '~');
      return { post_id: id, stage: isOut ? 'published' : status, by_day: byDay };
    });
    const counts = [...cards].sort().map(([day, count]) => ({ day, cards: count }));
    return { kept: [...stages, ...days], expected: [...expected, ...counts] };
  });
}

/** One value of one row, read beside the backend. */
export function readValue(path: string, sql: string): unknown {
  return reading(path, (sqlite) => sqlite.prepare(sql).pluck().get());
}
