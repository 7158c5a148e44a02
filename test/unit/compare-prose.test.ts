import { describe, expect, it } from 'vitest';
import { compareProse } from '#features/history/compare-prose.ts';

const marked = (now: string, past: string) =>
  compareProse(now, past)
    ?.map(({ kind, value }) => ({ same: value, now: `[-${value}-]`, past: `[+${value}+]` })[kind])
    .join('') ?? null;

describe('two versions of a text', () => {
  it('are marked up by words', () => {
    expect(marked('New coats are in today', 'Old coats are in')).toBe('[-New-][+Old+] coats are in[- today-]');
    expect(marked('Same', 'Same')).toBe('Same');
    expect(marked('', 'All of it')).toBe('[+All of it+]');
  });

  it('have one change where only signs stand between two', () => {
    expect(marked('See the red, warm coats now', 'See the blue, cold coats now')).toBe(
      'See the [-red, warm-][+blue, cold+] coats now',
    );
  });

  it('are told apart whole when they share little', () => {
    expect(marked('New text with us. Come.', 'It keeps raining, and nobody. Stays.')).toBeNull();
    expect(marked('a '.repeat(11_000), 'b')).toBeNull();
  });
});
