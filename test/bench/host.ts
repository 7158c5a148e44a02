import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '#contract/index.ts';
import { answered } from '#test/seed.ts';
import { type Bench, compare } from './measure.ts';
import { MONTH_DAY, startMonthHost } from './month.ts';

/** The move of a card through the host, beside a call that does nothing. Reported: the network stack is the floor. */
export const benchHost: Bench = async ({ folder }) => {
  const dataDir = join(folder, 'host');
  mkdirSync(dataDir, { recursive: true });
  const { host, workspace } = await startMonthHost(dataDir, 30);
  try {
    const input = { range: { from: MONTH_DAY, to: MONTH_DAY }, perDay: null, filters: {} };
    const { days } = answered<Output<'calendar.days'>>(await host.call('calendar.days', input, workspace));
    const ids = days[0]?.cards[0]?.placements.map(({ id }) => id) ?? [];
    const { ratio, ms, floorMs } = await compare(
      200,
      () => host.call('tray.list', { limit: 1, offset: 0, filters: {} }, workspace),
      async (round) => {
        const day = round % 2 === 0 ? '2026-04-14' : MONTH_DAY;
        answered(await host.call('placements.move', { ids, day, time: 'keep' }, workspace));
      },
    );
    return [{ name: 'move through the host / empty call', ratio, limit: null, details: { ms, floorMs } }];
  } finally {
    await host.stop();
  }
};
