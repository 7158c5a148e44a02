import { describe, expect, it } from 'vitest';
import { type BalanceReport, judge } from '#domain/balance.ts';
import { type CountablePost, countUnits, tallyUnits } from '#domain/balance-tally.ts';
import { addDays, type Day, type DayRange, daysBetween, type Weekday, weekStart } from '#domain/day.ts';
import { countPlanned } from '#domain/frequency.ts';
import {
  networkSchema,
  pillarSchema,
  placementFieldsSchema,
  postFieldsSchema,
  targetSetSchema,
  workspaceSchema,
} from '#domain/model.ts';
import { planSample, type SamplePlan, type SamplePost } from '#domain/sample.ts';
import { readSampleContent } from '#domain/sample-content.ts';
import { copyOn } from '#domain/series.ts';
import { fourWeeksEnding, historyWindows, weekWindow } from '#domain/windows.ts';
import en from '#resources/sample/en.json' with { type: 'json' };
import fr from '#resources/sample/fr.json' with { type: 'json' };
import schedule from '#resources/sample/schedule.json' with { type: 'json' };

const contents = { en: readSampleContent(schedule, en), fr: readSampleContent(schedule, fr) } as const;
const languages = ['en', 'fr'] as const;
const firstWeekdays: readonly Weekday[] = [0, 1, 6];
/** Across a leap day and two new years. */
const dates = Array.from({ length: 400 }, (_, index) => addDays('2027-12-20', index));
const [BRAND, FASHION, BEAUTY, WELL_BEING] = [0, 1, 2, 3] as const;

function plan(day: Day, language: 'en' | 'fr' = 'en', time = '12:00'): SamplePlan {
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return planSample(contents[language], { day, time }, newId);
}

/** The posts of its series in the next three weeks: more than any window asks for that ends with today's week. */
function repeated({ series }: SamplePlan): readonly SamplePost[] {
  return series.flatMap(({ fromDay, first: { fields, placements, writtenDaysAgo } }) => {
    const occurrence = { day: fromDay, fields, placements: placements.map((each) => ({ id: null, ...each })) };
    return [0, 7, 14].map((days) => ({ ...copyOn(occurrence, addDays(fromDay, days)), writtenDaysAgo }));
  });
}

function countable(sample: SamplePlan): readonly CountablePost[] {
  return [...sample.posts, ...repeated(sample)].map(({ fields, placements }, index) => ({
    id: String(index),
    status: fields.status,
    parts: fields.pillars,
    placements,
  }));
}

function report(sample: SamplePlan, range: DayRange, today: Day): BalanceReport {
  const { balance } = sample.workspace;
  const tallies = tallyUnits(countUnits(countable(sample), balance, range, today));
  const order = sample.pillars.map(({ id }) => id);
  return judge(tallies, sample.targetSets, balance, order, range);
}

function mark(sample: SamplePlan, today: Day, firstWeekday: Weekday): BalanceReport {
  return report(sample, fourWeeksEnding(weekWindow(today, firstWeekday)), today);
}

const verdicts = ({ pillars }: BalanceReport) => pillars.map(({ verdict }) => verdict);

