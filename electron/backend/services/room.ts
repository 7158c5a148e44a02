import type { Output, ParsedInput, Room } from '#contract/index.ts';
import { makeRoom, momentKey, type Queued } from '#domain/insert-shift.ts';
import { plannedOn, weeklySlots } from '../db/bulk-queries.ts';
import { findNetwork } from '../db/network-queries.ts';
import { movePlacement } from '../db/post-writes.ts';
import { type Context, notFound, refused } from './context.ts';
import type { StepName } from './step-names.ts';
import { nowOf } from './today.ts';

/** The new places of what gives way. What is over stays, even where room is made from a day before. */
function pushed(context: Context, { networkId, day, time, by, count, until }: Room): readonly Queued[] {
  const { db } = context;
  const now = nowOf(context);
  const first = { day, time };
  // Of today, what is at any time is still to come.
  const isToCome = (at: Queued) =>
    at.day > now.day || (at.day === now.day && (at.time === null || at.time >= now.time));
  const queue = plannedOn(db, networkId, day < now.day ? now.day : day)
    .flatMap(({ id, day: on, time: at }): readonly Queued[] => (on === null ? [] : [{ id, day: on, time: at }]))
    .filter(isToCome);
  return makeRoom(queue, first, { by, count, until }, by === 'slots' ? weeklySlots(db, networkId) : []);
}

function lastDayOf(moves: readonly Queued[]): string | null {
  return moves.map(momentKey).sort().at(-1)?.slice(0, 10) ?? null;
}

function make(context: Context, input: ParsedInput<'placements.makeRoom'>): Output<'placements.makeRoom'> {
  const network = findNetwork(context.db, input.networkId);
  if (!network) throw notFound('network', input.networkId);
  const moves = pushed(context, input);
  const lastDay = lastDayOf(moves);
  if (lastDay === null) throw refused('nothing-follows', 'No planned post of this network follows.');
  const words = { count: moves.length, name: network.name };
  return context.commands.run('room-made' satisfies StepName, words, (db) => {
    for (const { id, day, time } of moves) movePlacement(db, id, day, time);
    return { count: moves.length, lastDay };
  });
}

/** Pushing what follows on a network, so that something fits in. */
export function createRoomService(context: Context) {
  return {
    make: (input: ParsedInput<'placements.makeRoom'>) => make(context, input),
    preview: (input: ParsedInput<'placements.previewRoom'>): Output<'placements.previewRoom'> => {
      const moves = pushed(context, input);
      return { count: moves.length, lastDay: lastDayOf(moves) };
    },
  };
}
