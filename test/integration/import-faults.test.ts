import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apply, call, failure, file, openEachTime, postOf, preview } from '#test/import-workspace.ts';

openEachTime();

describe('faults', () => {
  it('are listed by the line on which the record begins, and only these rows are left out', async () => {
    const text = [
      'Date,Time,Platform,Caption,Title',
      '2026-09-14,09:00,Instagram,"two',
      'lines",A',
      '2026-02-30,09:00,Instagram,b,B',
      '2026-09-15,09:99,Instagram,c,C',
      `2026-09-16,,Instagram,d,${'x'.repeat(501)}`,
      '2026-09-17,,Instagram,e,E,surplus,cells',
      '2026-09-18,,Instagram,a\u0000b,F',
      '2026-09-19,,Instagram,=SUM(A1),G',
    ].join('\r\n');
    const { errors, counts } = await preview(file(text));
    expect(errors.map(({ line, code, column }) => [line, code, column])).toEqual([
      [4, 'bad-date', 'Date'],
      [5, 'bad-time', 'Time'],
      [6, 'too-long', 'Title'],
      [7, 'too-many-cells', ''],
      [8, 'nul', 'Caption'],
    ]);
    expect(counts).toEqual({ total: 7, ready: 2, duplicates: 0, errors: 5, skipped: 0 });
    expect((await apply(file(text))).value).toMatchObject({ posts: 2, errors: 5 });
    expect((await postOf('G')).text).toBe('=SUM(A1)');
  });

  it.each([
    ['', 'import-empty'],
    ['Date,Text\n', 'import-no-rows'],
    ['PK\u0003\u0004 workbook', 'import-spreadsheet'],
  ])('of a whole file are refused with a reason', async (text, reason) => {
    expect(await failure('import.preview', { ...file(text), options: null })).toMatchObject({
      code: 'refused',
      reason,
    });
  });

  it('of the input name the field', async () => {
    const options = { columns: [{ index: 0, role: 'nonsense' }] };
    expect(await failure('import.preview', { ...file('Date,Text\n2026-09-14,a'), options })).toMatchObject({
      code: 'invalid-input',
      issues: [{ path: 'options.columns.0.role' }],
    });
  });

  it('of a network that is gone leave the row out of the plan, not the import', async () => {
    const options = { networks: [{ value: 'Instagram', target: { kind: 'existing' as const, id: randomUUID() } }] };
    const { counts } = await preview(file('Date,Platform,Text\n2026-09-14,Instagram,a'), options);
    expect(counts).toMatchObject({ ready: 0, skipped: 1 });
  });
});

describe('other calendars', () => {
  it('in French with semicolons and Windows-1252 import without a question', async () => {
    const text =
      'Date;Heure;Réseau;Pilier;Légende;Statut\r\n14/09/2026;18h30;Instagram, Facebook;wellness;Été à la plage;Validé\r\n';
    const from = { fileName: 'C:\\docs\\calendrier.csv', content: Buffer.from(text, 'latin1').toString('base64') };
    const { questions, detected } = await preview(from);
    expect([questions, detected.encoding, detected.delimiter]).toEqual([[], 'windows-1252', ';']);
    expect((await apply(from)).step?.params).toEqual({ count: 1, file: 'calendrier.csv' });
    expect(await postOf('Été à la plage')).toMatchObject({
      status: 'approved',
      placements: [
        { day: '2026-09-14', time: '18:30' },
        { day: '2026-09-14', time: '18:30' },
      ],
    });
  });

  it('of undated ideas go to the tray', async () => {
    const { networks } = await call('workspace.snapshot', {});
    const [first] = networks;
    if (!first) throw new Error('no network');
    await apply(file('Idea\nA day at the atelier\nMeet the team'), {
      fileNetworks: [{ kind: 'existing', id: first.id }],
    });
    expect((await call('workspace.snapshot', {})).trayCount).toBe(2);
  });

  it('with published posts keep them published', async () => {
    await apply(file('Date,Platform,Caption,Status\n2026-09-01,Instagram,Old news,Published'));
    expect(await postOf('Old news')).toMatchObject({ status: 'approved', placements: [{ state: 'published' }] });
  });

  it('of 20,000 rows are written in seconds', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `2027-01-${String((at % 28) + 1).padStart(2, '0')},Instagram,Post ${at}`,
    );
    const from = file(`Date,Platform,Caption\n${rows.join('\n')}`);
    expect((await apply(from)).value.posts).toBe(20_000);
    await call('history.undo', { to: null });
    expect((await call('workspace.snapshot', {})).postCount).toBe(0);
  }, 60_000);
});
