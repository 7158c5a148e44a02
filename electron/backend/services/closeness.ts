import type { Output, ParsedInput } from '#contract/index.ts';
import { closeMinutes } from '#domain/closeness.ts';
import type { Id } from '#domain/model.ts';
import { closePairs, timedAround } from '../db/closeness-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import { checkRange } from './calendar.ts';
import type { Context } from './context.ts';
import { nowOf } from './today.ts';

type Neighbour = Output<'calendar.neighbours'>['neighbours'][number];
type AskedMoment = ParsedInput<'calendar.neighbours'>['moments'][number];

/** The nearest placement of another post that is too close; the earlier of two that are as near. */
function nearest(db: ReadDb, { networkId, ...moment }: AskedMoment, postId: Id | null): Neighbour {
  const near = timedAround(db, networkId, moment.day, postId)
    .flatMap(({ postId: otherId, title, ...other }) => {
      const minutes = closeMinutes(moment, other);
      return minutes === null ? [] : [{ postId: otherId, title, minutes }];
    })
    .toSorted((a, b) => Math.abs(a.minutes) - Math.abs(b.minutes));
  return near[0] ?? null;
}

/** Posts of one network that follow each other too closely. */
export function createClosenessService(context: Pick<Context, 'db' | 'clock'>) {
  const { db } = context;
  return {
    conflicts: ({ range, filters }: ParsedInput<'calendar.conflicts'>): Output<'calendar.conflicts'> => {
      checkRange(range);
      return { revision: readRevision(db), pairs: [...closePairs(db, range, filters, nowOf(context))] };
    },
    neighbours: ({ postId, moments }: ParsedInput<'calendar.neighbours'>): Output<'calendar.neighbours'> => ({
      neighbours: moments.map((moment) => nearest(db, moment, postId)),
    }),
  };
}
