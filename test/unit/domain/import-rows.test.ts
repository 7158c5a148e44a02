import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, facebook, firstRow, prepare, table } from '#test/import-plan.ts';

describe('content of a row', () => {
  it('joins text columns in the chosen order', () => {
    const file = table('Date|Platform|A|B', '2026-09-14|IG|one|two');
    const columns = [2, 3].map((index) => ({ index, role: 'text' as const }));
    expect(firstRow(prepare(file, { columns })).text).toBe('one\n\ntwo');
    expect(firstRow(prepare(file, { columns, textOrder: [3, 2] })).text).toBe('two\n\none');
  });

  it('takes the title from the first line of the text where there is no other', () => {
    const long = `${'word '.repeat(30)}end`;
    const prepared = prepare(table('Date|Platform|Caption', `2026-09-14|IG|${long}`));
    expect(firstRow(prepared).title.length).toBeLessThanOrEqual(80);
    expect(firstRow(prepared).title).toMatch(/…$/);
  });

  it('keeps unknown columns in the notes by name', () => {
    const prepared = prepare(table('Date|Platform|Caption|Props|Shot list', '2026-09-14|IG|a|Hat|Wide'));
    expect(firstRow(prepared).notes).toBe('Props: Hat\nShot list: Wide');
  });

  it('splits hashtags and labels', () => {
    const prepared = prepare(
      table('Date|Platform|Caption|Hashtags|Labels', '2026-09-14|IG|a|#one #two,#One|launch, summer sale'),
    );
    expect(firstRow(prepared)).toMatchObject({ hashtags: ['one', 'two'], labels: ['launch', 'summer sale'] });
  });

  it('keeps what is no web address in the notes', () => {
    const prepared = prepare(
      table('Date|Platform|Caption|Link', '2026-09-14|IG|a|see shop', '2026-09-14|IG|b|www.a.fr/x'),
    );
    expect(prepared.rows.map((row) => [row.link, row.notes])).toEqual([
      ['', 'Link: see shop'],
      ['https://www.a.fr/x', ''],
    ]);
  });

  it('names the column of what is too long', () => {
    const prepared = prepare(
      table(
        'Date|Platform|Title|Caption',
        `2026-09-14|IG|${'t'.repeat(501)}|a`,
        `2026-09-14|IG|t|${'x'.repeat(100_001)}`,
      ),
    );
    expect(prepared.rows.map((row) => row.issues)).toMatchObject([
      [{ code: 'too-long', column: 'Title', value: '500' }],
      [{ code: 'too-long', column: 'Caption', value: '100000' }],
    ]);
  });

  it('refuses rows with nothing to say and rows with too many cells', () => {
    expect(
      codes(prepare(table('Date|Platform|Caption', '2026-09-14|IG|', '2026-09-14|IG|a|b|c', '2026-09-14|IG'))),
    ).toEqual([['no-content'], ['too-many-cells'], ['too-few-cells', 'no-content']]);
  });

  it('keeps formulas as text', () => {
    expect(firstRow(prepare(table('Date|Platform|Caption', '2026-09-14|IG|=1+1'))).text).toBe('=1+1');
  });
});

describe('duplicates', () => {
  it('are the same network, day, time and text', () => {
    const prepared = prepare(
      table(
        'Date|Time|Platform|Title|Caption',
        '2026-09-14|9:00|IG|A|Same',
        '2026-09-14|09:00|Instagram|B|Same ',
        '2026-09-14|10:00|IG|A|Same',
      ),
    );
    expect(prepared.rows.map((row) => row.duplicateOf)).toEqual([null, 2, null]);
  });

  it('leave out of a row only the networks that repeat', () => {
    const prepared = prepare(table('Date|Platform|Caption', '2026-09-14|IG|Same', '2026-09-14|IG, FB|Same'));
    expect(prepared.rows[1]).toMatchObject({ duplicateOf: null, placements: [{ network: facebook.id }] });
    expect(codes(prepared)[1]).toEqual(['partly-repeated']);
  });
});

describe('prepareImport', () => {
  it('never throws and never dates a row while the order of its date is open', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('03/04/2026', 'Instagram', 'x', '', '9:00', 'Monday', '#a', 'TRUE'),
    );
    const names = fc.constantFrom(
      'Date',
      'Time',
      'Platform',
      'Facebook',
      'Text',
      'Pillar',
      'Status',
      'Link',
      'Format',
      'Week',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(names, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
        (columns, rows) => {
          const file = {
            names: columns.map((name, at) => `${name}${at}`),
            rows: rows.map((cells, at) => ({ line: at + 2, cells, fault: null })),
          };
          const prepared = prepare(file);
          expect(prepared.rows).toHaveLength(rows.length);
          const order = prepared.questions.find((question) => question.kind === 'dateOrder');
          const dated = prepared.rows.filter((row, at) => row.day !== null && rows[at]?.includes('03/04/2026'));
          if (order) expect(dated.every((row) => row.day !== '2026-03-04' && row.day !== '2026-04-03')).toBe(true);
        },
      ),
    );
  });
});
