import type { Id } from '#domain/model.ts';
import type { Params } from './database.ts';

/** A condition for a WHERE clause, beginning with AND, or nothing when the list is empty (which means all). */
export function networkCondition(column: string, networkIds: readonly Id[]): string {
  return networkIds.length === 0 ? '' : `AND ${column} IN (SELECT value FROM json_each(:networkIds))`;
}

/** Posts that have any of the pillars; nothing when the list is empty. */
export function pillarCondition(postColumn: string, pillarIds: readonly Id[]): string {
  if (pillarIds.length === 0) return '';
  return `AND EXISTS (SELECT 1 FROM post_pillars f WHERE f.post_id = ${postColumn}
    AND f.pillar_id IN (SELECT value FROM json_each(:pillarIds)))`;
}

/** The parameters of both conditions. */
export function filterParams(networkIds: readonly Id[], pillarIds: readonly Id[] = []): Params {
  return { networkIds: JSON.stringify(networkIds), pillarIds: JSON.stringify(pillarIds) };
}
