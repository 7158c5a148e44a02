import type { Output, ParsedInput } from '#contract/index.ts';
import type { Id } from '#domain/model.ts';
import type { SavedView } from '#domain/saved-view.ts';
import { clashes } from '#domain/shortcut.ts';
import type { ReadDb } from '../db/database.ts';
import { deleteView, listViews, saveView } from '../db/view-queries.ts';
import { type Context, notFound, refused } from './context.ts';
import type { StepName } from './step-names.ts';

function requireView(db: ReadDb, id: Id): SavedView {
  const view = listViews(db).find((one) => one.id === id);
  if (!view) throw notFound('view', id);
  return view;
}

function save(context: Context, step: StepName, view: SavedView): Output<'views.update'> {
  const { shortcut } = view;
  const other =
    shortcut !== null &&
    listViews(context.db).find((one) => one.id !== view.id && clashes(one.shortcut ?? '', shortcut));
  if (other) throw refused('shortcut-taken', 'Another view has this shortcut.', { name: other.name });
  return context.commands.run(step, { name: view.name }, (db) => {
    saveView(db, view);
    return requireView(db, view.id);
  });
}

function remove(context: Context, { id }: ParsedInput<'views.delete'>): Output<'views.delete'> {
  const { name } = requireView(context.db, id);
  return context.commands.run('view-deleted' satisfies StepName, { name }, (db) => {
    deleteView(db, id);
    return null;
  });
}

/** Views that the user comes back to; the snapshot lists them. */
export function createViewsService(context: Context) {
  return {
    create: (fields: ParsedInput<'views.create'>) => save(context, 'view-created', { ...fields, id: context.newId() }),
    update: ({ id, fields }: ParsedInput<'views.update'>) => {
      const { name, shortcut, view } = requireView(context.db, id);
      const changed = {
        id,
        name: fields.name ?? name,
        shortcut: fields.shortcut === undefined ? shortcut : fields.shortcut,
        view: fields.view ?? view,
      };
      return save(context, 'view-updated', changed);
    },
    delete: (input: ParsedInput<'views.delete'>) => remove(context, input),
  };
}
