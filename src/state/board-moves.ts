import type { Output, Stage } from '#contract/index.ts';
import type { Card } from '#domain/model.ts';

export type BoardColumn = Output<'board.columns'>['columns'][number];

/** The column of a card that holds all placements of its post. */
export function stageOf({ placements, status }: Pick<Card, 'placements' | 'status'>): Stage {
  const states = placements.map(({ state }) => state);
  return !states.includes('planned') && states.includes('published') ? 'published' : status;
}

/** Order inside a column, as the backend sorts it: by day, the undated last, then by time and title. */
function compare(a: Card, b: Card): number {
  return (
    (a.day ?? '~').localeCompare(b.day ?? '~') ||
    (a.time ?? '').localeCompare(b.time ?? '') ||
    a.title.localeCompare(b.title, undefined, { sensitivity: 'base' }) ||
    a.postId.localeCompare(b.postId)
  );
}

/** What the board shows once cards have been given a status, before the backend has answered. */
export function withStatus(
  columns: readonly BoardColumn[],
  cards: readonly Card[],
  status: Card['status'],
): readonly BoardColumn[] {
  const moving = new Map(cards.map((card) => [card.postId, { ...card, status }]));
  return columns.map((column) => {
    const kept = column.cards.filter(({ postId }) => !moving.has(postId));
    const left = column.cards.length - kept.length;
    if (column.stage !== status) return left === 0 ? column : { ...column, cards: kept, count: column.count - left };
    const all = [...kept, ...moving.values()].sort(compare);
    return { ...column, cards: all, count: column.count - left + moving.size };
  });
}