describe('the balance of the sample', () => {
  it.each(firstWeekdays)('warns of beauty alone on each of 400 days, weeks starting on %i', (firstWeekday) => {
    for (const day of dates) {
      expect(verdicts(mark(plan(day), day, firstWeekday)), day).toEqual(['ok', 'ok', 'warn', 'ok']);
    }
  });

  it('is short of beauty by about two posts and a half of about forty', () => {
    for (const day of dates) {
      const { tagged, untagged, pillars } = mark(plan(day), day, 1);
      expect(untagged).toBe(0);
      expect(tagged).toBeGreaterThanOrEqual(36);
      expect(tagged).toBeLessThanOrEqual(45);
      expect(pillars[BEAUTY]?.gap).toBeLessThan(-2);
      expect(pillars[BEAUTY]?.gap).toBeGreaterThan(-2.6);
    }
  });

  it('is mended by two beauty drafts this week', () => {
    const day = '2028-03-01';
    const sample = plan(day);
    const beauty = sample.pillars[BEAUTY]?.id ?? '';
    const networkId = sample.networks[0]?.id ?? '';
    const drafts = ['one', 'two'].map(
      (id): CountablePost => ({
        id,
        status: 'draft',
        parts: [{ pillarId: beauty, parts: 1 }],
        placements: [{ networkId, day, state: 'planned' }],
      }),
    );
    const units = [...countable(sample), ...drafts];
    const range = fourWeeksEnding(weekWindow(day, 1));
    const tallies = tallyUnits(countUnits(units, sample.workspace.balance, range, day));
    const order = sample.pillars.map(({ id }) => id);
    expect(verdicts(judge(tallies, sample.targetSets, sample.workspace.balance, order, range))).toEqual(
      Array.from({ length: 4 }, () => 'ok'),
    );
  });

  it('tells of a drift that grew over the last weeks', () => {
    const day = '2028-03-01';
    const sample = plan(day);
    const history = historyWindows(weekWindow(day, 1)).map(({ judged }) => report(sample, judged, day));
    const beauty = history.map(({ pillars }) => pillars[BEAUTY]?.verdict);
    expect(beauty.slice(-4)).toEqual(['ok', 'watch', 'watch', 'warn']);
    expect(history.filter(({ verdict }) => verdict === 'warn')).toHaveLength(1);
    expect(history.map(({ pillars }) => pillars[FASHION]?.verdict)).toContain('watch');
    for (const pillar of [BRAND, WELL_BEING]) {
      expect(history.map(({ pillars }) => pillars[pillar]?.verdict)).not.toContain('watch');
    }
  });
});

