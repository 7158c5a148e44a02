import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, highlighted, matchesText, phrasesOf, wordsOf } from '#domain/search.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

const texts = (title: string) => ({ title, body: '', notes: '', tags: '', campaign: '' });
const finds = (query: string, title: string) => matchesText(texts(title), query);

describe('what is found', () => {
  it.each([
    ['ete', 'Un été à Paris'],
    ['ÉTÉ', 'ete'],
    ['ete pari fin', 'Fin, été, pari'],
    ['pari', 'Un été à Paris'],
    ['oeuvre', 'Chef-d’œuvre'],
    ['œuvre', 'Chef-d’oeuvre'],
    ['strasse', 'Die Straße'],
    ['caesar', 'Cæsar'],
    ['back-to-school', 'Back to school week'],
    ['back school', 'Back to school week'],
    ['dame', 'Notre-Dame'],
    ['2026', 'été-2026'],
    ['صيف', 'مجموعة صيف جديدة'],
    ['新款', '新款大衣'],
    ['déjà', 'de\u0301ja\u0300 vu'],
    ['sale 🎉', 'The sale begins'],
    ['"sale" OR NOT*', 'sale or nothing'],
  ])('%s finds %s', (query, title) => {
    expect(finds(query, title)).toBe(true);
  });

  it.each([
    ['aris', 'Paris'],
    ['un par fin', 'Un été à Paris'],
    ['school-back', 'Back to school week'],
    ['大衣', '新款大衣'],
    ['🎉', 'A party 🎉'],
    ['', 'Anything'],
    ['" *', 'Anything'],
    ['OR', 'this and that'],
  ])('%s does not find %s', (query, title) => {
    expect(finds(query, title)).toBe(false);
  });

  it('only the last word may be a beginning, and each may stand in another part', () => {
    const post = { title: 'New coats', body: 'Made in Lille', notes: '', tags: 'wool', campaign: 'Winter' };
    expect(matchesText(post, 'coats lille wool win')).toBe(true);
    expect(matchesText(post, 'coat winter')).toBe(false);
    expect(matchesText(post, 'coats-made')).toBe(false);
  });

  it('takes the words of a post that is not stored from its own text and those of its placements', () => {
    const fields = buildFields({ title: 'T', text: 'Body', notes: 'N', hashtags: ['one'], labels: ['two'] });
    const own = buildPlacement('x', { ownText: 'Own', firstComment: 'First' });
    expect(wordsOf(fields, [buildPlacement('y'), own])).toEqual({
      title: 'T',
      body: 'Body\nOwn\nFirst',
      notes: 'N',
      tags: 'one two',
    });
  });
});

describe('what is shown', () => {
  const marked = (pieces: ReturnType<typeof highlighted> | null) =>
    pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it('marks whole words, with their accents', () => {
    expect(marked(highlighted('Un été à Paris, un Été', 'ete'))).toBe('Un [été] à Paris, un [Été]');
    expect(marked(highlighted('Chef-d’œuvre', 'oeuv'))).toBe('Chef-d’[œuvre]');
    expect(marked(highlighted('Back to school', 'back-to sch'))).toBe('[Back to] [school]');
    expect(marked(highlighted('', 'x'))).toBe('');
  });

  it('cuts a line around the first find, at a blank', () => {
    const text = `${'lorem ipsum '.repeat(20)}the needle\n\nin it ${'dolor sit '.repeat(20)}`;
    const line = marked(excerptOf(text, 'needle', 60)) ?? '';
    expect(line).toMatch(/^… \S.*\[needle\] in it .*…$/);
    expect(line.length).toBeLessThan(75);
    expect(excerptOf(text, 'absent', 60)).toBeNull();
  });

  it('never loses or adds a character, and marks something exactly when it is found', () => {
    const word = fc.constantFrom('été', 'Œuvre', 'a', 'ab', '—', '🎉', 'straße', '新款', '12', 'e\u0301');
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(line, line, (text, query) => {
        const pieces = highlighted(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        if (finds(query, text)) expect(pieces.some(({ hit }) => hit)).toBe(true);
        if (phrasesOf(query).length === 0) expect(pieces.some(({ hit }) => hit)).toBe(false);
        const excerpt = excerptOf(text, query, 12);
        expect(excerpt !== null).toBe(pieces.some(({ hit }) => hit));
      }),
    );
  });
});
