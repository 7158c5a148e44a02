import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { TestWorkspace } from '#test/backend.ts';

const view = { screen: 'calendar', calendarView: 'week', filters: { text: 'ete', flags: ['untagged' as const] } };

const savedIn = async (workspace: TestWorkspace) => (await workspace.call('workspace.snapshot', {})).savedViews;

describe('saved views', () => {
  it('are kept in the order they were saved, and are one undo each', async () => {
    using workspace = new TestWorkspace();
    const { value: first } = await workspace.call('views.create', { name: 'Summer', shortcut: '1', view });
    await workspace.call('views.create', { name: 'All', shortcut: null, view: { ...view, filters: {} } });
    expect((await savedIn(workspace)).map(({ name, shortcut }) => [name, shortcut])).toEqual([
      ['Summer', '1'],
      ['All', null],
    ]);
    expect(first.view).toMatchObject({
      screen: 'calendar',
      calendarView: 'week',
      filters: { text: 'ete', pillarIds: [] },
    });

    const renamed = await workspace.call('views.update', { id: first.id, fields: { name: 'Été' } });
    expect(renamed.step).toMatchObject({ name: 'view-updated', params: { name: 'Été' } });
    expect(renamed.value).toEqual({ ...first, name: 'Été' });
    await workspace.call('views.delete', { id: first.id });
    expect((await savedIn(workspace)).map(({ name }) => name)).toEqual(['All']);
    await workspace.call('history.undo', { to: null });
    expect((await savedIn(workspace)).map(({ name }) => name)).toEqual(['Été', 'All']);
    await workspace.call('history.undo', { to: null });
    expect((await savedIn(workspace)).map(({ name }) => name)).toEqual(['Summer', 'All']);
  });

  it('keep the order of the table, and still load where they were saved without one', async () => {
    using workspace = new TestWorkspace();
    const listOrder = { sort: 'title', descending: true, group: 'pillar' } as const;
    const table = { screen: 'posts', calendarView: null, listOrder, filters: {} };
    await workspace.call('views.create', { name: 'By pillar', shortcut: null, view: table });
    await workspace.call('views.create', { name: 'Week', shortcut: null, view });
    const orders = async () => (await savedIn(workspace)).map((saved) => saved.view.listOrder);
    expect(await orders()).toEqual([listOrder, null]);
    const sqlite = new Sqlite(workspace.deps.path);
    sqlite.prepare("UPDATE saved_views SET view = json_remove(view, '$.listOrder')").run();
    sqlite.close();
    expect(await orders()).toEqual([null, null]);
  });

  it('have shortcuts of their own: one that clashes is refused', async () => {
    using workspace = new TestWorkspace();
    const { value: first } = await workspace.call('views.create', { name: 'One', shortcut: 'v a', view });
    for (const shortcut of ['v a', 'v']) {
      const refusal = workspace.call('views.create', { name: 'Two', shortcut, view });
      await expect(refusal).rejects.toMatchObject({ error: { reason: 'shortcut-taken', params: { name: 'One' } } });
    }
    await workspace.call('views.update', { id: first.id, fields: { shortcut: 'v a' } });
    await workspace.call('views.update', { id: first.id, fields: { shortcut: null } });
    await workspace.call('views.create', { name: 'Two', shortcut: 'v', view });
    expect((await savedIn(workspace)).map(({ shortcut }) => shortcut)).toEqual([null, 'v']);
  });
});
