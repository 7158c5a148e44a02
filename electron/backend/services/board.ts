import type { Output, ParsedInput } from '#contract/index.ts';
import { stageCards, stageCounts } from '../db/board-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { Context } from './context.ts';
import { nowOf } from './today.ts';

/** Posts by what has become of them. */
export function createBoardService(context: Pick<Context, 'db' | 'clock'>) {
  const { db } = context;
  return {
    columns: ({ stages, limit, filters }: ParsedInput<'board.columns'>): Output<'board.columns'> => {
      const counts = stageCounts(db, filters, nowOf(context));
      const columns = stages.map((stage) => ({
        stage,
        count: counts.get(stage) ?? 0,
        cards: [...stageCards(db, stage, limit, filters, nowOf(context))],
      }));
      return { revision: readRevision(db), columns };
    },
  };
}
