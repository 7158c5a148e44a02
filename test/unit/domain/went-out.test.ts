import { describe, expect, it } from 'vitest';
import { wentOut } from '#domain/went-out.ts';

const now = { day: '2026-03-11', time: '10:00' };

describe('when something that is out went out', () => {
  it.each([
    ['2026-03-10', '18:30'],
    ['2026-03-10', null],
    ['2026-03-11', '10:00'],
    ['2026-03-11', null],
  ])('is as planned where that has come: %s %s', (day, time) => {
    expect(wentOut({ day, time }, now)).toEqual({ day, time });
  });

  it.each([
    ['2026-03-11', '10:01'],
    ['2026-03-12', '09:00'],
    ['2026-03-12', null],
    [null, null],
  ])('is now where that lies ahead or has no day: %s %s', (day, time) => {
    expect(wentOut({ day, time }, now)).toEqual(now);
  });
});
