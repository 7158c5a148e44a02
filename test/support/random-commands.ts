import fc from 'fast-check';
import type { Snapshot } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import { formats, type Id, type Post, pillarColors, placementStates, statuses } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';
import { buildFields, buildNetwork, buildPlacement } from './builders.ts';

export const commandKinds = [
  'posts.create',
  'posts.update',
  'posts.duplicate',
  'posts.delete',
  'posts.schedule',
  'placements.move',
  'workspace.update',
  'networks.create',
  'networks.update',
  'networks.reorder',
  'networks.archive',
  'networks.restore',
  'networks.delete',
  'networks.merge',
  'pillars.create',
  'pillars.update',
  'pillars.reorder',
  'pillars.archive',
  'pillars.restore',
  'pillars.delete',
  'pillars.merge',
  'targets.set',
  'targets.delete',
] as const;
export type CommandKind = (typeof commandKinds)[number];

/** A command that is not bound to ids yet: `picks` choose among what is there when its turn comes. */
export type RandomCommand = { readonly kind: CommandKind; readonly picks: readonly number[]; readonly text: string };

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) => `t${value.replaceAll('\u0000', '')}`);
const pick = fc.nat({ max: 9973 });

/** Posts and placements come up more often than settings do. */
export const randomCommand: fc.Arbitrary<RandomCommand> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...commandKinds.slice(0, 6)) },
    { weight: 2, arbitrary: fc.constantFrom(...commandKinds.slice(6)) },
  ),
  picks: fc.array(pick, { minLength: 8, maxLength: 8 }),
  text,
});

/** What a command can name. */
export type Situation = { readonly snapshot: Snapshot; readonly posts: readonly Post[] };

const UNKNOWN: Id = '99999999-9999-4999-8999-999999999999';

function of<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}

function dayOf(pickA: number, today: Day): Day | null {
  return pickA % 5 === 0 ? null : addDays(today, (pickA % 60) - 40);
}

/** Binds a random command to ids of the workspace as it is; some inputs are meant to be refused. */
export function inputOf({ kind, picks, text: words }: RandomCommand, { snapshot, posts }: Situation): unknown {
  const at = (index: number) => picks[index] ?? 0;
  const { today } = snapshot;
  const ids = (items: readonly { readonly id: Id }[], index: number) => of(items, at(index))?.id ?? UNKNOWN;
  const network = (index: number) => ids(snapshot.networks, index);
  const pillar = (index: number) => ids(snapshot.pillars, index);
  const post = of(posts, at(0));
  const day = dayOf(at(1), today);
  const time =
    day !== null && at(2) % 3 > 0 ? `${String(at(2) % 24).padStart(2, '0')}:${at(2) % 2 ? '00' : '30'}` : null;
  const status = of(statuses, at(3)) ?? 'draft';
  const parts = [{ pillarId: pillar(4), parts: 1 + (at(5) % 3) }];
  if (at(6) % 3 === 0 && pillar(7) !== pillar(4)) parts.push({ pillarId: pillar(7), parts: 1 });
  const tags = Array.from({ length: at(6) % 4 }, (_, index) => `${words}${index}`.slice(0, 100));
  const fields = buildFields({
    title: words,
    text: words.repeat(3),
    status,
    pillars: parts,
    hashtags: tags,
    labels: tags,
  });
  const placement = buildPlacement(network(2), {
    day,
    time,
    format: of(formats, at(3)) ?? 'post',
    state: of(placementStates, at(4)) ?? 'planned',
    ownText: at(5) % 2 ? words : null,
  });
  const weights = [{ pillarId: pillar(3), weight: 1 + (at(4) % 90) }];
  if (pillar(5) !== pillar(3)) weights.push({ pillarId: pillar(5), weight: 30 });
  const kept = post?.placements.slice(at(4) % 2) ?? [];

  switch (kind) {
    case 'posts.create':
      return { fields, placements: at(7) % 4 === 0 ? [] : [placement] };
    case 'posts.update':
      return {
        id: post?.id ?? UNKNOWN,
        revision: (post?.revision ?? 0) - (at(7) % 9 === 0 ? 1 : 0),
        fields: at(6) % 2 ? fields : { title: words },
        ...(at(5) % 2 ? { placements: [...kept, placement] } : {}),
      };
    case 'posts.duplicate':
      return { id: post?.id ?? UNKNOWN, day, networkIds: at(3) % 2 ? [network(4)] : null };
    case 'posts.delete':
      return { ids: [post?.id ?? UNKNOWN] };
    case 'posts.schedule':
      return { id: post?.id ?? UNKNOWN, day: day ?? today, time, networkIds: at(3) % 2 ? [network(4)] : [] };
    case 'placements.move':
      return { ids: post?.placements.map(({ id }) => id) ?? [], day, time: at(3) % 2 ? 'keep' : time };
    case 'workspace.update':
      return { name: words, firstWeekday: at(0) % 7, language: at(1) % 2 ? 'fr' : 'en' };
    case 'networks.create':
      return buildNetwork({ name: words, minimum: { count: at(0) % 9, per: 'month' } });
    case 'networks.update':
      return { id: network(0), fields: { handle: words, minimum: { count: at(1) % 9, per: 'day' } } };
    case 'networks.reorder':
      return { ids: snapshot.networks.map(({ id }) => id).toReversed() };
    case 'pillars.create':
      return { name: words, color: of(pillarColors, at(0)), description: words };
    case 'pillars.update':
      return { id: pillar(0), fields: { description: words } };
    case 'pillars.reorder':
      return { ids: snapshot.pillars.map(({ id }) => id).toReversed() };
    case 'pillars.archive':
      return { id: pillar(0), newSet: at(1) % 3 === 0 ? null : { fromDay: day ?? today, weights } };
    case 'networks.merge':
      return { id: network(0), intoId: network(1) };
    case 'pillars.merge':
      return { id: pillar(0), intoId: pillar(1) };
    case 'targets.set':
      return { fromDay: day ?? today, weights };
    case 'targets.delete':
      return { id: ids(snapshot.targetSets, 0) };
    case 'pillars.restore':
    case 'pillars.delete':
      return { id: pillar(0) };
    default:
      return { id: network(0) };
  }
}

/** All posts that are not in the trash, found the way a caller finds them. */
export async function situationOf(workspace: TestWorkspace): Promise<Situation> {
  const snapshot = await workspace.call('workspace.snapshot', {});
  const { today } = snapshot;
  const range = { from: addDays(today, -60), to: addDays(today, 60) };
  const { days } = await workspace.call('calendar.days', { range, perDay: null, filters: {} });
  const tray = await workspace.call('tray.list', { limit: 1000, offset: 0, filters: {} });
  const cards = [...days.flatMap((day) => day.cards), ...tray.cards];
  const ids = [...new Set(cards.map(({ postId }) => postId))].sort();
  const posts = await Promise.all(ids.map((id) => workspace.call('posts.get', { id })));
  return { snapshot, posts };
}
