import type { Id } from '#domain/model.ts';
import { type HashtagGroup, hashtagGroupSchema, type Snippet, snippetSchema } from '#domain/writing.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';

function toGroup({ id, name, tags }: Row): HashtagGroup {
  return hashtagGroupSchema.parse({ id, name, tags: JSON.parse(String(tags)) });
}

/** All hashtag groups in the user's order. */
export function listHashtagGroups(db: ReadDb): readonly HashtagGroup[] {
  return db
    .all(
      `SELECT id, name, (SELECT json_group_array(tag ORDER BY position) FROM hashtag_group_tags t
         WHERE t.group_id = hashtag_groups.id) AS tags
       FROM hashtag_groups ORDER BY position, id`,
    )
    .map(toGroup);
}

/** Adds a group after the others, or stores a changed one. */
export function saveHashtagGroup(db: WriteDb, { id, name, tags }: HashtagGroup): void {
  db.run(
    `INSERT INTO hashtag_groups (id, name, position)
     VALUES (:id, :name, (SELECT coalesce(max(position) + 1, 0) FROM hashtag_groups))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    { id, name },
  );
  db.run('DELETE FROM hashtag_group_tags WHERE group_id = :id AND position >= :count', { id, count: tags.length });
  tags.forEach((tag, position) => {
    db.run(
      `INSERT INTO hashtag_group_tags (group_id, position, tag) VALUES (:id, :position, :tag)
       ON CONFLICT (group_id, position) DO UPDATE SET tag = excluded.tag`,
      { id, position, tag },
    );
  });
}

/** Removes a group with its tags; posts keep theirs. */
export function deleteHashtagGroup(db: WriteDb, id: Id): void {
  db.run('DELETE FROM hashtag_group_tags WHERE group_id = :id', { id });
  db.run('DELETE FROM hashtag_groups WHERE id = :id', { id });
}

/** All snippets in the user's order. */
export function listSnippets(db: ReadDb): readonly Snippet[] {
  return db
    .all('SELECT id, name, text FROM snippets ORDER BY position, id')
    .map(({ id, name, text }) => snippetSchema.parse({ id, name, text }));
}

/** Adds a snippet after the others, or stores a changed one. */
export function saveSnippet(db: WriteDb, { id, name, text }: Snippet): void {
  db.run(
    `INSERT INTO snippets (id, name, text, position)
     VALUES (:id, :name, :text, (SELECT coalesce(max(position) + 1, 0) FROM snippets))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text`,
    { id, name, text },
  );
}

/** Removes a snippet; texts it was put into keep it. */
export function deleteSnippet(db: WriteDb, id: Id): void {
  db.run('DELETE FROM snippets WHERE id = :id', { id });
}

/** Numbers groups or snippets in this order. */
export function orderWriting(db: WriteDb, table: 'hashtag_groups' | 'snippets', ids: readonly Id[]): void {
  ids.forEach((id, position) => {
    db.run(`UPDATE ${table} SET position = :position WHERE id = :id`, { id, position });
  });
}
