import { z } from 'zod';
import { idSchema } from '#domain/model.ts';
import { savedViewFieldsSchema, savedViewSchema } from '#domain/saved-view.ts';
import { command } from './procedure.ts';

export const viewProcedures = {
  'views.create': command(
    'Save a view, after the others. Refused (`shortcut-taken`) when another view has its shortcut.',
    savedViewFieldsSchema,
    savedViewSchema,
  ),
  'views.update': command(
    'Change a saved view; refused as when saving one.',
    z.object({ id: idSchema, fields: savedViewFieldsSchema.partial() }),
    savedViewSchema,
  ),
  'views.delete': command('Delete a saved view.', z.object({ id: idSchema }), z.null()),
} as const;
