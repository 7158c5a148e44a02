import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#domain/day.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

const june = { from: '2025-06-01', to: '2025-06-30' };
let workspace: TestWorkspace;

beforeEach(() => {
  workspace = new TestWorkspace();
});
afterEach(() => workspace[Symbol.dispose]());

const marks = () => workspace.call('calendar.marks', { range: june });
const holidays = async (range = june) => (await workspace.call('calendar.holidays', { range })).holidays;
const choose = (...codes: readonly string[]) =>
  workspace.call('holidays.choose', { calendars: codes.map((code) => ({ code, observances: true })) });

async function addPost(day: string, state: 'planned' | 'skipped' = 'planned', pillar = 0) {
  const { networks, pillars } = await workspace.call('workspace.snapshot', {});
  const fields = buildFields({ pillars: [{ pillarId: pillars[pillar]?.id ?? '', parts: 1 }] });
  const placement = buildPlacement(networks[0]?.id ?? '', { day, state });
  await workspace.call('posts.create', { fields, placements: [placement] });
}

describe('notes', () => {
  it('are on the days they are about, and can be changed, deleted and brought back', async () => {
    const { value, step } = await workspace.call('notes.create', {
      fromDay: '2025-05-28',
      toDay: '2025-06-02',
      text: ' Stand at the fair ',
    });
    expect(step).toMatchObject({ name: 'note-created', params: { name: 'Stand at the fair', day: '2025-05-28' } });
    await workspace.call('notes.create', { fromDay: '2025-07-01', toDay: '2025-07-01', text: 'Elsewhere' });
    expect((await marks()).notes).toEqual([value]);
    const fields = { fromDay: '2025-06-03', toDay: '2025-06-03', text: 'Shop closed' };
    await workspace.call('notes.update', { id: value.id, fields });
    expect((await marks()).notes).toEqual([{ id: value.id, ...fields }]);
    await workspace.call('notes.delete', { id: value.id });
    expect((await marks()).notes).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect((await marks()).notes).toEqual([{ id: value.id, ...fields }]);
  });

  it('need words, and an end that is not before the beginning', async () => {
    const note = { fromDay: '2025-06-03', toDay: '2025-06-03', text: '  ' };
    expect((await workspace.fails('notes.create', note)).code).toBe('invalid-input');
    const backwards = { ...note, text: 'x', toDay: '2025-06-01' };
    expect((await workspace.fails('notes.create', backwards)).issues).toEqual([
      { path: 'toDay', message: 'range-order' },
    ]);
  });
});

describe('own key dates', () => {
  it('fall on their day, each year where they are yearly', async () => {
    const fields = { name: 'Birthday of the shop', day: '2019-06-14', yearly: true };
    const { value } = await workspace.call('dates.create', fields);
    await workspace.call('dates.create', { name: 'Fair', day: '2024-06-02', yearly: false });
    expect((await marks()).keyDates).toEqual([{ id: value.id, day: '2025-06-14', name: 'Birthday of the shop' }]);
    await workspace.call('dates.delete', { id: value.id });
    expect((await marks()).keyDates).toEqual([]);
    await workspace.call('history.undo', { to: null });
    expect((await workspace.call('workspace.snapshot', {})).keyDates).toHaveLength(2);
  });
});

