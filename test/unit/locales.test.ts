import { describe, expect, it } from 'vitest';
import { resources } from '#locales/index.ts';

type Words = { readonly [key: string]: string | Words };

/** Dotted keys, with plural forms folded into one: French has a form more than English. */
function keysOf(words: Words, prefix = ''): readonly string[] {
  const keys = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(/_(one|many|other)$/, '')] : keysOf(value, `${prefix}${key}.`),
  );
  return [...new Set(keys)].sort();
}

function sentencesOf(words: Words, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : sentencesOf(value, `${prefix}${key}.`),
  );
}

const placeholders = (sentence: string) => (sentence.match(/\{\{\w+/g) ?? []).toSorted().join(' ');

describe.each(Object.keys(resources.en))('the words of "%s"', (part) => {
  // The parts are the same in both languages by the type of `resources`.
  const en = resources.en[part as keyof typeof resources.en] as Words;
  const fr = resources.fr[part as keyof typeof resources.fr] as Words;

  it('are there in both languages', () => {
    expect(keysOf(fr)).toEqual(keysOf(en));
  });

  it('are never empty', () => {
    const empty = [...sentencesOf(en), ...sentencesOf(fr)].filter(([, sentence]) => sentence.trim() === '');
    expect(empty).toEqual([]);
  });

  it('give French plurals all the forms they need', () => {
    const french = sentencesOf(fr).map(([key]) => key);
    const lacking = french.filter((key) => key.endsWith('_one') && !french.includes(key.replace(/_one$/, '_many')));
    expect(lacking).toEqual([]);
  });

  it('fill in the same values', () => {
    const french = new Map(sentencesOf(fr));
    const differing = sentencesOf(en).filter(([key, sentence]) => {
      const other = french.get(key);
      return other !== undefined && !key.endsWith('_one') && placeholders(other) !== placeholders(sentence);
    });
    expect(differing).toEqual([]);
  });
});
