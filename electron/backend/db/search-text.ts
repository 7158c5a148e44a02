import { ligatures, phrasesOf } from '#domain/search.ts';

/** Finds nothing: the index has no column of this name's words. */
const NOTHING = '"" AND ""';

/**
 * A person's words as the index asks for them. Every word is quoted, so nothing typed is ever its syntax; words were
 * folded to letters and digits before.
 */
export function ftsQuery(text: string): string {
  const phrases = phrasesOf(text).map(({ words, open }) => `"${words.join(' ')}"${open ? '*' : ''}`);
  return phrases.length === 0 ? NOTHING : phrases.join(' AND ');
}

/** An SQL expression with letters that stand for two spelled out, as `phrasesOf` does. */
const spelledOut = (column: string): string =>
  ligatures.reduce((sql, [letter, letters]) => `replace(${sql}, '${letter}', '${letters}')`, column);

const joined = (select: string, separator: string) =>
  `coalesce((SELECT group_concat(v, ${separator}) FROM (${select})), '')`;

/** The words of a post part by part, in the order of the index's columns; `p` is its row of `posts`. */
export const searchTextsSql = {
  title: 'p.title',
  body: `p.text || ${joined(
    `SELECT char(10) || coalesce(own_text, '') || char(10) || first_comment AS v FROM placements
     WHERE post_id = p.id AND (own_text IS NOT NULL OR first_comment <> '') ORDER BY position, id`,
    "''",
  )}`,
  notes: 'p.notes',
  tags: joined(
    `SELECT tag AS v FROM (SELECT 0 AS list, position, tag FROM post_hashtags WHERE post_id = p.id
       UNION ALL SELECT 1, position, label FROM post_labels WHERE post_id = p.id) ORDER BY list, position`,
    "' '",
  ),
  campaign: `coalesce((SELECT name FROM campaigns WHERE id = p.campaign_id), '')`,
} as const;

/** The same as the index takes them. */
export const indexedTextsSql: string = Object.values(searchTextsSql).map(spelledOut).join(', ');
