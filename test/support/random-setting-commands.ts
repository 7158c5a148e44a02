import { type Id, pillarColors, platforms } from '#domain/model.ts';
import { defaultReminders } from '#domain/reminder.ts';
import { buildNetwork } from './builders.ts';
import { sampleFiles } from './media-files.ts';
import { type Draw, of } from './random-draw.ts';
import type { RandomInputs } from './random-post-commands.ts';

const networkId = (draw: Draw) => ({ id: draw.network(0) });
const pillarId = (draw: Draw) => ({ id: draw.pillar(0) });
const backwards = (items: readonly { readonly id: Id }[]) => ({ ids: items.map(({ id }) => id).toReversed() });

/** Commands on everything that posts point to, and on what stands beside them. */
export const settingInputs = {
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
  'notes.update': (draw) => ({ id: draw.id(draw.notes, 0), fields: { ...draw.span, text: draw.text } }),
  'notes.delete': (draw) => ({ id: draw.id(draw.notes, 0) }),
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
  'hashtags.updateGroup': (draw) => ({ id: draw.id(draw.writing.groups, 0), name: draw.text, tags: [draw.text] }),
  'hashtags.reorderGroups': ({ writing }) => backwards(writing.groups),
  'hashtags.deleteGroup': (draw) => ({ id: draw.id(draw.writing.groups, 0) }),
  'snippets.create': (draw) => ({ name: draw.text, text: draw.text }),
  'snippets.update': (draw) => ({ id: draw.id(draw.writing.snippets, 0), name: draw.text, text: draw.text }),
  'snippets.reorder': ({ writing }) => backwards(writing.snippets),
  'snippets.delete': (draw) => ({ id: draw.id(draw.writing.snippets, 0) }),
  'limits.set': (draw) => ({ ...draw.limit, value: draw.at(2) % 7 === 0 ? null : draw.at(2) % 40 }),
  'limits.reset': (draw) => draw.limit,
  'slots.set': (draw) => ({
    networkId: draw.network(0),
    slots: Array.from({ length: draw.at(1) % 4 }, (_, index) => ({
      weekday: (draw.at(2) + index) % 7,
      time: '12:00',
      pillarId: (draw.at(3) + index) % 2 ? draw.pillar(4) : null,
    })),
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
  // Refused unless `inspectSamples` has put them into the media folder.
  'media.add': (draw) => ({
    files: sampleFiles.slice(0, 1 + (draw.at(0) % 2)).map(({ sha256, name }) => ({ sha256, name })),
  }),
  'media.update': (draw) => ({
    id: draw.id(draw.media, 0),
    ...(draw.at(1) % 2 ? { name: `${draw.text}.pdf` } : { tags: [draw.text] }),
  }),
  'media.replace': (draw) => ({ id: draw.id(draw.media, 0), byId: draw.id(draw.media, 1) }),
  'media.delete': (draw) => ({ ids: [draw.id(draw.media, 0)] }),
} satisfies RandomInputs;
