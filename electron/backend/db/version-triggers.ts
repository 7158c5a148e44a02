import type Sqlite from 'better-sqlite3';
import type { UndoTable } from './undo-tables.ts';

/** Changes of these say nothing about what a post is. */
const unseen: readonly string[] = ['rank'];

const listOf = (what: string, table: string, post: string) =>
  `json((SELECT json_group_array(${what}) FROM (SELECT * FROM ${table} WHERE post_id = ${post} ORDER BY position)))`;

/** A post as JSON in the shape of `postImageSchema`; `id` is an expression that names it. */
export const postImage = (id: string): string => `SELECT json_object(
    'title', p.title, 'text', p.text, 'link', p.link, 'status', p.status, 'notes', p.notes, 'campaignId', p.campaign_id,
    'hashtags', ${listOf('tag', 'post_hashtags', 'p.id')}, 'labels', ${listOf('label', 'post_labels', 'p.id')},
    'pillars', ${listOf("json_object('pillarId', pillar_id, 'parts', parts)", 'post_pillars', 'p.id')},
    'media', ${listOf("json_object('mediaId', media_id, 'alt', alt)", 'post_media', 'p.id')},
    'placements', ${listOf(
      `json_object('id', id, 'networkId', network_id, 'day', day, 'time', time, 'format', format, 'ownText', own_text,
      'state', state, 'link', link, 'firstComment', first_comment)`,
      'placements',
      'p.id',
    )}) FROM posts p WHERE p.id = ${id}`;

/** Only the first change of a post in a transaction finds what was there before. */
function keepBefore(table: UndoTable, op: 'INSERT' | 'UPDATE' | 'DELETE'): string {
  const row = op === 'DELETE' ? 'old' : 'new';
  const post = `${row}."${table.postColumn}"`;
  const seen = table.columns.filter((column) => !unseen.includes(column));
  const whereKey = table.key.map((column) => `"${column}" = new."${column}"`).join(' AND ');
  const changes = {
    // An insert that meets its own row becomes an update, which looks for itself.
    INSERT: `NOT EXISTS (SELECT 1 FROM main."${table.name}" WHERE ${whereKey})`,
    UPDATE: seen.map((column) => `old."${column}" IS NOT new."${column}"`).join(' OR '),
    DELETE: '1',
  };
  return `
CREATE TEMP TRIGGER "version_${table.name}_${op.toLowerCase()}" BEFORE ${op} ON main."${table.name}"
WHEN (${changes[op]}) AND NOT EXISTS (
  SELECT 1 FROM post_versions WHERE post_id = ${post} AND revision = (SELECT revision + 1 FROM meta)
) BEGIN
  INSERT INTO post_versions (post_id, revision, before)
  VALUES (${post}, (SELECT revision + 1 FROM meta), (${postImage(post)}));
END;`;
}

/**
 * Makes the temporary triggers that keep what each post was before a change, whichever command makes it, also undo and
 * redo. Like those of the undo log they live in the connection and always match the schema at hand.
 */
export function installVersionTriggers(sqlite: Sqlite.Database, tables: readonly UndoTable[]): void {
  const ofPosts = tables.filter(({ postColumn }) => postColumn !== null);
  const ops = ['INSERT', 'UPDATE', 'DELETE'] as const;
  sqlite.exec(ofPosts.flatMap((table) => ops.map((op) => keepBefore(table, op))).join('\n'));
}
