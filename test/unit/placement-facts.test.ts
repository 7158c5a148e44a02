import { describe, expect, it } from 'vitest';
import { isCrowded } from '#features/composer/placement-facts.ts';
import { buildPlacement } from '#test/builders.ts';

const late = buildPlacement('n', { day: '2026-03-02', time: '23:40' });

describe('isCrowded', () => {
  it('finds another placement of the network less than an hour away, across midnight too', () => {
    const crowds = (change: Parameters<typeof buildPlacement>[1], networkId = 'n') =>
      isCrowded(late, [late, buildPlacement(networkId, { day: '2026-03-03', time: '00:10', ...change })]);
    expect(isCrowded(late, [late])).toBe(false);
    expect(crowds({})).toBe(true);
    expect(crowds({ day: '2026-03-02', time: '22:41' })).toBe(true);
    expect(crowds({ day: '2026-03-02' })).toBe(false);
    expect(crowds({ time: '00:40' })).toBe(false);
    expect(crowds({ time: null })).toBe(false);
    expect(crowds({ state: 'skipped' })).toBe(false);
    expect(crowds({}, 'other')).toBe(false);
    const skipped = { ...late, state: 'skipped' } as const;
    expect(isCrowded(skipped, [skipped, { ...late }])).toBe(false);
  });
});
