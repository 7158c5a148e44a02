import { describe, expect, it } from 'vitest';
import type { NetworkTarget } from '#domain/import-model.ts';
import {
  accepted,
  apply,
  call,
  cards,
  createTikTok,
  failure,
  fixture,
  openEachTime,
  postOf,
  preview,
} from '#test/import-workspace.ts';

openEachTime();

describe('a calendar of two networks without times', () => {
  const agency = fixture('agency-two-networks.csv');

  it('asks what only the user can know', async () => {
    const { questions, counts, columns } = await preview(agency);
    expect(counts).toEqual({ total: 7, ready: 7, duplicates: 0, errors: 0, skipped: 0 });
    expect(
      questions.map((question) => ('value' in question ? `${question.kind} ${question.value}` : question.kind)),
    ).toEqual([
      'network LinkedIn',
      'status Planned',
      'pillar Educational',
      'pillar Engagement',
      'pillar Community',
      'pillar Promotional',
    ]);
    expect(columns.map((column) => column.role)).toEqual([
      'date',
      'network',
      'pillar',
      'title',
      'text',
      'notes',
      'notes',
      'status',
    ]);
  });

  it('writes nothing while a question is open', async () => {
    expect(await failure('import.apply', { ...agency, options: null })).toMatchObject({
      code: 'refused',
      reason: 'import-needs-answers',
    });
    expect((await call('workspace.snapshot', {})).postCount).toBe(0);
  });

  it('becomes posts at any time of their days, as one step', async () => {
    const result = await apply(agency, await accepted(agency));
    expect(result.value).toEqual({
      posts: 7,
      placements: 7,
      networks: 1,
      pillars: 4,
      duplicates: 0,
      errors: 0,
      skipped: 0,
    });
    expect(result.step).toMatchObject({ name: 'imported', params: { count: 7, file: 'agency-two-networks.csv' } });
    expect(await postOf('Odoo for Businesses')).toMatchObject({
      text: 'How Odoo can help businesses manage their daily operations',
      status: 'approved',
      notes: 'Target Audience: Business Owners\nGoal: Awareness',
      placements: [{ day: '2026-09-15', time: null, format: 'post', state: 'planned' }],
    });
  });

  it('is undone in one step, with the networks and pillars it made', async () => {
    const before = await call('workspace.snapshot', {});
    await apply(agency, await accepted(agency));
    await call('history.undo', { to: null });
    const after = await call('workspace.snapshot', {});
    expect([after.postCount, after.networks, after.pillars]).toEqual([0, before.networks, before.pillars]);
    await call('history.redo', {});
    expect((await call('workspace.snapshot', {})).postCount).toBe(7);
  });

  it('is all duplicates the second time', async () => {
    await apply(agency, await accepted(agency));
    const again = await preview(agency);
    expect(again.counts).toMatchObject({ ready: 0, duplicates: 7 });
    expect(again.duplicates[0]).toMatchObject({ line: 2, duplicateOf: 0 });
    const options = await accepted(agency);
    expect(await failure('import.apply', { ...agency, options })).toMatchObject({ reason: 'import-nothing-ready' });
    expect((await apply(agency, { ...options, includeLines: [3] })).value.posts).toBe(1);
    expect((await apply(agency, { ...options, duplicates: 'include' })).value.posts).toBe(7);
  });
});

describe('a calendar of weekday names in another zone', () => {
  const hotel = fixture('hotel-weekdays-arabic.csv');

  it('asks for week, zone and networks', async () => {
    const { questions } = await preview(hotel);
    expect(questions.slice(0, 3)).toMatchObject([
      { kind: 'startWeek', proposal: '2026-09-14' },
      { kind: 'zone', from: 'Africa/Cairo', to: 'Europe/Paris' },
      { kind: 'fileNetworks', rows: 6, wholeFile: true },
    ]);
  });

  it('becomes posts on the right days, with the joined text', async () => {
    const { networks } = await call('workspace.snapshot', {});
    const everywhere = networks.map(({ id }): NetworkTarget => ({ kind: 'existing', id }));
    await apply(hotel, await accepted(hotel, {}, everywhere));
    const spa = await postOf('Spa ritual');
    expect(spa.text).toBe('Six steps to slow down.\n\nست خطوات لوقت أهدأ.\n\nSwipe and save / مرروا واحفظوا');
    expect(spa.placements).toMatchObject([
      { day: '2026-09-15', time: '19:00', format: 'carousel' },
      { day: '2026-09-15', time: '19:00', format: 'carousel' },
    ]);
    expect((await cards('2026-09-14', '2026-09-20')).map((card) => card.day)).toEqual(
      ['14', '15', '16', '17', '18', '19'].map((day) => `2026-09-${day}`),
    );
  });
});

describe('a calendar with multi-line fields', () => {
  const shop = fixture('shop-multiline.csv');

  it('counts its 70 rows and marks what repeats', async () => {
    const { counts, duplicates, detected } = await preview(shop, await accepted(shop, {}, createTikTok));
    expect(detected.rows).toBe(70);
    expect(counts).toEqual({ total: 70, ready: 67, duplicates: 3, errors: 0, skipped: 0 });
    expect(duplicates).toMatchObject([
      { line: 18, duplicateOf: 2 },
      { line: 482, duplicateOf: 466 },
      { line: 539, duplicateOf: 523 },
    ]);
  });

  it('keeps lines, hashtags and the other columns', async () => {
    const result = await apply(shop, await accepted(shop, {}, createTikTok));
    expect(result.value).toMatchObject({ posts: 67, networks: 1, pillars: 6 });
    const post = await postOf('This is your sign to get 2 Pieces Foldable');
    expect(post).toMatchObject({
      hashtags: ['tiktokmademebuyit', 'amazonfinds', 'musthave'],
      placements: [{ day: '2026-02-28', time: '19:00', format: 'video' }],
    });
    expect(post.text).toContain('🤯\n\nLink in bio');
    expect(post.notes).toContain('script: [0-3s] This is your sign');
    expect(post.notes).toContain('cta: Link in bio - only 67.11');
    const early = await cards('2026-03-01', '2026-03-01');
    expect(early[0]?.time).toBe('08:00');
  });
});