describe('the plan of the sample', () => {
  it('has about 160 single posts in 14 weeks around today, and some in the tray', () => {
    for (const day of dates) {
      const { posts } = plan(day);
      const days = posts.flatMap(({ placements }) => placements.flatMap((placement) => placement.day ?? []));
      const weeks = new Set(days.map((each) => weekStart(each, 1)));
      expect(posts).toHaveLength(158);
      expect(weeks.size).toBe(14);
      expect(daysBetween([...weeks].sort()[0] ?? day, weekStart(day, 1))).toBe(63);
      expect(posts.filter(({ placements }) => placements.every((placement) => placement.day === null))).toHaveLength(9);
    }
  });

  it('is made of valid domain values on every day', () => {
    for (const day of dates) {
      const sample = plan(day, 'fr');
      workspaceSchema.parse(sample.workspace);
      for (const network of sample.networks) networkSchema.parse(network);
      for (const pillar of sample.pillars) pillarSchema.parse(pillar);
      for (const set of sample.targetSets) targetSetSchema.parse(set);
      for (const { fields, placements } of sample.posts) {
        postFieldsSchema.parse(fields);
        for (const placement of placements) placementFieldsSchema.parse(placement);
      }
    }
  });

  it('repeats a post each Sunday in the ratio of the targets, so that the mix stays as it is', () => {
    for (const day of dates) {
      const { series, targetSets } = plan(day);
      expect(series).toHaveLength(1);
      for (const { fromDay, rule, first } of series) {
        expect(rule).toMatchObject({ every: 1, pattern: { kind: 'weeks', weekdays: [0] }, end: { kind: 'never' } });
        expect(fromDay >= day && fromDay <= addDays(day, 6)).toBe(true);
        const weights = targetSets.at(-1)?.weights.map(({ pillarId, weight }) => ({ pillarId, parts: weight / 10 }));
        expect(first.fields.pillars).toEqual(weights);
        postFieldsSchema.parse(first.fields);
        for (const placement of first.placements) placementFieldsSchema.parse(placement);
      }
    }
  });

  it('never puts two placements of one network within the hour', () => {
    const sample = plan('2028-03-01');
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    for (const { id } of sample.networks) {
      const times = [...sample.posts, ...repeated(sample)]
        .flatMap(({ placements }) => placements)
        .filter(({ networkId, time }) => networkId === id && time !== null)
        .map(({ day, time }) => daysBetween('2000-01-01', day ?? '') * 1440 + minutes(time ?? ''))
        .sort((a, b) => a - b);
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
    }
  });

  it('meets every minimum in most weeks and misses two of them this week', () => {
    for (const firstWeekday of firstWeekdays) {
      const day = '2028-03-01';
      const sample = plan(day);
      const short = (range: DayRange) =>
        sample.networks
          .filter(({ id, minimum }) => countPlanned(countable(sample), id, range) < minimum.count)
          .map(({ platform }) => platform);
      const weeks = historyWindows(weekWindow(day, firstWeekday), 9).map(({ week }) => short(week));
      expect(weeks.at(-1)).toEqual(['tiktok', 'pinterest']);
      expect(weeks.slice(0, -1).filter((missing) => missing.length === 0).length).toBeGreaterThanOrEqual(5);
    }
  });

  it('has published the past, but for a few missed and skipped placements', () => {
    for (const day of dates) {
      const past = plan(day).posts.flatMap(({ fields, placements }) =>
        placements
          .filter((placement) => placement.day !== null && placement.day < day)
          .map(({ state }) => `${fields.status} ${state}`),
      );
      const count = (what: string) => past.filter((each) => each === what).length;
      expect(count('approved planned')).toBe(3);
      expect(count('approved skipped')).toBe(3);
      expect(count('approved published')).toBe(past.length - 6);
    }
  });

  it('publishes nothing ahead of the clock', () => {
    const day = '2028-03-01';
    const states = (time: string) =>
      plan(day, 'en', time)
        .posts.flatMap(({ placements }) => placements)
        .filter((placement) => placement.day !== null && placement.day >= day && placement.time !== null)
        .map(({ state }) => state);
    expect(states('08:00')).not.toContain('published');
    expect(states('23:59')).toContain('published');
  });

  it('holds every status and posts on two pillars, evenly and not', () => {
    const { posts } = plan('2028-02-28');
    expect(new Set(posts.map(({ fields }) => fields.status))).toEqual(new Set(['idea', 'draft', 'review', 'approved']));
    const shared = posts.map(({ fields }) => fields.pillars.map(({ parts }) => parts).join(':'));
    expect(shared.filter((parts) => parts === '1:1').length).toBeGreaterThan(10);
    expect(shared.filter((parts) => parts === '2:1').length).toBeGreaterThan(5);
  });
});

describe('the texts of the sample', () => {
  it.each(languages)('are all there and all different (%s)', (language) => {
    const { posts } = plan('2028-03-01', language);
    const titles = posts.map(({ fields }) => fields.title);
    const texts = posts.map(({ fields }) => fields.text);
    expect(new Set(titles).size).toBe(posts.length);
    expect(new Set(texts).size).toBe(posts.length);
    for (const { fields } of posts) {
      expect(fields.text.length).toBeGreaterThan(20);
      expect(fields.hashtags.length).toBeGreaterThan(0);
      expect(fields.labels.length).toBeGreaterThan(0);
    }
  });

  it.each(languages)('are used, all of them (%s)', (language) => {
    const { schedule: planned, texts } = contents[language];
    const used = [...planned.posts, ...planned.series];
    expect(Object.keys(texts.posts).sort()).toEqual(used.map(({ id }) => id).sort());
    for (const post of used) {
      const networks: readonly string[] = post.placements.map(({ network }) => network);
      for (const network of Object.keys(texts.posts[post.id]?.ownTexts ?? {})) expect(networks).toContain(network);
    }
  });

  it('are refused when one is missing', () => {
    const { '0A': _gone, ...posts } = en.posts;
    expect(() => readSampleContent(schedule, { ...en, posts })).toThrow('texts-missing');
  });
});
