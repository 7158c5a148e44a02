import { describe, expect, it } from 'vitest';
import type { Snapshot } from '#contract/index.ts';
import type { DayRange } from '#domain/day.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';

const input = ({ today }: Snapshot, range: DayRange | null) => ({ anchorDay: today, range, filters: {} });

describe('what to plan next', () => {
  it('proposes the pillars furthest behind, on the network furthest below its minimum, at its usual time', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const network = (index: number) => snapshot.networks[index]?.id ?? '';
    const fields = buildFields({
      status: 'approved',
      pillars: [{ pillarId: snapshot.pillars[0]?.id ?? '', parts: 1 }],
    });
    const habit = ['2025-05-20', '2025-05-27'].map((day) => buildPlacement(network(1), { day, time: '18:30' }));
    const now = [network(0), network(0)].map((id) => buildPlacement(id, { day: '2025-06-11', time: '09:00' }));
    await workspace.call('posts.create', { fields, placements: [...habit, ...now] });
    const dock = await workspace.call('balance.dock', input(snapshot, null));
    expect(dock.week).toEqual({ from: '2025-06-09', to: '2025-06-15' });
    expect(dock.frequency).toEqual([
      { networkId: network(0), planned: 2, needed: 3, per: 'week' },
      { networkId: network(1), planned: 0, needed: 3, per: 'week' },
      { networkId: network(2), planned: 0, needed: 1, per: 'month' },
    ]);
    expect(dock.suggestions.map(({ networkId, day, time }) => [networkId, day, time])).toEqual(
      [
        [network(1), '2025-06-10', '18:30'],
        // It is noon: the usual 09:00 has gone by.
        [network(0), '2025-06-10', null],
        [network(1), '2025-06-11', '18:30'],
      ].sort((a, b) => String(a[1]).localeCompare(String(b[1]))),
    );
    expect(dock.suggestions.map(({ pillarId }) => pillarId)).toEqual(
      [1, 2, 0].map((index) => snapshot.pillars[index]?.id),
    );
  });

  it('proposes free slots, but none that waits for a pillar', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const pillarId = snapshot.pillars[0]?.id ?? '';
    // Tuesday to Friday; it is Tuesday, at eleven.
    const slots = [
      { weekday: 2, time: '10:00', pillarId: null },
      { weekday: 3, time: '12:00', pillarId },
      { weekday: 4, time: '08:15', pillarId: null },
      { weekday: 5, time: '17:00', pillarId: null },
    ];
    for (const { id } of snapshot.networks.slice(1)) await workspace.call('networks.archive', { id });
    await workspace.call('slots.set', { networkId: snapshot.networks[0]?.id ?? '', slots });
    const { suggestions } = await workspace.call('balance.dock', input(snapshot, null));
    expect(suggestions.map(({ day, time }) => [day, time])).toEqual([
      ['2025-06-10', null],
      ['2025-06-12', '08:15'],
      ['2025-06-13', '17:00'],
    ]);
  });

  it('reaches into the next week when this one is nearly over', async () => {
    using workspace = new TestWorkspace();
    workspace.deps.clock.instant = Date.parse('2025-06-15T10:00:00Z');
    const snapshot = await workspace.call('workspace.snapshot', {});
    const { suggestions, week } = await workspace.call('balance.dock', input(snapshot, null));
    expect(week.to).toBe('2025-06-15');
    expect(new Set(suggestions.map(({ day }) => day))).toContain('2025-06-16');
  });

  it('proposes days alone when there is no network, and nothing without targets', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    for (const { id } of snapshot.networks) await workspace.call('networks.archive', { id });
    const dock = await workspace.call('balance.dock', input(snapshot, null));
    expect(dock.suggestions).toMatchObject([
      { day: '2025-06-10', networkId: null, time: null },
      { day: '2025-06-11', networkId: null },
      { day: '2025-06-12', networkId: null },
    ]);
    await workspace.call('targets.delete', { id: snapshot.targetSets[0]?.id ?? '' });
    expect((await workspace.call('balance.dock', input(snapshot, null))).suggestions).toEqual([]);
  });

  it('goes on from what was added, and counts minimums in full, where the filters hide both', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const filtered = { ...input(snapshot, null), filters: { statuses: ['approved' as const], text: 'never' } };
    const offered: unknown[] = [];
    for (let added = 0; added < 5; added += 1) {
      const dock = await workspace.call('balance.dock', filtered);
      const all = await workspace.call('balance.dock', input(snapshot, null));
      expect(dock.suggestions).toEqual(all.suggestions);
      expect([dock.frequency, dock.nextFrequency]).toEqual([all.frequency, all.nextFrequency]);
      const [next] = dock.suggestions;
      const { pillarId = '', networkId = null, day = '', time = null } = next ?? {};
      offered.push(`${networkId} ${day} ${pillarId}`);
      const fields = buildFields({ pillars: [{ pillarId, parts: 1 }] });
      await workspace.call('posts.create', { fields, placements: [buildPlacement(networkId ?? '', { day, time })] });
    }
    expect(new Set(offered).size).toBe(5);
    expect((await workspace.call('balance.dock', filtered)).report.tagged).toBe(0);
  });

  it('refuses a day that no week can be counted around, and a range without end', async () => {
    using workspace = new TestWorkspace();
    const snapshot = await workspace.call('workspace.snapshot', {});
    const far = { ...input(snapshot, null), anchorDay: '9999-12-31' };
    expect(await workspace.fails('balance.dock', far)).toMatchObject({ code: 'refused', reason: 'day-out-of-range' });
    const long = input(snapshot, { from: '0001-01-01', to: '9999-12-31' });
    expect(await workspace.fails('balance.dock', long)).toMatchObject({ code: 'refused', reason: 'range-too-long' });
  });
});
