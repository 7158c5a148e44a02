import type { Campaign } from './campaign.ts';
import { addDays, type Day, daysBetween, type Time, weekStart } from './day.ts';
import type { DayNote, HolidayCalendar, KeyDate } from './day-marks.ts';
import {
  defaultBalanceSettings,
  emptyPostFields,
  type Id,
  type Network,
  type Pillar,
  type PlacementFields,
  type PlacementState,
  type PostFields,
  type Status,
  type TargetSet,
  type Workspace,
} from './model.ts';
import { noEnd, patternFor, type Rule } from './recurrence.ts';
import { defaultReminders } from './reminder.ts';
import type {
  SampleContent,
  SampleNetworkKey,
  SamplePillarKey,
  ScheduledPlacement,
  ScheduledPost,
  ScheduledSeries,
} from './sample-content.ts';
import type { Slot } from './slot.ts';
import type { HashtagGroup, Snippet } from './writing.ts';

/** The wall clock in the sample's zone. */
export type SampleMoment = { readonly day: Day; readonly time: Time };

/** A post of the sample, ready to be stored. */
export type SamplePost = {
  readonly fields: PostFields;
  readonly placements: readonly PlacementFields[];
  /** How many days ago it was written; at least 1. */
  readonly writtenDaysAgo: number;
};

/** A repeated post of the sample: its first occurrence, from which all are copied. */
export type SampleSeries = {
  readonly fromDay: Day;
  readonly rule: Rule;
  readonly first: SamplePost;
};

/** A picture of the library; `key` finds its bytes. */
export type SamplePicture = {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly tags: readonly string[];
};

/** Everything the sample workspace holds. Lists are in the order they are shown. */
export type SamplePlan = {
  readonly workspace: Workspace;
  readonly networks: readonly Network[];
  readonly pillars: readonly Pillar[];
  readonly targetSets: readonly TargetSet[];
  readonly slots: readonly Slot[];
  readonly media: readonly SamplePicture[];
  readonly campaigns: readonly Campaign[];
  readonly notes: readonly DayNote[];
  readonly keyDates: readonly KeyDate[];
  readonly holidays: readonly HolidayCalendar[];
  readonly hashtagGroups: readonly HashtagGroup[];
  readonly snippets: readonly Snippet[];
  readonly posts: readonly SamplePost[];
  readonly series: readonly SampleSeries[];
};

type Ids = {
  readonly network: (key: SampleNetworkKey) => Id;
  readonly pillar: (key: SamplePillarKey) => Id;
  readonly picture: (key: string) => Id;
  readonly campaign: (key: string) => Id;
};

const MONDAY = 1;
/** A post is written about this many days before its own day. */
const LEAD_DAYS = 16;

function idsByKey<Key extends string>(keys: readonly Key[], newId: () => Id): (key: Key) => Id {
  const ids = new Map(keys.map((key) => [key, newId()]));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The sample's schedule does not list ${key}.`);
    return id;
  };
}

/** Nearer posts are further along; `index` makes neighbours differ. */
function statusOf(post: ScheduledPost, daysAhead: number | null, index: number): Status {
  if (post.idea) return 'idea';
  if (daysAhead === null) return 'draft';
  if (daysAhead <= 0) return 'approved';
  if (daysAhead <= 2) return index % 4 === 0 ? 'review' : 'approved';
  if (daysAhead <= 7) return index % 3 === 0 ? 'approved' : index % 3 === 1 ? 'review' : 'draft';
  return daysAhead <= 14 && index % 3 === 0 ? 'review' : 'draft';
}

function isPast(day: Day, time: Time | null, now: SampleMoment): boolean {
  return day < now.day || (day === now.day && time !== null && time < now.time);
}

function stateOf(placement: ScheduledPlacement, day: Day, now: SampleMoment): PlacementState {
  if (!isPast(day, placement.time, now) || placement.outcome === 'missed') return 'planned';
  return placement.outcome;
}

function planPost(post: ScheduledPost, index: number, content: SampleContent, now: SampleMoment, ids: Ids): SamplePost {
  const texts = content.texts.posts[post.id];
  if (texts === undefined) throw new Error(`The sample has no texts for post ${post.id}.`);
  const { ownTexts, ...words } = texts;
  const ownDay = post.day === null ? null : addDays(weekStart(now.day, MONDAY), post.day);
  const daysAhead = ownDay === null ? null : daysBetween(now.day, ownDay);
  return {
    fields: {
      ...emptyPostFields,
      ...words,
      status: statusOf(post, daysAhead, index),
      pillars: post.pillars.map(({ pillar, parts }) => ({ pillarId: ids.pillar(pillar), parts })),
      campaignId: post.campaign === undefined ? null : ids.campaign(post.campaign),
      media: post.media.map((key) => ({ mediaId: ids.picture(key), alt: content.texts.media[key]?.alt ?? '' })),
    },
    placements: post.placements.map((placement) => {
      const day = ownDay === null ? null : addDays(ownDay, placement.after);
      return {
        networkId: ids.network(placement.network),
        day,
        time: day === null ? null : placement.time,
        format: placement.format,
        ownText: ownTexts[placement.network] ?? null,
        state: day === null ? 'planned' : stateOf(placement, day, now),
        link: '',
        firstComment: '',
      };
    }),
    writtenDaysAgo: Math.max(1, LEAD_DAYS - (daysAhead ?? LEAD_DAYS - 1 - (index % 9))),
  };
}

