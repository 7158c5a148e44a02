import fc from 'fast-check';
import { addDays, type DayRange } from '#domain/day.ts';
import { type Id, type Post, pillarColors, platforms, statuses } from '#domain/model.ts';
import { defaultReminders } from '#domain/reminder.ts';
import { seriesScopes } from '#domain/series.ts';
import type { TestWorkspace } from './backend.ts';
import { buildNetwork } from './builders.ts';
import { Draw, of, type RandomChoice, type Situation, UNKNOWN } from './random-draw.ts';

export const commandKinds = [
  'posts.create',
  'posts.update',
  'posts.duplicate',
  'posts.delete',
  'posts.schedule',
  'placements.move',
  'cards.move',
  'cards.copy',
  'cards.order',
  'cards.swap',
  'bulk.move',
  'bulk.setStatus',
  'bulk.setPillars',
  'bulk.addNetwork',
  'bulk.duplicate',
  'bulk.publish',
  'placements.makeRoom',
  'placements.publish',
  'placements.skip',
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
  'hashtags.createGroup',
  'snippets.create',
  'limits.set',
  'limits.reset',
  'series.create',
  'series.update',
  'series.end',
  'series.delete',
  'series.skip',
  'series.make',
  'slots.set',
  'slots.take',
  'fill.apply',
  'views.create',
  'views.update',
  'views.delete',
] as const;
export type CommandKind = (typeof commandKinds)[number];

/** A command that is not bound to ids yet: `picks` choose among what is there when its turn comes. */
export type RandomCommand = RandomChoice & { readonly kind: CommandKind };

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) => `t${value.replaceAll('\u0000', '')}`);
const pick = fc.nat({ max: 9973 });

const firstOfSettings = commandKinds.indexOf('workspace.update');

