import fc from 'fast-check';
import type { Snapshot } from '#contract/index.ts';
import { addDays, type Day, type Time } from '#domain/day.ts';
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
  'campaigns.create',
  'campaigns.update',
  'campaigns.delete',
  'notes.create',
  'dates.create',
  'dates.update',
  'dates.delete',
  'holidays.choose',
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

/** A random command's choices, bound to the workspace as it is. */
class Draw {
  readonly snapshot: Snapshot;
  readonly post: Post | undefined;
  readonly text: string;
  readonly picks: readonly number[];

  constructor({ picks, text: words }: RandomCommand, { snapshot, posts }: Situation) {
    this.snapshot = snapshot;
    this.picks = picks;
    this.text = words;
    this.post = of(posts, this.at(0));
  }

  at(index: number): number {
    return this.picks[index] ?? 0;
  }

  id(items: readonly { readonly id: Id }[], index: number): Id {
    return of(items, this.at(index))?.id ?? UNKNOWN;
  }

  network = (index: number): Id => this.id(this.snapshot.networks, index);
  pillar = (index: number): Id => this.id(this.snapshot.pillars, index);

  get postId(): Id {
    return this.post?.id ?? UNKNOWN;
  }

  get day(): Day | null {
    return this.at(1) % 5 === 0 ? null : addDays(this.snapshot.today, (this.at(1) % 60) - 40);
  }

  get someDay(): Day {
    return this.day ?? this.snapshot.today;
  }

  get time(): Time | null {
    if (this.day === null || this.at(2) % 3 === 0) return null;
    return `${String(this.at(2) % 24).padStart(2, '0')}:${this.at(2) % 2 ? '00' : '30'}`;
  }

  get fields() {
    const pillars = [{ pillarId: this.pillar(4), parts: 1 + (this.at(5) % 3) }];
    const second = this.pillar(7);
    if (this.at(6) % 3 === 0 && second !== this.pillar(4)) pillars.push({ pillarId: second, parts: 1 });
    const tags = Array.from({ length: this.at(6) % 4 }, (_, index) => `${this.text}${index}`.slice(0, 100));
    const status = of(statuses, this.at(3)) ?? 'draft';
    const campaignId = of(this.snapshot.campaigns, this.at(7))?.id ?? null;
    const words = { title: this.text, text: this.text.repeat(3), hashtags: tags, labels: tags };
    return buildFields({ ...words, status, pillars, campaignId });
  }

  get placement() {
    return buildPlacement(this.network(2), {
      day: this.day,
      time: this.time,
      format: of(formats, this.at(3)) ?? 'post',
      state: of(placementStates, this.at(4)) ?? 'planned',
      ownText: this.at(5) % 2 ? this.text : null,
    });
  }

  get span() {
    return { fromDay: this.someDay, toDay: addDays(this.someDay, this.at(2) % 30) };
  }

  get weights() {
    const weights = [{ pillarId: this.pillar(3), weight: 1 + (this.at(4) % 90) }];
    if (this.pillar(5) !== this.pillar(3)) weights.push({ pillarId: this.pillar(5), weight: 30 });
    return weights;
  }
}

const networkId = (draw: Draw) => ({ id: draw.network(0) });
const pillarId = (draw: Draw) => ({ id: draw.pillar(0) });
const backwards = (items: readonly { readonly id: Id }[]) => ({ ids: items.map(({ id }) => id).toReversed() });

