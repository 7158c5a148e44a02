import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'en' | 'fr';
type Tree = { readonly [key: string]: string | Tree };

const folder = join(import.meta.dirname, '..', '..', 'src', 'locales');

function load(language: Language): Tree {
  const names = readdirSync(join(folder, language));
  // The files of words hold nothing but texts and groups of texts.
  const read = (name: string) => JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as Tree;
  return Object.fromEntries(names.map((name) => [name.replace('.json', ''), read(name)]));
}

const all: Readonly<Record<Language, Tree>> = { en: load('en'), fr: load('fr') };

function leaves(tree: Tree): readonly string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
}

/** Every text of a language, with its placeholders. */
export function allWords(language: Language): readonly string[] {
  return leaves(all[language]);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text as a pattern: each placeholder stands for anything. */
export function patternOf(text: string): RegExp {
  const parts = text.split(/\{\{\w+\}\}/).map((part) => escaped(part.trim()).replace(/\s+/g, '\\s+'));
  return new RegExp(`^${parts.join('\\s*.+?\\s*')}$`, 's');
}

export type Words = {
  readonly language: Language;
  /** A text without placeholders, by the file and the key that name it. */
  of(file: string, key: string): string;
  /** A text with placeholders. */
  like(file: string, key: string): RegExp;
};

/** What the page says, so that tests find things by their labels in either language. */
export function wordsOf(language: Language): Words {
  const of = (file: string, key: string): string => {
    let value: string | Tree | undefined = all[language][file];
    for (const part of key.split('.')) value = typeof value === 'object' ? value[part] : undefined;
    if (typeof value !== 'string') throw new Error(`There is no text ${file}:${key} in ${language}.`);
    return value;
  };
  return { language, of, like: (file, key) => patternOf(of(file, key)) };
}
