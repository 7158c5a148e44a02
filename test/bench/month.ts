import type { Snapshot } from '#contract/index.ts';
import { addDays, type Day } from '#domain/day.ts';
import { type RunningHost, startHost } from '#test/host.ts';
import { answered, createWorkspace } from '#test/seed.ts';

/** The month that is drawn: April 2026, five weeks in the grid; the app opens in the month before. */
export const MONTH_DAY = '2026-04-13';
export const MONTH_NOW = '2026-03-11T09:00:00Z';

/** A workspace behind a running host. */
export type MonthHost = { readonly host: RunningHost; readonly workspace: string };

/** Starts a host on a new workspace whose April holds `cards` posts, spread over its days. */
export async function startMonthHost(dataDir: string, cards: number): Promise<MonthHost> {
  const host = await startHost({ dataDir, built: true, fixedNow: MONTH_NOW });
  const { key: workspace } = await createWorkspace(host, 'Bench');
  const { networks, pillars } = answered<Snapshot>(await host.call('workspace.snapshot', {}, workspace));
  const networkId = networks[0]?.id;
  const pillarId = pillars[0]?.id;
  for (let index = 0; index < cards; index += 1) {
    const day: Day = addDays('2026-04-01', index % 30);
    const time = `${String(8 + (index % 12)).padStart(2, '0')}:00`;
    const fields = {
      title: `Post ${index}`,
      text: 'A new collection arrives on Thursday.',
      link: '',
      hashtags: [],
      labels: [],
      status: 'draft',
      notes: '',
      pillars: [{ pillarId, parts: 1 }],
    };
    const placement = { id: null, networkId, day, time, format: 'post', ownText: null, state: 'planned', link: '' };
    answered(await host.call('posts.create', { fields, placements: [placement] }, workspace));
  }
  return { host, workspace };
}
