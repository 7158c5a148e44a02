/** Lower case, no accents, words separated by one space; underscores, dashes and camelCase are word breaks. */
export function plainWords(value: string): string {
  return unaccent(value.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** The form in which names are compared: no case, accents, spaces, dashes or underscores. */
export function squash(value: string): string {
  return unaccent(value).replace(/[^\p{L}\p{N}#]+/gu, '');
}

/** Lower case and without accents; Arabic and Persian digits as 0-9, no-break spaces as spaces. */
export function unaccent(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();
}

/** The form in which two texts are told to be the same: NFC, white space collapsed. */
export function sameText(value: string): string {
  return value.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The first line that says something, cut at a word near `max` UTF-16 units. */
export function firstLine(text: string, max: number): string {
  const line = (text.split('\n').find((candidate) => candidate.trim() !== '') ?? '').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const end = (space > max / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '');
  return `${end.trimEnd()}…`;
}

/** `product_demo` as a person would write it: `Product demo`. Names written with care stay as they are. */
export function readableName(value: string): string {
  const trimmed = value.replace(/\s+/g, ' ').trim();
  if (trimmed !== trimmed.toLowerCase() && !trimmed.includes('_')) return trimmed;
  const words = trimmed.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
