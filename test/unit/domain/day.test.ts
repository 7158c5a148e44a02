import { describe, expect, it } from 'vitest';
import { minutesOf, timeOf, timeOn } from '#domain/day.ts';

describe('the time of day', () => {
  it('is minutes after midnight and back, up to the end of the day', () => {
    for (const time of ['00:00', '00:09', '09:30', '23:59']) expect(timeOf(minutesOf(time))).toBe(time);
    expect([timeOf(1440), timeOf(1500)]).toEqual(['24:00', '24:00']);
  });

  it('stays or is set with the day, and goes with it', () => {
    expect(timeOn('2026-03-02', 'keep', '09:00')).toBe('09:00');
    expect(timeOn('2026-03-02', '10:00', '09:00')).toBe('10:00');
    expect(timeOn('2026-03-02', null, '09:00')).toBeNull();
    expect(timeOn(null, '10:00', '09:00')).toBeNull();
  });
});
