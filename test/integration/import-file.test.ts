import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile, detectEncoding } from '#backend/services/import-decode.ts';
import { cutFile, detectDelimiter } from '#backend/services/import-table.ts';
import { type ImportDelimiter, type ImportEncoding, importDelimiters } from '#domain/import-model.ts';

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const decode = (bytes: Buffer | string, encoding?: ImportEncoding) => decodeFile(base64(bytes), 'a.csv', encoding);
const cut = (text: string) => cutFile(text, {}, 'a.csv');
const cellsOf = (text: string) => cut(text).table.rows.map((row) => row.cells);

function encode(
  text: string,
  encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'utf-16le without mark',
): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`);
  const little = Buffer.from(encoding === 'utf-16le without mark' ? text : `\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16be' ? little.swap16() : little;
}

function write(rows: readonly (readonly string[])[], delimiter: string, newline: string): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(newline);
}

function reason(work: () => unknown): unknown {
  try {
    work();
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'details' in error ? (error.details as { reason?: string }).reason : error; // AppError's details
  }
}

describe('encodings', () => {
  it.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'utf-16le without mark'] as const)(
    'reads %s',
    (encoding) => {
      expect(decode(encode('Date,Légende,Réseau\n2026-09-14,Été ☀,Instagram', encoding)).text).toBe(
        'Date,Légende,Réseau\n2026-09-14,Été ☀,Instagram',
      );
    },
  );

  it('reads what is not UTF-8 as Windows-1252', () => {
    const bytes = Buffer.from([0x4c, 0xe9, 0x67, 0x65, 0x6e, 0x64, 0x65, 0x20, 0x80, 0x20, 0x92]);
    expect(detectEncoding(bytes)).toBe('windows-1252');
    expect(decode(bytes).text).toBe('Légende € ’');
  });

  it('follows the choice of the user', () => {
    expect(decode(Buffer.from('é'), 'windows-1252').text).toBe('Ã©');
  });

  it('says why a file is not read', () => {
    expect(reason(() => decode(''))).toBe('import-empty');
    expect(reason(() => decode('\ufeff \r\n'))).toBe('import-empty');
    expect(reason(() => decode(Buffer.from('504b030414000600', 'hex')))).toBe('import-spreadsheet');
    expect(reason(() => decode(Buffer.from('89504e470d0a1a0a', 'hex')))).toBe('import-binary');
    expect(reason(() => decode(Buffer.from('<!DOCTYPE html>\n<table><tr><td>Date')))).toBe('import-web-page');
    expect(reason(() => decode(Buffer.from(Array.from({ length: 500 }, (_, at) => at % 32))))).toBe('import-binary');
    expect(reason(() => decode(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')))).toBe('import-too-large');
    expect(reason(() => decodeFile('not base64 !!!', 'a.csv', undefined))).toBe('import-damaged');
  });

  it('lets a single NUL through, for the row to answer for', () => {
    expect(decode('Date,Text\n2026-09-14,a\u0000b').text).toContain('\u0000');
  });
});

describe('delimiters', () => {
  it.each([
    ['Date;Texte;Statut\n14/09/2026;Bonjour, tout le monde, ici;Brouillon', ';'],
    ['Date\tText\n2026-09-14\tHello, you; there', '\t'],
    ['Date|Text|Status\n2026-09-14|Hello, you|Draft', '|'],
    ['Date,Text\n2026-09-14,"a; b; c"', ','],
    ['Date,Tags,Text\n2026-09-14,a|b|c,x\n2026-09-15,a|b|c,x', ','],
    ['Text\nHello', ','],
  ])('are found in %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('may be named in a first line', () => {
    const file = cut('sep=;\nDate;Text\n2026-09-14;a,b');
    expect(file.table.rows).toMatchObject([{ line: 3, cells: ['2026-09-14', 'a,b'] }]);
  });
});

