import { describe, expect, it } from 'vitest';
import { codes, firstRow, kinds, prepare, table } from '#test/import-plan.ts';

describe('moments', () => {
  it('ask for the order of day and month when the column does not prove it', () => {
    const file = table('Date|Platform|Text', '03/04/2026|IG|a', '05/04/2026|IG|b');
    const open = prepare(file);
    expect(open.questions).toMatchObject([{ kind: 'dateOrder', examples: ['03/04/2026', '05/04/2026'], mixed: false }]);
    expect(open.rows.map((row) => row.day)).toEqual([null, null]);
    expect(prepare(file, { dateOrder: 'dmy' }).rows.map((row) => row.day)).toEqual(['2026-04-03', '2026-04-05']);
    expect(prepare(file, { dateOrder: 'mdy' }).rows.map((row) => row.day)).toEqual(['2026-03-04', '2026-05-04']);
  });

  it('take a weekday beside the date as proof', () => {
    const prepared = prepare(table('Date|Day|Platform|Text', '9/4/2026|Friday|IG|a', '9/8/2026|Tuesday|IG|b'));
    expect(prepared.questions).toEqual([]);
    expect(prepared.rows.map((row) => row.day)).toEqual(['2026-09-04', '2026-09-08']);
  });

  it('ask for the year once and roll over the new year', () => {
    const file = table('Date|Platform|Text', '28 December|IG|a', '3 January|IG|b');
    expect(kinds(prepare(file))).toEqual(['year']);
    expect(prepare(file, { year: 2026 }).rows.map((row) => row.day)).toEqual(['2026-12-28', '2027-01-03']);
  });

  it('count weekdays from the week that was asked', () => {
    const file = table('Day|Platform|Text', 'Lundi|IG|a', 'dimanche|IG|b');
    expect(prepare(file).questions).toMatchObject([{ kind: 'startWeek', proposal: '2026-09-14' }]);
    expect(prepare(file, { startWeek: '2026-09-16' }).rows.map((row) => row.day)).toEqual(['2026-09-14', '2026-09-20']);
  });

  it('ask what a weekday that comes round again means', () => {
    const file = table('Day|Platform|Text', 'Monday|IG|a', 'Friday|IG|b', 'Monday|IG|c');
    const start = { startWeek: '2026-09-14' };
    expect(prepare(file, start).questions).toMatchObject([{ kind: 'weekdayRepeat', line: 4 }]);
    const lastDay = (weekdayRepeat: 'next-week' | 'same-week') =>
      prepare(file, { ...start, weekdayRepeat }).rows.at(-1)?.day;
    expect(lastDay('next-week')).toBe('2026-09-21');
    expect(lastDay('same-week')).toBe('2026-09-14');
  });

  it('follow a column of week numbers', () => {
    const file = table('Week|Day|Platform|Text', 'Week 3|Monday|IG|a', 'Week 4|Tuesday|IG|b');
    expect(prepare(file, { startWeek: '2026-09-14' }).rows.map((row) => row.day)).toEqual(['2026-09-14', '2026-09-22']);
  });

  it('offer to convert a zone named in a header', () => {
    const file = table('Date|time_africa_cairo|Platform|Text', '2026-09-14|00:30|IG|a');
    expect(prepare(file).questions).toMatchObject([
      {
        kind: 'zone',
        from: 'Africa/Cairo',
        to: 'Europe/Paris',
        example: { line: 2, before: '2026-09-14 00:30', after: '2026-09-13 23:30' },
      },
    ]);
    expect(firstRow(prepare(file, { zone: 'convert' }))).toMatchObject({ day: '2026-09-13', time: '23:30' });
    expect(firstRow(prepare(file, { zone: 'keep' }))).toMatchObject({ day: '2026-09-14', time: '00:30' });
  });

  it('offer to convert instants, and do not ask where nothing would change', () => {
    expect(kinds(prepare(table('scheduled_at|Platform|Text', '2026-09-14T09:00:00Z|IG|a')))).toEqual(['zone']);
    expect(kinds(prepare(table('scheduled_at|Platform|Text', '2026-09-14T09:00:00+02:00|IG|a')))).toEqual([]);
    expect(kinds(prepare(table('Date|Time (Paris)|Platform|Text', '2026-09-14|09:00|IG|a')))).toEqual([]);
  });

  it('need no time, and no date', () => {
    const prepared = prepare(table('Date|Time|Platform|Text', '2026-09-14||IG|a', '||IG|b'));
    expect(prepared.rows.map((row) => [row.day, row.time])).toEqual([
      ['2026-09-14', null],
      [null, null],
    ]);
    expect(prepared.rows[1]?.placements).toMatchObject([{ day: null, time: null }]);
  });

  it('take a column of midnights for days alone', () => {
    const prepared = prepare(table('Date|Platform|Text', '2026-09-14 00:00:00|IG|a', '2026-09-15 00:00:00|IG|b'));
    expect(prepared.rows.map((row) => row.time)).toEqual([null, null]);
  });

  it('that cannot be read are errors that name the column and the value', () => {
    const prepared = prepare(
      table('Date|Time|Platform|Text', '2026-02-30|09:00|IG|a', '2026-09-14|25:00|IG|b', '2026-09-14|Morning|IG|c'),
    );
    expect(prepared.rows.map((row) => row.issues)).toMatchObject([
      [{ code: 'bad-date', level: 'error', column: 'Date', value: '2026-02-30' }],
      [{ code: 'bad-time', level: 'error', column: 'Time', value: '25:00' }],
      [{ code: 'any-time', level: 'warning', column: 'Time', value: 'Morning' }],
    ]);
    expect(prepared.rows[2]?.notes).toBe('Time: Morning');
  });

  it('that are still open leave the post in the tray, with its time in the notes', () => {
    const prepared = prepare(table('Date|Time|Platform|Text', 'TBD|09:00|IG|a', 'à définir||IG|b', '2026-09-14||IG|c'));
    expect(codes(prepared)).toEqual([['day-open', 'time-without-date'], ['day-open'], []]);
    expect(prepared.rows.map((row) => row.day)).toEqual([null, null, '2026-09-14']);
    expect(prepared.rows[0]?.notes).toBe('Time: 09:00');
  });

  it('of numbered weeks begin in that week of the calendar, or next week where the plan counts its own', () => {
    const proposalOf = (week: string) =>
      prepare(table('Semaine|Jour|Platform|Text', `${week}|Lundi|IG|a`)).questions.find(
        (one) => one.kind === 'startWeek',
      );
    expect(proposalOf('Semaine 38')).toMatchObject({ proposal: '2026-09-14' });
    expect(proposalOf('Semaine 41')).toMatchObject({ proposal: '2026-10-05' });
    expect(proposalOf('Semaine 2')).toEqual(proposalOf('Semaine 1'));
  });

  it('warn when the weekday beside the date is another', () => {
    expect(codes(prepare(table('Day|Date|Platform|Text', 'Tuesday|2026-09-14|IG|a')))).toEqual([['weekday-mismatch']]);
  });
});
