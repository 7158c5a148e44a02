import fc from 'fast-check';
import { addDays, type DayRange } from '#domain/day.ts';
import type { Post } from '#domain/model.ts';
import type { TestWorkspace } from './backend.ts';
import { Draw, type RandomChoice, type Situation } from './random-draw.ts';
import { postInputs, seriesInputs } from './random-post-commands.ts';
import { settingInputs } from './random-setting-commands.ts';

const inputs = { ...postInputs, ...seriesInputs, ...settingInputs };

export type CommandKind = keyof typeof inputs;

// The keys of a literal are all that it has.
const kindsOf = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

/** Every command that random runs draw from. */
export const commandKinds: readonly CommandKind[] = kindsOf(inputs);

/** A command that is not bound to ids yet: `picks` choose among what is there when its turn comes. */
export type RandomCommand = RandomChoice & { readonly kind: CommandKind };

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) => `t${value.replaceAll('\u0000', '')}`);
const pick = fc.nat({ max: 9973 });

/** Posts, placements and series come up more often than settings do. */
export const randomCommand: fc.Arbitrary<RandomCommand> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<CommandKind>(...kindsOf(postInputs)) },
    { weight: 3, arbitrary: fc.constantFrom<CommandKind>(...kindsOf(settingInputs)) },
    { weight: 2, arbitrary: fc.constantFrom<CommandKind>(...kindsOf(seriesInputs)) },
  ),
  picks: fc.array(pick, { minLength: 8, maxLength: 8 }),
  text,
});

/** Binds a random command to ids of the workspace as it is; some inputs are meant to be refused. */
export function inputOf(command: RandomCommand, situation: Situation): unknown {
  return inputs[command.kind](new Draw(command, situation));
}

/** The posts of some days and of the tray, found the way a caller finds them. */
export async function postsIn(workspace: TestWorkspace, range: DayRange): Promise<readonly Post[]> {
  const { days } = await workspace.call('calendar.days', { range, perDay: null, filters: {} });
  const tray = await workspace.call('tray.list', { limit: 1000, offset: 0, filters: {} });
  const cards = [...days.flatMap((day) => day.cards), ...tray.cards];
  const ids = [...new Set(cards.map(({ postId }) => postId))].sort();
  return Promise.all(ids.map((id) => workspace.call('posts.get', { id })));
}

/** What random commands choose from: the posts of some weeks around today; those that a series made later stay out. */
export async function situationOf(workspace: TestWorkspace): Promise<Situation> {
  const snapshot = await workspace.call('workspace.snapshot', {});
  const { today } = snapshot;
  const range = { from: addDays(today, -60), to: addDays(today, 60) };
  const posts = await postsIn(workspace, range);
  const seriesIds = [...new Set(posts.flatMap(({ seriesId }) => seriesId ?? []))];
  const series = await Promise.all(seriesIds.map((id) => workspace.call('series.get', { id })));
  const { notes } = await workspace.call('calendar.marks', { range });
  const writing = await workspace.call('writing.list', {});
  const { items: media } = await workspace.call('media.list', {});
  // Beyond the 26 weeks that are made ahead.
  const beyond = { from: addDays(today, 180), to: addDays(today, 300) };
  const { expected } = await workspace.call('calendar.days', { range: beyond, perDay: 0, filters: {} });
  const trash = await workspace.call('trash.list', { limit: 1000, offset: 0 });
  const trashed = trash.posts.map(({ postId: id }) => ({ id }));
  return { snapshot, posts, series, notes, writing, media, trashed, expected };
}
