import { describe, expect, it } from 'vitest';
import { latestOnly } from '#state/latest-only.ts';

describe('latestOnly', () => {
  it('holds for the request begun last, and for what joins it', () => {
    const reading = latestOnly();
    const first = reading.begin();
    const joined = reading.join();
    expect([first(), joined()]).toEqual([true, true]);
    const second = reading.begin();
    expect([first(), joined(), second()]).toEqual([false, false, true]);
  });

  it('knows nothing of requests of another kind', () => {
    const isLatest = latestOnly().begin();
    latestOnly().begin();
    expect(isLatest()).toBe(true);
  });
});
