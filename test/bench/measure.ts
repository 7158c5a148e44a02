/** One line of the benchmark: a ratio against a floor measured in the same run. */
export type BenchRow = {
  readonly name: string;
  readonly ratio: number;
  /** Null for a row that is only reported. */
  readonly limit: number | null;
  /** Times in ms and sizes, for the reader; the ratio is what counts. */
  readonly details: Readonly<Record<string, number>>;
};

/** A benchmark: makes its own data in `folder`. `posts` is 100,000 in a full run. */
export type Bench = (options: { readonly folder: string; readonly posts: number }) => Promise<readonly BenchRow[]>;

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How long some work takes, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians in ms of two kinds of work done in turn, so that noise of the machine hits both alike. */
export async function compare(
  rounds: number,
  floor: (round: number) => unknown,
  measured: (round: number) => unknown,
): Promise<{ readonly floorMs: number; readonly ms: number; readonly ratio: number }> {
  const floors: number[] = [];
  const times: number[] = [];
  const warmUp = Math.max(1, Math.ceil(rounds / 10));
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = await timed(() => floor(round));
    const second = await timed(() => measured(round));
    if (round < 0) continue;
    floors.push(first);
    times.push(second);
  }
  const floorMs = median(floors);
  const ms = median(times);
  return { floorMs, ms, ratio: ms / floorMs };
}
