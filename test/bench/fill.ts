import { addDays } from '#domain/day.ts';
import { type FillInput, fill } from '#domain/fill.ts';
import { choicesFor, gapSquared } from '#test/fills.ts';
import { type Bench, type BenchRow, compare } from './measure.ts';

const FROM = '2026-06-01';
const FEW = 50;
const MANY = 200;
const NETWORKS = 8;
const RANDOM_FILLS = 1_000;
const pillars = ['A', 'B', 'C', 'D'];

/** A month of slots, spread evenly over its days and eight networks; every fifth is kept for a pillar. */
function monthOf(slots: number): FillInput {
  return {
    slots: Array.from({ length: slots }, (_, index) => ({
      networkId: `n${index % NETWORKS}`,
      day: addDays(FROM, Math.floor((index * 30) / slots)),
      time: `${String(8 + (index % 12)).padStart(2, '0')}:00`,
      pillarId: index % 5 === 0 ? (pillars[index % 4] ?? null) : null,
    })),
    tallies: [],
    targetSets: [
      { fromDay: FROM, weights: [40, 30, 20, 10].map((weight, at) => ({ pillarId: pillars[at] ?? '', weight })) },
    ],
    pillarOrder: pillars,
    placed: [],
  };
}

/** Numbers that look random and are the same in every run. */
function* generator(): Generator<number, never, undefined> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

function bestRandom(input: FillInput): number {
  const random = generator();
  const choices = input.slots.map((slot) => choicesFor(input, slot));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RANDOM_FILLS; run += 1) {
    const filling = choices.map((ids) => ids[(random.next().value >>> 8) % ids.length] ?? null);
    best = Math.min(best, gapSquared(input, filling));
  }
  return best;
}

/** A month filled with 200 slots against 50, and what is left of the gap against the best of 1,000 random fills. */
export const benchFill: Bench = async () => {
  const [few, many] = [monthOf(FEW), monthOf(MANY)];
  const { floorMs, ms, ratio } = await compare(
    30,
    () => fill(few),
    () => fill(many),
  );
  const time: BenchRow = { name: `a month filled, ${MANY} slots / ${FEW}`, ratio, limit: 4, details: { ms, floorMs } };
  const [ours, random] = [gapSquared(many, fill(many)), bestRandom(many)];
  const name = `gap left / best of ${RANDOM_FILLS} random fills`;
  return [time, { name, ratio: ours / random, limit: 1, details: { ours, random } }];
};