describe('records', () => {
  it('know the line on which they begin', () => {
    const text = 'Date,Text\r\n2026-09-14,"one\r\ntwo\r\nthree"\r\n\r\n2026-09-15,x\r\n,\r\n2026-09-16,y\r\n';
    expect(cut(text).table.rows.map((row) => row.line)).toEqual([2, 6, 8]);
  });

  it('with a quote that never ends are marked', () => {
    expect(cut('Date,Text\n2026-09-14,"never ends\n2026-09-15,b').table.rows).toMatchObject([
      { line: 2, fault: 'quotes' },
    ]);
  });

  it('refuses a calendar on paper, with a column per weekday', () => {
    const refusal = (text: string) => reason(() => cut(text));
    expect(refusal('Week of,Mon,Tue,Wed,Thu,Fri\n2026-09-14,a,b,c,d,e')).toBe('import-grid');
    expect(refusal('Semaine 38,Lundi 14,Mardi 15,Mercredi 16,Jeudi 17\nInstagram,a,b,c,d')).toBe('import-grid');
    expect(cut('Day,Network,Text\nMon,Instagram,a').table.rows).toHaveLength(1);
  });

  it('begin below a title above the column names', () => {
    const file = cut('Our plan 2026,,\n,,\nDate,Platform,Caption\n2026-09-14,IG,Hi');
    expect(file).toMatchObject({ headerRow: 3, headerLine: 3, notices: [{ code: 'header-not-first', names: ['3'] }] });
    expect(file.table.rows).toMatchObject([{ line: 4 }]);
  });

  it('that repeat the names or hold nothing but a month are left out, and named', () => {
    const file = cut(
      'Date,Platform,Caption\nSEPTEMBER 2026,,\n14/09/2026,IG,a\nDate,Platform,Caption\n,,May the best win',
    );
    expect(file.table.rows.map((row) => row.line)).toEqual([3, 5]);
    expect(file.notices).toEqual([{ code: 'headings-left-out', names: ['2', '4'] }]);
  });

  it('need no column names', () => {
    const file = cut('09/14/2026 09:00,Hello there,https://a.b\n09/15/2026 09:00,Again,https://a.c');
    expect(file).toMatchObject({ headerRow: 0, table: { names: ['Column 1', 'Column 2', 'Column 3'] } });
    expect(file.table.rows).toHaveLength(2);
  });

  it('are told apart by names of their own', () => {
    const file = cut('Date,Text,,Text\n2026-09-14,a,b,c');
    expect(file.table.names).toEqual(['Date', 'Text', 'Column 3', 'Text (2)']);
    expect(file.notices).toEqual([
      { code: 'duplicate-names', names: ['Text'] },
      { code: 'unnamed-columns', names: ['Column 3'] },
    ]);
  });

  it('must be there, and not be too many', () => {
    expect(reason(() => cut('Date,Text'))).toBe('import-no-rows');
    expect(reason(() => cut('Date,Text\n,\n\n'))).toBe('import-no-rows');
    expect(reason(() => cut(`Date,Text\n${'2026-09-14,a\n'.repeat(20_001)}`))).toBe('import-too-many-rows');
    expect(reason(() => cut(`${'a,'.repeat(500)}b\n${'1,'.repeat(500)}2`))).toBe('import-too-many-columns');
  });

  it('come back as they were written, in any delimiter, line end and encoding', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\ufeff]/u.test(text)),
      fc.constantFrom('a,b', 'c;d', 'e|f', 'tab\there', 'line\nbreak', '"quoted"', '=1+1', 'Été', 'احفظوا', '🤯'),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    const encodings = fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be');
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...importDelimiters),
        fc.constantFrom('\n', '\r\n'),
        encodings,
        (data, delimiter: ImportDelimiter, newline, encoding) => {
          const filled = data.filter((row) => row.some((value) => value.trim() !== ''));
          fc.pre(filled.length > 0);
          const text = write([['Date', 'Caption', 'Status'], ...data], delimiter, newline);
          const file = decode(encode(text, encoding)).text;
          expect(cellsOf(file)).toEqual(filled);
        },
      ),
    );
  });
});
