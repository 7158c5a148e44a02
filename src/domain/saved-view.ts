import { z } from 'zod';
import { filtersSchema } from './filters.ts';
import { listOrderSchema } from './list-order.ts';
import { idSchema, nameSchema } from './model.ts';
import { shortcutSchema } from './shortcut.ts';

/** Named by the page; one that it does not know any more is shown as the calendar. */
const screenSchema = z.string().min(1).max(40);

/** What is looked at: a screen, on the calendar one of its views, in the table its order, and the filters. */
export const viewStateSchema = z.object({
  screen: screenSchema,
  /** The view of the calendar; null on other screens. */
  calendarView: screenSchema.nullable(),
  /** What the table is sorted and grouped by; null on other screens, and in a view saved before it was kept. */
  listOrder: listOrderSchema.nullable().default(null),
  filters: filtersSchema,
});
export type ViewState = Readonly<z.infer<typeof viewStateSchema>>;

export const savedViewFieldsSchema = z.object({
  name: nameSchema,
  shortcut: shortcutSchema.nullable(),
  view: viewStateSchema,
});
export type SavedViewFields = Readonly<z.infer<typeof savedViewFieldsSchema>>;

/** A view that the user comes back to. */
export const savedViewSchema = savedViewFieldsSchema.extend({ id: idSchema });
export type SavedView = Readonly<z.infer<typeof savedViewSchema>>;
