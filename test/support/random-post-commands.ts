import type { ProcedureName } from '#contract/index.ts';
import { addDays } from '#domain/day.ts';
import { statuses } from '#domain/model.ts';
import { versionParts } from '#domain/post-version.ts';
import { seriesScopes } from '#domain/series.ts';
import { type Draw, of, UNKNOWN } from './random-draw.ts';

/** What commands take; some inputs are meant to be refused. */
export type RandomInputs = Readonly<Partial<Record<ProcedureName, (draw: Draw) => unknown>>>;

/** Commands on posts and their placements. */
export const postInputs = {
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
  'posts.restore': (draw) => ({ ids: [draw.id(draw.trashed, 0)] }),
  'posts.restoreVersion': (draw) => ({
    id: draw.postId,
    revision: draw.post?.revision ?? 0,
    version: (draw.post?.revision ?? 0) - (draw.at(1) % 3),
    side: draw.at(2) % 2 ? 'before' : 'after',
    parts: versionParts.filter((_, index) => index === draw.at(3) % versionParts.length || draw.at(4) % 2 === 0),
  }),
  'posts.schedule': (draw) => ({
    id: draw.postId,
    day: draw.someDay,
    time: draw.time,
    placementIds: draw.at(5) % 3 === 0 ? [draw.placementId(0)] : [],
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
  'bulk.setCampaign': (draw) => ({
    postIds: draw.manyIds,
    campaignId: draw.at(3) % 3 === 0 ? null : draw.id(draw.snapshot.campaigns, 4),
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
} satisfies RandomInputs;

/** Commands on repeated posts. */
export const seriesInputs = {
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
  'series.make': (draw) => {
    const { seriesId, seriesDay } = of(draw.expected, draw.at(0)) ?? { seriesId: UNKNOWN, seriesDay: draw.someDay };
    return { id: seriesId, day: addDays(seriesDay, draw.at(1) % 3 === 0 ? 1 : 0) };
  },
} satisfies RandomInputs;
