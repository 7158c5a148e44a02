import type { Output, ParsedInput } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import type { HashtagGroup, Snippet } from '#domain/writing.ts';
import type { ReadDb } from '../db/database.ts';
import {
  deleteHashtagGroup,
  deleteSnippet,
  listHashtagGroups,
  listSnippets,
  orderWriting,
  saveHashtagGroup,
  saveSnippet,
} from '../db/writing-queries.ts';
import { type Context, notFound } from './context.ts';
import { checkOrder } from './order.ts';
import type { StepName } from './step-names.ts';

function requireGroup(db: ReadDb, id: Id): HashtagGroup {
  const group = listHashtagGroups(db).find((one) => one.id === id);
  if (!group) throw notFound('hashtag-group', id);
  return group;
}

function requireSnippet(db: ReadDb, id: Id): Snippet {
  const snippet = listSnippets(db).find((one) => one.id === id);
  if (!snippet) throw notFound('snippet', id);
  return snippet;
}

function saveGroup(context: Context, step: StepName, group: HashtagGroup): Output<'hashtags.updateGroup'> {
  return context.commands.run(step, { name: group.name }, (db) => {
    saveHashtagGroup(db, group);
    return requireGroup(db, group.id);
  });
}

function keepSnippet(context: Context, step: StepName, snippet: Snippet): Output<'snippets.update'> {
  return context.commands.run(step, { name: snippet.name }, (db) => {
    saveSnippet(db, snippet);
    return requireSnippet(db, snippet.id);
  });
}

function removeGroup(context: Context, { id }: ParsedInput<'hashtags.deleteGroup'>): Output<'hashtags.deleteGroup'> {
  const { name } = requireGroup(context.db, id);
  return context.commands.run('hashtag-group-deleted' satisfies StepName, { name }, (db) => {
    deleteHashtagGroup(db, id);
    return null;
  });
}

function removeSnippet(context: Context, { id }: ParsedInput<'snippets.delete'>): Output<'snippets.delete'> {
  const { name } = requireSnippet(context.db, id);
  return context.commands.run('snippet-deleted' satisfies StepName, { name }, (db) => {
    deleteSnippet(db, id);
    return null;
  });
}

function orderGroups(context: Context, ids: readonly Id[]): Output<'hashtags.reorderGroups'> {
  checkOrder(
    ids,
    listHashtagGroups(context.db).map(({ id }) => id),
    'hashtag-group',
  );
  return context.commands.run('hashtag-groups-reordered' satisfies StepName, {}, (db) => {
    orderWriting(db, 'hashtag_groups', ids);
    return null;
  });
}

function orderSnippets(context: Context, ids: readonly Id[]): Output<'snippets.reorder'> {
  checkOrder(
    ids,
    listSnippets(context.db).map(({ id }) => id),
    'snippet',
  );
  return context.commands.run('snippets-reordered' satisfies StepName, {}, (db) => {
    orderWriting(db, 'snippets', ids);
    return null;
  });
}

/** What the composer offers again: hashtag groups and snippets. */
export function createWritingService(context: Context) {
  const { db, newId } = context;
  return {
    list: (): Output<'writing.list'> => ({ groups: [...listHashtagGroups(db)], snippets: [...listSnippets(db)] }),
    createGroup: (fields: ParsedInput<'hashtags.createGroup'>) =>
      saveGroup(context, 'hashtag-group-created', { ...fields, id: newId() }),
    updateGroup: (group: ParsedInput<'hashtags.updateGroup'>) => {
      requireGroup(db, group.id);
      return saveGroup(context, 'hashtag-group-updated', group);
    },
    deleteGroup: (input: ParsedInput<'hashtags.deleteGroup'>) => removeGroup(context, input),
    reorderGroups: ({ ids }: ParsedInput<'hashtags.reorderGroups'>) => orderGroups(context, ids),
    createSnippet: (fields: ParsedInput<'snippets.create'>) =>
      keepSnippet(context, 'snippet-created', { ...fields, id: newId() }),
    updateSnippet: (snippet: ParsedInput<'snippets.update'>) => {
      requireSnippet(db, snippet.id);
      return keepSnippet(context, 'snippet-updated', snippet);
    },
    deleteSnippet: (input: ParsedInput<'snippets.delete'>) => removeSnippet(context, input),
    reorderSnippets: ({ ids }: ParsedInput<'snippets.reorder'>) => orderSnippets(context, ids),
  };
}