/** Its posts are made far ahead, so they all begin as drafts. */
function planSeries(series: ScheduledSeries, content: SampleContent, now: SampleMoment, ids: Ids): SampleSeries {
  const { fields, ...first } = planPost(series, 0, content, now, ids);
  const { firstWeekday } = content.schedule;
  const fromDay = addDays(weekStart(now.day, MONDAY), series.day);
  return {
    fromDay,
    rule: { every: 1, pattern: patternFor('weeks', fromDay, firstWeekday), end: noEnd },
    first: { ...first, fields: { ...fields, status: 'draft' } },
  };
}

function planTargetSets(content: SampleContent, today: Day, ids: Ids, newId: () => Id): readonly TargetSet[] {
  return content.schedule.targets.map(({ week, weights }) => ({
    id: newId(),
    fromDay: addDays(weekStart(today, MONDAY), 7 * week),
    weights: weights.map(({ pillar, weight }) => ({ pillarId: ids.pillar(pillar), weight })),
  }));
}

/** What stands on the days themselves. A name that is missing cannot be: the content was checked. */
function planMarks({ schedule, texts }: SampleContent, today: Day, ids: Ids, newId: () => Id) {
  const dayOf = (after: number) => addDays(weekStart(today, MONDAY), after);
  return {
    campaigns: schedule.campaigns.map(({ key, color, from, to }) => ({
      id: ids.campaign(key),
      color,
      fromDay: dayOf(from),
      toDay: dayOf(to),
      name: texts.campaigns[key]?.name ?? key,
      goal: texts.campaigns[key]?.goal ?? '',
    })),
    notes: schedule.notes.map(({ key, from, to }) => ({
      id: newId(),
      fromDay: dayOf(from),
      toDay: dayOf(to),
      text: texts.notes[key] ?? key,
    })),
    keyDates: schedule.keyDates.map(({ key, from }) => ({
      id: newId(),
      name: texts.keyDates[key] ?? key,
      day: dayOf(from),
      yearly: true,
    })),
    holidays: schedule.holidays,
  };
}

/**
 * Plans the sample workspace around a day: the same content, moment and ids give the same plan. The schedule is laid out
 * so that on any day, with any first weekday, beauty alone warns in the four weeks that end with today's.
 */
export function planSample(content: SampleContent, now: SampleMoment, newId: () => Id): SamplePlan {
  const { schedule, texts } = content;
  const ids: Ids = {
    network: idsByKey(
      schedule.networks.map(({ key }) => key),
      newId,
    ),
    pillar: idsByKey(
      schedule.pillars.map(({ key }) => key),
      newId,
    ),
    picture: idsByKey(Object.keys(texts.media), newId),
    campaign: idsByKey(Object.keys(texts.campaigns), newId),
  };
  return {
    workspace: {
      id: newId(),
      name: texts.name,
      language: texts.language,
      timeZone: schedule.timeZone,
      firstWeekday: schedule.firstWeekday,
      balance: defaultBalanceSettings,
      reminders: defaultReminders,
    },
    networks: schedule.networks.map(({ key, perWeek }) => ({
      id: ids.network(key),
      platform: key,
      ...texts.networks[key],
      minimum: { count: perWeek, per: 'week' },
      archived: false,
    })),
    pillars: schedule.pillars.map(({ key, color }) => ({
      id: ids.pillar(key),
      ...texts.pillars[key],
      color,
      archived: false,
    })),
    targetSets: planTargetSets(content, now.day, ids, newId),
    slots: schedule.slots.map(({ network, weekday, time, pillar }) => ({
      id: newId(),
      networkId: ids.network(network),
      weekday,
      time,
      pillarId: pillar ? ids.pillar(pillar) : null,
    })),
    media: Object.entries(texts.media).map(([key, { name, tags }]) => ({ id: ids.picture(key), key, name, tags })),
    ...planMarks(content, now.day, ids, newId),
    hashtagGroups: texts.hashtagGroups.map((group) => ({ id: newId(), ...group })),
    snippets: texts.snippets.map((snippet) => ({ id: newId(), ...snippet })),
    posts: schedule.posts.map((post, index) => planPost(post, index, content, now, ids)),
    series: schedule.series.map((series) => planSeries(series, content, now, ids)),
  };
}
