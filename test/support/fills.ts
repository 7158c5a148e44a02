import fc from 'fast-check';
import { standingOf } from '#domain/balance.ts';
import type { DayTally } from '#domain/balance-tally.ts';
import { sharesOf, targetCalendar } from '#domain/balance-targets.ts';
import { addDays } from '#domain/day.ts';
import type { FillInput, FillSlot } from '#domain/fill.ts';
import type { PlacedPost } from '#domain/fill-neighbours.ts';

export const FILL_FROM = '2026-03-02';
const names = ['A', 'B', 'C', 'D', 'E'];
const times = ['08:00', '12:00', '18:00'];

type Size = {
  readonly pillars: number;
  readonly networks: number;
  readonly days: number;
  readonly slots: number;
  readonly sets: number;
};

/** Slots, posts and targets of four weeks; at most `size` of each. */
export function anyFill(size: Size): fc.Arbitrary<FillInput> {
  const pillar = fc.constantFrom(...names.slice(0, size.pillars));
  const day = fc.nat(size.days - 1).map((after) => addDays(FILL_FROM, after));
  const network = fc.nat(size.networks - 1).map((index) => `n${index}`);
  const slot: fc.Arbitrary<FillSlot> = fc.record({
    networkId: network,
    day,
    time: fc.constantFrom(...times),
    pillarId: fc.option(pillar, { freq: 5 }),
  });
  const placed: fc.Arbitrary<PlacedPost> = fc.record({
    networkId: network,
    day,
    time: fc.option(fc.constantFrom('10:00', '15:00')),
    pillarIds: fc.uniqueArray(pillar, { maxLength: 2 }),
  });
  const tally: fc.Arbitrary<DayTally> = fc
    .record({ day, credits: fc.array(pillar, { maxLength: 4 }) })
    .map((entry) => ({
      day: entry.day,
      tagged: entry.credits.length,
      untagged: 0,
      unconfirmed: 0,
      credits: entry.credits.map((pillarId) => ({ pillarId, credit: 1 })),
    }));
  const set = fc.record({
    fromDay: day,
    weights: fc.uniqueArray(fc.record({ pillarId: pillar, weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      selector: ({ pillarId }) => pillarId,
    }),
  });
  return fc.record({
    slots: fc.uniqueArray(slot, {
      maxLength: size.slots,
      selector: ({ networkId, day: on, time }) => `${networkId} ${on} ${time}`,
    }),
    tallies: fc.array(tally, { maxLength: 6 }),
    targetSets: fc.array(set, { minLength: 1, maxLength: size.sets }),
    pillarOrder: fc.constant(names.slice(0, size.pillars)),
    placed: fc.array(placed, { maxLength: 4 }),
  });
}

export type Filling = readonly (string | null)[];

/** The pillars that a slot may take: its own, or any with a weight on its day. */
export function choicesFor({ targetSets, pillarOrder }: FillInput, { day, pillarId }: FillSlot): readonly string[] {
  if (pillarId !== null && pillarOrder.includes(pillarId)) return [pillarId];
  const set = targetCalendar(targetSets).setOn(day);
  return set ? [...sharesOf(set).keys()].filter((id) => pillarOrder.includes(id)) : [];
}

/** The sum of gap squared over the window once it is filled so, counted from the definition. */
export function gapSquared({ slots, tallies, targetSets }: FillInput, filling: Filling): number {
  const filled = slots.flatMap(({ day }, index): DayTally[] => {
    const pillarId = filling[index] ?? null;
    if (pillarId === null) return [];
    return [{ day, tagged: 1, untagged: 0, unconfirmed: 0, credits: [{ pillarId, credit: 1 }] }];
  });
  const { credit, expected } = standingOf([...tallies, ...filled], targetCalendar(targetSets));
  const ids = new Set([...credit.keys(), ...expected.keys()]);
  return [...ids].reduce((sum, id) => sum + ((credit.get(id) ?? 0) - (expected.get(id) ?? 0)) ** 2, 0);
}

/** How often a slot comes right before or after one, or a post, with the same pillar on its network. */
export function equalNeighbours({ slots, placed }: FillInput, filling: Filling): number {
  const items = [
    ...placed.map(({ networkId, day, time, pillarIds }) => ({ networkId, day, time, pillarIds, isSlot: false })),
    ...slots.map(({ networkId, day, time }, index) => {
      const pillarId = filling[index] ?? null;
      return { networkId, day, time, pillarIds: pillarId === null ? [] : [pillarId], isSlot: true };
    }),
  ];
  const at = (item: (typeof items)[number]) => `${item.networkId} ${item.day} ${item.time ?? ''}`;
  const sorted = items.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  return sorted.slice(1).filter((item, index) => {
    const before = sorted[index];
    if (!before || before.networkId !== item.networkId || !(before.isSlot || item.isSlot)) return false;
    return item.pillarIds.some((id) => before.pillarIds.includes(id));
  }).length;
}

/** Every filling that keeps the reservations. */
export function everyFilling(input: FillInput): readonly Filling[] {
  return input.slots.reduce<readonly Filling[]>(
    (fillings, slot) => {
      const choices = choicesFor(input, slot);
      const options: Filling = choices.length > 0 ? choices : [null];
      return fillings.flatMap((filling) => options.map((option) => [...filling, option]));
    },
    [[]],
  );
}