/** Posts and placements come up more often than settings do. */
export const randomCommand: fc.Arbitrary<RandomCommand> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...commandKinds.slice(0, firstOfSettings)) },
    { weight: 2, arbitrary: fc.constantFrom(...commandKinds.slice(firstOfSettings)) },
    { weight: 2, arbitrary: fc.constantFrom(...commandKinds.filter((kind) => kind.startsWith('series.'))) },
  ),
  picks: fc.array(pick, { minLength: 8, maxLength: 8 }),
  text,
});

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
  'cards.move': (draw) => ({ cards: draw.cards, networkIds: draw.at(3) % 2 ? [draw.network(4)] : [] }),
  'cards.copy': (draw) => ({ cards: draw.cards }),
  'cards.order': (draw) => draw.order,
  'cards.swap': (draw) => ({ placementIds: [draw.placementId(0), draw.placementId(4)] }),
  'bulk.move': (draw) => ({
    placementIds: draw.many.flatMap(({ placements }) => placements.map(({ id }) => id)),
    days: (draw.at(1) % 30) - 15,
  }),
  'bulk.setStatus': (draw) => ({ postIds: draw.manyIds, status: of(statuses, draw.at(3)) }),
  'bulk.setPillars': (draw) => ({
    postIds: draw.manyIds,
    pillars: draw.fields.pillars,
    mode: draw.at(7) % 2 ? 'add' : 'replace',
  }),
  'bulk.addNetwork': (draw) => ({ postIds: draw.manyIds, networkId: draw.network(4) }),
  'bulk.duplicate': (draw) => ({ postIds: draw.manyIds.slice(0, 3) }),
  'bulk.publish': (draw) => ({ postIds: draw.manyIds }),
  'placements.makeRoom': (draw) => ({
    networkId: draw.network(2),
    day: draw.someDay,
    time: null,
    by: draw.at(3) % 2 ? 'days' : 'slots',
    count: 1 + (draw.at(4) % 9),
    until: draw.at(5) % 2 ? 'gap' : 'end',
  }),
  'placements.publish': (draw) => ({
    ids: draw.post?.placements.map(({ id }) => id) ?? [],
    link: draw.at(1) % 2 ? 'https://example.org/p/1' : '',
  }),
  'placements.skip': (draw) => ({ ids: draw.post?.placements.map(({ id }) => id) ?? [] }),
  'workspace.update': (draw) => ({
    name: draw.text,
    firstWeekday: draw.at(0) % 7,
    language: draw.at(1) % 2 ? 'fr' : 'en',
    ...(draw.at(2) % 3 === 0 ? { reminders: { ...defaultReminders, minutesBefore: draw.at(3) % 60 } } : {}),
  }),
  'networks.create': (draw) => buildNetwork({ name: draw.text, minimum: { count: draw.at(0) % 9, per: 'month' } }),
  'networks.update': (draw) => ({
    id: draw.network(0),
    fields: {
      handle: draw.text,
      minimum: { count: draw.at(1) % 9, per: 'day' },
      ...(draw.at(2) % 3 === 0 ? { platform: of(platforms, draw.at(3)) } : {}),
    },
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
  'hashtags.createGroup': (draw) => ({ name: draw.text, tags: [draw.text, `${draw.text}2`] }),
  'snippets.create': (draw) => ({ name: draw.text, text: draw.text }),
  'limits.set': (draw) => ({ ...draw.limit, value: draw.at(2) % 7 === 0 ? null : draw.at(2) % 40 }),
  'limits.reset': (draw) => draw.limit,
  'series.create': (draw) => ({
    id: draw.at(3) % 2 ? draw.postId : null,
    revision: draw.post?.revision ?? 0,
    fields: draw.fields,
    placements: [{ ...draw.placement, state: 'planned', day: draw.someDay }],
    rule: draw.rule,
  }),
  'series.update': (draw) => {
    const { post, rule, read } = draw.occurrence;
    return {
      ...read,
      scope: draw.at(2) % 2 ? 'all' : 'following',
      fields: draw.at(3) % 2 ? draw.fields : { title: draw.text },
      placements: draw.editedPlacements(post),
      rule: draw.at(5) % 2 ? draw.rule : rule,
    };
  },
  'series.end': (draw) => ({
    ...draw.occurrence.read,
    scope: of(seriesScopes, draw.at(2)),
    fields: draw.at(3) % 2 ? { title: draw.text } : {},
  }),
  'series.delete': (draw) => ({ ...draw.occurrence.read, scope: of(seriesScopes, draw.at(2)) }),
  'series.skip': (draw) => {
    const { post } = draw.occurrence;
    return { id: post?.seriesId ?? UNKNOWN, day: post?.seriesDay ?? draw.someDay };
  },
  // Some days after the last one made: now and then one of the rule.
  'series.make': (draw) => {
    const series = of(draw.series, draw.at(0));
    return { id: series?.id ?? UNKNOWN, day: addDays(series?.madeUntil ?? draw.someDay, 1 + (draw.at(1) % 9)) };
  },
  'slots.set': (draw) => ({
    networkId: draw.network(0),
    slots: Array.from({ length: draw.at(1) % 4 }, (_, index) => ({
      weekday: (draw.at(2) + index) % 7,
      time: '12:00',
      pillarId: (draw.at(3) + index) % 2 ? draw.pillar(4) : null,
    })),
  }),
  'slots.take': (draw) => ({ id: draw.postId, networkIds: [draw.network(4)] }),
  'fill.apply': (draw) => ({
    choices: [
      {
        networkId: draw.network(2),
        day: draw.someDay,
        time: '12:00',
        pillarId: draw.pillar(4),
        postId: draw.at(3) % 3 === 0 ? draw.postId : null,
        title: draw.text,
      },
    ],
  }),
  'views.create': (draw) => ({
    name: draw.text,
    shortcut: draw.at(0) % 2 ? null : `g ${draw.at(1) % 10}`,
    view: draw.view,
  }),
  'views.update': (draw) => ({
    id: draw.id(draw.snapshot.savedViews, 0),
    fields: { name: draw.text, view: draw.view },
  }),
  'views.delete': (draw) => ({ id: draw.id(draw.snapshot.savedViews, 0) }),
};

/** Binds a random command to ids of the workspace as it is; some inputs are meant to be refused. */
export function inputOf(command: RandomCommand, situation: Situation): unknown {
  return inputs[command.kind](new Draw(command, situation));
}

/** The posts of some days and of the tray, found the way a caller finds them. */
export async function postsIn(workspace: TestWorkspace, range: DayRange): Promise<readonly Post[]> {
  const { days } = await workspace.call('calendar.days', { range, perDay: null, filters: {} });
  const tray = await workspace.call('tray.list', { limit: 1000, offset: 0, filters: {} });
  const cards = [...days.flatMap((day) => day.cards), ...tray.cards];
  const ids = [...new Set(cards.map(({ postId }) => postId))].sort();
  return Promise.all(ids.map((id) => workspace.call('posts.get', { id })));
}

/** What random commands choose from: the posts of some weeks around today; those that a series made later stay out. */
export async function situationOf(workspace: TestWorkspace): Promise<Situation> {
  const snapshot = await workspace.call('workspace.snapshot', {});
  const { today } = snapshot;
  const posts = await postsIn(workspace, { from: addDays(today, -60), to: addDays(today, 60) });
  const seriesIds = [...new Set(posts.flatMap(({ seriesId }) => seriesId ?? []))];
  const series = await Promise.all(seriesIds.map((id) => workspace.call('series.get', { id })));
  return { snapshot, posts, series };
}
