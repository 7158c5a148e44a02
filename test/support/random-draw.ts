import type { Output, Series, Snapshot } from '#contract/index.ts';
import { addDays, type Day, type Time } from '#domain/day.ts';
import { formats, type Id, type Post, placementStates, platforms, statuses } from '#domain/model.ts';
import { type Pattern, patternFor, type Rule } from '#domain/recurrence.ts';
import { buildFields, buildPlacement } from './builders.ts';

/** What chance decided about a command. */
export type RandomChoice = { readonly picks: readonly number[]; readonly text: string };

type HasId = { readonly id: Id };

/** What a command can name. */
export type Situation = {
  readonly snapshot: Snapshot;
  readonly posts: readonly Post[];
  readonly series: readonly Series[];
  readonly notes: readonly HasId[];
  readonly writing: Output<'writing.list'>;
  readonly media: readonly HasId[];
  readonly trashed: readonly HasId[];
  readonly expected: Output<'calendar.days'>['expected'];
};

/** An id that nothing has. */
export const UNKNOWN: Id = '99999999-9999-4999-8999-999999999999';

/** One of the items, whatever the index. */
export function of<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}

/** A random command's choices, bound to the workspace as it is. */
export class Draw {
  readonly snapshot: Snapshot;
  readonly post: Post | undefined;
  readonly posts: readonly Post[];
  readonly series: readonly Series[];
  readonly notes: Situation['notes'];
  readonly writing: Situation['writing'];
  readonly media: Situation['media'];
  readonly trashed: Situation['trashed'];
  readonly expected: Situation['expected'];
  readonly text: string;
  readonly picks: readonly number[];

  constructor({ picks, text: words }: RandomChoice, situation: Situation) {
    this.snapshot = situation.snapshot;
    this.posts = situation.posts;
    this.series = situation.series;
    this.notes = situation.notes;
    this.writing = situation.writing;
    this.media = situation.media;
    this.trashed = situation.trashed;
    this.expected = situation.expected;
    this.picks = picks;
    this.text = words;
    this.post = of(this.posts, this.at(0));
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

  /** Some of the posts, and at times one that is not there. */
  get many(): readonly Post[] {
    return this.posts.filter((_, index) => (index + this.at(5)) % (1 + (this.at(6) % 4)) === 0);
  }

  get manyIds(): readonly Id[] {
    return [this.postId, ...this.many.map(({ id }) => id)];
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
    const media = this.media.slice(this.at(2) % 3).map(({ id }) => ({ mediaId: id, alt: this.text }));
    return buildFields({ ...words, status, pillars, campaignId, media });
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

  /** Seldom enough that a series stays small. */
  get view() {
    const screen = of(['calendar', 'tray', 'balance'], this.at(2)) ?? 'calendar';
    return { screen, calendarView: null, filters: { text: this.text, pillarIds: [this.pillar(4)] } };
  }

  get rule(): Rule {
    const kinds = ['weeks', 'month-day', 'month-weekday', 'month-end', 'days'] as const;
    const pattern: Pattern = patternFor(of(kinds, this.at(5)) ?? 'weeks', this.someDay, 1);
    const every = pattern.kind === 'days' ? 9 + (this.at(6) % 9) : 2 + (this.at(6) % 2);
    return { every, pattern, end: this.at(7) % 3 === 0 ? { kind: 'after', count: 4 } : { kind: 'never' } };
  }

  /** A post of a series where there is one, with what its editor has read. */
  get occurrence() {
    const repeated = this.posts.filter(({ seriesId }) => seriesId !== null);
    const post = of(repeated, this.at(0)) ?? this.post;
    const series = this.series.find(({ id }) => id === post?.seriesId);
    const stale = this.at(7) % 9 === 0 ? 1 : 0;
    return {
      post,
      rule: series?.rule ?? this.rule,
      read: { id: post?.id ?? UNKNOWN, revision: post?.revision ?? 0, seriesRevision: (series?.revision ?? 0) - stale },
    };
  }

  /** Its placements, perhaps on another day, perhaps with one more or one less. */
  editedPlacements(post: Post | undefined) {
    const moved = (this.at(1) % 3) - 1;
    const kept = (post?.placements ?? []).slice(this.at(4) % 5 === 0 ? 1 : 0).map((placement) => ({
      ...placement,
      day: placement.day && addDays(placement.day, moved),
    }));
    return this.at(6) % 3 === 0 ? [...kept, { ...this.placement, day: post?.seriesDay ?? this.someDay }] : kept;
  }

  get span() {
    return { fromDay: this.someDay, toDay: addDays(this.someDay, this.at(2) % 30) };
  }

  get limit() {
    return { platform: of(platforms, this.at(0)), field: this.at(1) % 2 ? 'text' : 'hashtags' };
  }

  /** Two posts with all they have, each on a day of its own. */
  get cards() {
    return [this.at(0), this.at(4)].flatMap((index, place) => {
      const post = of(this.posts, index);
      if (!post) return [];
      const day = this.day && addDays(this.day, place);
      const placementIds = post.placements.map(({ id }) => id);
      return [{ postId: post.id, placementIds, day, time: this.at(3) % 2 ? 'keep' : this.time }];
    });
  }

  /** The posts of a moment that some post has, backwards. */
  get order() {
    const { day, time } = this.post?.placements[0] ?? { day: null, time: null };
    const there = this.posts.filter(({ placements }) =>
      placements.some((placement) => placement.day === day && placement.time === time),
    );
    return { day: day ?? this.someDay, time, postIds: there.map(({ id }) => id).toReversed() };
  }

  placementId(index: number): Id {
    const post = of(this.posts, this.at(index));
    return of(post?.placements ?? [], this.at(5))?.id ?? UNKNOWN;
  }

  get weights() {
    const weights = [{ pillarId: this.pillar(3), weight: 1 + (this.at(4) % 90) }];
    if (this.pillar(5) !== this.pillar(3)) weights.push({ pillarId: this.pillar(5), weight: 30 });
    return weights;
  }
}
