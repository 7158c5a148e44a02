import { z } from 'zod';
import { balanceReportSchema } from '#domain/balance.ts';
import { campaignSchema } from '#domain/campaign.ts';
import { dayRangeSchema, daySchema } from '#domain/day.ts';
import {
  dayNoteFieldsSchema,
  dayNoteSchema,
  holidayCalendarSchema,
  holidaySchema,
  keyDateFieldsSchema,
  keyDateSchema,
} from '#domain/day-marks.ts';
import { idSchema } from '#domain/model.ts';
import { filtersSchema } from './posts.ts';
import { command, nothing, query } from './procedure.ts';

const byId = z.object({ id: idSchema });
const inRange = z.object({ range: dayRangeSchema });

/** A key date on one of its days. */
const keyDateOnDaySchema = z.object({ id: idSchema, day: daySchema, name: z.string() });

export const markProcedures = {
  'calendar.marks': query(
    'What a range has besides posts: campaigns, notes, and own key dates on their days.',
    inRange,
    z.object({
      revision: z.int(),
      campaigns: z.array(campaignSchema).readonly(),
      notes: z.array(dayNoteSchema).readonly(),
      keyDates: z.array(keyDateOnDaySchema).readonly(),
    }),
  ),
  'calendar.holidays': query(
    'The holidays of a range in the chosen calendars, named in the workspace’s language.',
    inRange,
    z.object({ holidays: z.array(holidaySchema).readonly() }),
  ),
  'calendar.year': query(
    'Posts per day of a year, and per week the judgement of the four weeks that end with it. Days and weeks without posts are left out.',
    z.object({ year: z.int().min(1).max(9997), filters: filtersSchema }),
    z.object({
      revision: z.int(),
      days: z.array(z.object({ day: daySchema, count: z.int() })).readonly(),
      weeks: z
        .array(z.object({ week: dayRangeSchema, judged: dayRangeSchema, report: balanceReportSchema }))
        .readonly(),
    }),
  ),
  'calendar.freeDay': query(
    'The next day from a day on without a post; skipped ones do not count. Null when the next three years are full.',
    z.object({ from: daySchema, filters: filtersSchema }),
    z.object({ day: daySchema.nullable() }),
  ),
  'notes.create': command('Note something on a day or on several.', dayNoteFieldsSchema, dayNoteSchema),
  'notes.update': command('Change a note.', byId.extend({ fields: dayNoteFieldsSchema }), dayNoteSchema),
  'notes.delete': command('Delete a note.', byId, z.null()),
  'dates.create': command('Add a key date of your own.', keyDateFieldsSchema, keyDateSchema),
  'dates.update': command('Change a key date.', byId.extend({ fields: keyDateFieldsSchema }), keyDateSchema),
  'dates.delete': command('Delete a key date.', byId, z.null()),
  'holidays.places': query(
    'Countries whose holidays are known, each with its regions.',
    nothing,
    z.object({
      countries: z
        .array(
          z.object({
            code: z.string(),
            name: z.string(),
            regions: z.array(z.object({ code: z.string(), name: z.string() })).readonly(),
          }),
        )
        .readonly(),
    }),
  ),
  'holidays.choose': command(
    'Show the holidays of these calendars and no others.',
    z.object({ calendars: z.array(holidayCalendarSchema).max(20).readonly() }),
    z.array(holidayCalendarSchema).readonly(),
  ),
} as const;