describe('holidays', () => {
  it('are none until a calendar is chosen', async () => {
    expect(await holidays()).toEqual([]);
  });

  it('are those of the chosen calendars, named once where they agree', async () => {
    await choose('FR', 'GB');
    const { holidayCalendars } = await workspace.call('workspace.snapshot', {});
    expect(holidayCalendars.map(({ code }) => code)).toEqual(['FR', 'GB']);
    const found = await holidays({ from: '2025-12-01', to: '2025-12-31' });
    expect(found).toContainEqual({ day: '2025-12-25', name: 'Christmas Day', kind: 'public', codes: ['FR', 'GB'] });
    expect(found).toContainEqual({ day: '2025-12-26', name: 'Boxing Day', kind: 'public', codes: ['GB'] });
  });

  it('are named in the language of the workspace', async () => {
    await choose('FR', 'occasions');
    await workspace.call('workspace.update', { language: 'fr' });
    const found = await holidays({ from: '2025-11-01', to: '2025-12-31' });
    const names = found.map(({ day, name }) => `${day} ${name}`);
    expect(names).toContain('2025-11-01 Toussaint');
    expect(names).toContain('2025-11-28 Black Friday');
    expect(names).toContain('2025-12-24 Réveillon de Noël');
  });

  it('leave out what is only marked, when the user wants days off alone', async () => {
    const may = { from: '2025-05-01', to: '2025-05-31' };
    await workspace.call('holidays.choose', { calendars: [{ code: 'FR', observances: false }] });
    expect((await holidays(may)).map(({ day }) => day)).toEqual(['2025-05-01', '2025-05-08', '2025-05-29']);
    await choose('FR');
    expect((await holidays(may)).map(({ name }) => name)).toContain("Mother's Day");
  });

  it('cross the turn of the year', async () => {
    await choose('FR');
    const found = await holidays({ from: '2025-12-25', to: '2026-01-01' });
    expect(found.map(({ day }) => day)).toEqual(['2025-12-25', '2026-01-01']);
  });

  it('are known for countries and their regions, and refused for others', async () => {
    const { countries } = await workspace.call('holidays.places', {});
    expect(countries.length).toBeGreaterThan(150);
    expect(countries.find(({ code }) => code === 'GB')?.regions).toContainEqual({ code: 'GB-SCT', name: 'Scotland' });
    await choose('GB-SCT');
    const calendars = [{ code: 'QQ', observances: true }];
    expect(await workspace.fails('holidays.choose', { calendars })).toMatchObject({ reason: 'unknown-place' });
  });
});

describe('a year', () => {
  it('counts posts per day and judges the four weeks that end with each week', async () => {
    for (let index = 0; index < 9; index += 1) await addPost('2025-06-12');
    await addPost('2025-06-12', 'skipped');
    await addPost('2024-12-31');
    const { days, weeks } = await workspace.call('calendar.year', { year: 2025, filters: {} });
    expect(days).toEqual([{ day: '2025-06-12', count: 9 }]);
    const own = weeks.filter(({ week }) => week.from <= '2025-06-12' && week.to >= '2025-06-12');
    expect(own.map(({ report }) => report.verdict)).toEqual(['warn']);
    expect(weeks.map(({ week }) => week.from)).toEqual([
      '2024-12-30',
      '2025-01-06',
      '2025-01-13',
      '2025-01-20',
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
      '2025-06-30',
    ]);
  });

  it('judges each week as the dock does', async () => {
    for (let index = 0; index < 60; index += 1) await addPost(addDays('2025-05-01', index), 'planned', index % 3);
    const { weeks } = await workspace.call('calendar.year', { year: 2025, filters: {} });
    for (const { week, report, judged } of weeks) {
      const dock = await workspace.call('balance.dock', { anchorDay: week.from, range: null, filters: {} });
      expect(dock.range).toEqual(judged);
      expect(dock.report).toEqual(report);
    }
  });
});

describe('the first free day', () => {
  it('is the first from a day on without a post; skipped ones do not count', async () => {
    await addPost('2025-06-10');
    await addPost('2025-06-11');
    await addPost('2025-06-12', 'skipped');
    const from = async (day: string, filters = {}) =>
      (await workspace.call('calendar.freeDay', { from: day, filters })).day;
    expect(await from('2025-06-10')).toBe('2025-06-12');
    expect(await from('2025-06-09')).toBe('2025-06-09');
    const { networks } = await workspace.call('workspace.snapshot', {});
    expect(await from('2025-06-10', { networkIds: [networks[1]?.id ?? ''] })).toBe('2025-06-10');
  });
});
