import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepSchema } from '#contract/index.ts';
import { TestWorkspace } from '#test/backend.ts';
import { buildFields, buildPlacement } from '#test/builders.ts';
import { dumpBoards, dumpContent, dumpSearch, dumpTray } from '#test/dump.ts';
import { inspectSamples } from '#test/media-files.ts';
import { inputOf, type RandomCommand, randomCommand, situationOf } from '#test/random-commands.ts';
import { times } from '#test/runs.ts';

type Action =
  | { readonly kind: 'do'; readonly command: RandomCommand }
  | { readonly kind: 'pass'; readonly days: number }
  | { readonly kind: 'undo' | 'redo' | 'reopen' };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: randomCommand.map((command): Action => ({ kind: 'do', command })) },
  { weight: 3, arbitrary: fc.constant<Action>({ kind: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Action>({ kind: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Action>({ kind: 'reopen' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((days): Action => ({ kind: 'pass', days })) },
);

/** So that the commands on posts have some from the beginning: dated, undated, with one pillar and two. */
const firstPosts = [
  [0, 41, 1, 1, 0, 3, 1, 0],
  [0, 45, 4, 3, 3, 1, 0, 2],
  [0, 39, 2, 2, 6, 2, 3, 1],
] as const;

/** So that the commands on everything else have some of it, too: posts in the trash, and two at one moment. */
const firstThings = [
  'posts.duplicate',
  'posts.delete',
  'bulk.duplicate',
  'campaigns.create',
  'notes.create',
  'dates.create',
  'hashtags.createGroup',
  'snippets.create',
  'slots.set',
  'views.create',
  'media.add',
] as const;

/** What the file should hold after each step in force or taken back; `position` is the state it is in. */
class History {
  readonly states: unknown[];
  position = 0;
  readonly workspace: TestWorkspace;

  constructor(workspace: TestWorkspace) {
    this.workspace = workspace;
    this.states = [dumpContent(workspace.deps.path)];
  }

  check(): void {
    expect(dumpContent(this.workspace.deps.path)).toEqual(this.states[this.position]);
    const { kept, expected } = dumpTray(this.workspace.deps.path);
    expect(kept).toEqual(expected);
    const search = dumpSearch(this.workspace.deps.path);
    expect(search.kept).toEqual(search.expected);
    const boards = dumpBoards(this.workspace.deps.path);
    expect(boards.kept).toEqual(boards.expected);
  }

  /** Lets the backend look at its clock: posts of series are made as days go by, and belong to the step before. */
  async settle(): Promise<void> {
    this.workspace.deps.clock.instant += 120_000;
    await this.workspace.call('workspace.snapshot', {});
  }

  /** What is made as days go by joins the newest step, and waits while something could be redone. */
  async catchUp(): Promise<void> {
    await this.settle();
    if (this.position === this.states.length - 1) this.states[this.position] = dumpContent(this.workspace.deps.path);
    this.check();
  }

  async pass(days: number): Promise<void> {
    this.workspace.deps.clock.instant += days * 86_400_000;
    await this.catchUp();
  }

  async run(command: RandomCommand): Promise<void> {
    const reply = await this.workspace.backend.dispatch(
      command.kind,
      inputOf(command, await situationOf(this.workspace)),
    );
    if (!reply.ok) {
      expect(['refused', 'in-use', 'not-found', 'stale', 'invalid-input']).toContain(reply.error.code);
      this.check();
      return;
    }
    const { step } = reply.value as { step: unknown };
    if (step !== null) {
      stepSchema.parse(step);
      await this.settle();
      this.states.splice(this.position + 1);
      this.states.push(dumpContent(this.workspace.deps.path));
      this.position += 1;
      expect(this.states[this.position]).not.toEqual(this.states[this.position - 1]);
    }
    this.check();
  }

  async travel(direction: 'undo' | 'redo'): Promise<void> {
    const { value } =
      direction === 'undo'
        ? await this.workspace.call('history.undo', { to: null })
        : await this.workspace.call('history.redo', {});
    const canMove = direction === 'undo' ? this.position > 0 : this.position < this.states.length - 1;
    expect(value.steps).toBe(canMove ? 1 : 0);
    if (canMove) this.position += direction === 'undo' ? -1 : 1;
    this.check();
    await this.catchUp();
  }

  async perform(next: Action): Promise<void> {
    if (next.kind === 'do') await this.run(next.command);
    else if (next.kind === 'reopen') this.workspace.reopen();
    else if (next.kind === 'pass') await this.pass(next.days);
    else await this.travel(next.kind);
  }
}

describe('undo', () => {
  it(
    'is the exact inverse of any sequence of commands, also across a restart',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 30, maxLength: 60 }), async (actions) => {
          using workspace = new TestWorkspace();
          await inspectSamples(workspace);
          const history = new History(workspace);
          for (const picks of firstPosts) await history.run({ kind: 'posts.create', picks, text: 'first' });
          for (const kind of firstThings) await history.run({ kind, picks: [1, 45, 1, 0, 1, 0, 1, 0], text: 'first' });
          for (const next of actions) await history.perform(next);
          while (history.position > 0) await history.travel('undo');
          while (history.position < history.states.length - 1) await history.travel('redo');
          expect(workspace.deps.errors).toEqual([]);
        }),
        { numRuns: times(15) },
      );
    },
    times(240_000),
  );

  it('takes back everything down to a named step at once, and says how many', async () => {
    using workspace = new TestWorkspace();
    const before = dumpContent(workspace.deps.path);
    const first = await workspace.call('posts.create', { fields: buildFields({ title: 'First' }), placements: [] });
    for (const title of ['a', 'b', 'c']) {
      const { revision } = await workspace.call('posts.get', { id: first.value.id });
      await workspace.call('posts.update', { id: first.value.id, revision, fields: { title } });
    }
    const { value } = await workspace.call('history.undo', { to: first.step?.id ?? 0 });
    expect(value).toEqual({ steps: 4, undone: first.step });
    expect(dumpContent(workspace.deps.path)).toEqual(before);
  });

  it('refuses a step that was taken back already', async () => {
    using workspace = new TestWorkspace();
    const { step } = await workspace.call('posts.create', { fields: buildFields(), placements: [] });
    await workspace.call('history.undo', { to: step?.id ?? 0 });
    const error = await workspace.fails('history.undo', { to: step?.id ?? 0 });
    expect(error).toMatchObject({ code: 'refused', reason: 'step-gone' });
  });

  it('never gives a new step the number of one that was dropped', async () => {
    using workspace = new TestWorkspace();
    const first = await workspace.call('posts.create', { fields: buildFields(), placements: [] });
    await workspace.call('history.undo', { to: null });
    const second = await workspace.call('posts.create', { fields: buildFields(), placements: [] });
    expect(second.step?.id).toBeGreaterThan(first.step?.id ?? 0);
  });

  it('catches a stale editor after an undo: revisions only rise', async () => {
    using workspace = new TestWorkspace();
    const { value: post } = await workspace.call('posts.create', { fields: buildFields(), placements: [] });
    await workspace.call('posts.update', { id: post.id, revision: post.revision, fields: { title: 'Newer' } });
    await workspace.call('history.undo', { to: null });
    const undone = await workspace.call('posts.get', { id: post.id });
    expect(undone.title).toBe(post.title);
    const error = await workspace.fails('posts.update', {
      id: post.id,
      revision: post.revision,
      fields: { title: 'x' },
    });
    expect(error).toMatchObject({ code: 'stale', reason: 'post', params: { revision: undone.revision } });
    expect(undone.revision).toBeGreaterThan(post.revision + 1);
  });

  it('keeps no step for a command that changed nothing', async () => {
    using workspace = new TestWorkspace();
    const { networks } = await workspace.call('workspace.snapshot', {});
    const { value: post } = await workspace.call('posts.create', {
      fields: buildFields({ hashtags: ['a', 'b'] }),
      placements: [buildPlacement(networks[0]?.id ?? '', { day: '2025-06-12', time: '10:00' })],
    });
    const { step, value } = await workspace.call('posts.update', {
      id: post.id,
      revision: post.revision,
      fields: { title: post.title, hashtags: post.hashtags },
      placements: [...post.placements],
    });
    expect(step).toBeNull();
    expect(value).toEqual(post);
  });

  it('logs a move without the text of the post', async () => {
    using workspace = new TestWorkspace();
    const { networks } = await workspace.call('workspace.snapshot', {});
    const long = 'x'.repeat(100_000);
    const { value: post } = await workspace.call('posts.create', {
      fields: buildFields({ text: long }),
      placements: [buildPlacement(networks[0]?.id ?? '', { ownText: long })],
    });
    const { readValue } = await import('#test/dump.ts');
    const size = 'SELECT sum(length(coalesce(before, 1)) + length(coalesce(after, 1))) FROM undo_changes';
    const before = Number(readValue(workspace.deps.path, size));
    await workspace.call('placements.move', {
      ids: post.placements.map(({ id }) => id),
      day: '2025-06-20',
      time: null,
    });
    expect(Number(readValue(workspace.deps.path, size)) - before).toBeLessThan(200);
  });
});
