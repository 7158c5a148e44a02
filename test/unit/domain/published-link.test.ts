import { describe, expect, it } from 'vitest';
import { LIMITS } from '#domain/model.ts';
import { publishedLinkProblem } from '#domain/published-link.ts';

describe('the link to a published post', () => {
  it('is an https address of a length that can be kept, or none', () => {
    const start = 'https://example.org/';
    const longest = start + 'a'.repeat(LIMITS.link - start.length);
    for (const link of ['', 'https://example.org/p/1', longest]) expect(publishedLinkProblem(link), link).toBeNull();
    for (const link of ['http://example.org', 'example.org', 'https://a b'])
      expect(publishedLinkProblem(link), link).toBe('not-https');
    expect(publishedLinkProblem(`${longest}a`)).toBe('too-long');
  });
});
