import { describe, expect, it } from 'vitest';
import { closeMinutes } from '#domain/closeness.ts';

const at = (day: string, time: string) => ({ day, time });

describe('closeMinutes', () => {
  it.each([
    ['2026-03-02', '12:59', 59],
    ['2026-03-02', '13:00', null],
    ['2026-03-02', '11:01', -59],
    ['2026-03-02', '11:00', null],
    ['2026-03-02', '12:00', 0],
    ['2026-03-03', '12:00', null],
    ['2026-03-03', '12:10', null],
  ])('counts less than an hour from noon to %s %s', (day, time, minutes) => {
    expect(closeMinutes(at('2026-03-02', '12:00'), at(day, time))).toBe(minutes);
  });

  it('looks across midnight, and across the ends of months and years', () => {
    expect(closeMinutes(at('2026-03-02', '23:40'), at('2026-03-03', '00:10'))).toBe(30);
    expect(closeMinutes(at('2027-01-01', '00:10'), at('2026-12-31', '23:40'))).toBe(-30);
    expect(closeMinutes(at('2026-03-02', '23:40'), at('2026-03-03', '00:40'))).toBeNull();
    expect(closeMinutes(at('2026-03-02', '00:10'), at('2026-03-02', '23:40'))).toBeNull();
  });
});