const inputs: Readonly<Record<CommandKind, (draw: Draw) => unknown>> = {
  'posts.create': (draw) => ({ fields: draw.fields, placements: draw.at(7) % 4 === 0 ? [] : [draw.placement] }),
  'posts.update': (draw) => ({
    id: draw.postId,
    revision: (draw.post?.revision ?? 0) - (draw.at(7) % 9 === 0 ? 1 : 0),
    fields: draw.at(6) % 2 ? draw.fields : { title: draw.text },
    ...(draw.at(5) % 2 ? { placements: [...(draw.post?.placements.slice(draw.at(4) % 2) ?? []), draw.placement] } : {}),
  }),
  'posts.duplicate': (draw) => ({
    id: draw.postId,
    day: draw.day,
    networkIds: draw.at(3) % 2 ? [draw.network(4)] : null,
  }),
  'posts.delete': (draw) => ({ ids: [draw.postId] }),
  'posts.schedule': (draw) => ({
    id: draw.postId,
    day: draw.someDay,
    time: draw.time,
    networkIds: draw.at(3) % 2 ? [draw.network(4)] : [],
  }),
  'placements.move': (draw) => ({
    ids: draw.post?.placements.map(({ id }) => id) ?? [],
    day: draw.day,
    time: draw.at(3) % 2 ? 'keep' : draw.time,
  }),
  'workspace.update': (draw) => ({
    name: draw.text,
    firstWeekday: draw.at(0) % 7,
    language: draw.at(1) % 2 ? 'fr' : 'en',
  }),
  'networks.create': (draw) => buildNetwork({ name: draw.text, minimum: { count: draw.at(0) % 9, per: 'month' } }),
  'networks.update': (draw) => ({
    id: draw.network(0),
    fields: { handle: draw.text, minimum: { count: draw.at(1) % 9, per: 'day' } },
  }),
  'networks.reorder': ({ snapshot }) => backwards(snapshot.networks),
  'networks.archive': networkId,
  'networks.restore': networkId,
  'networks.delete': networkId,
  'networks.merge': (draw) => ({ id: draw.network(0), intoId: draw.network(1) }),
  'pillars.create': (draw) => ({ name: draw.text, color: of(pillarColors, draw.at(0)), description: draw.text }),
  'pillars.update': (draw) => ({ id: draw.pillar(0), fields: { description: draw.text } }),
  'pillars.reorder': ({ snapshot }) => backwards(snapshot.pillars),
  'pillars.archive': (draw) => ({
    id: draw.pillar(0),
    newSet: draw.at(1) % 3 === 0 ? null : { fromDay: draw.someDay, weights: draw.weights },
  }),
  'pillars.restore': pillarId,
  'pillars.delete': pillarId,
  'pillars.merge': (draw) => ({ id: draw.pillar(0), intoId: draw.pillar(1) }),
  'targets.set': (draw) => ({ fromDay: draw.someDay, weights: draw.weights }),
  'targets.delete': (draw) => ({ id: draw.id(draw.snapshot.targetSets, 0) }),
  'campaigns.create': (draw) => ({ ...draw.span, name: draw.text, color: of(pillarColors, draw.at(0)), goal: '' }),
  'campaigns.update': (draw) => ({
    id: draw.id(draw.snapshot.campaigns, 0),
    fields: draw.at(1) % 2 ? { goal: draw.text } : { toDay: draw.someDay },
  }),
  'campaigns.delete': (draw) => ({ id: draw.id(draw.snapshot.campaigns, 0), detach: draw.at(1) % 2 === 0 }),
  'notes.create': (draw) => ({ ...draw.span, text: draw.text }),
  'dates.create': (draw) => ({ name: draw.text, day: draw.someDay, yearly: draw.at(3) % 2 === 0 }),
  'dates.update': (draw) => ({
    id: draw.id(draw.snapshot.keyDates, 0),
    fields: { name: draw.text, day: draw.someDay, yearly: draw.at(3) % 2 === 1 },
  }),
  'dates.delete': (draw) => ({ id: draw.id(draw.snapshot.keyDates, 0) }),
  'holidays.choose': (draw) => ({
    calendars: ['FR', 'GB-SCT', 'occasions']
      .slice(draw.at(0) % 3)
      .map((code) => ({ code, observances: draw.at(1) % 2 === 0 })),
  }),
};

/** Binds a random command to ids of the workspace as it is; some inputs are meant to be refused. */
export function inputOf(command: RandomCommand, situation: Situation): unknown {
  return inputs[command.kind](new Draw(command, situation));
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
