import type { Output, ParsedInput } from '#contract/index.ts';
import { type DayNote, type HolidayCalendar, type KeyDate, keyDateDays, mergeHolidays } from '#domain/day-marks.ts';
import type { Id } from '#domain/model.ts';
import { campaignsIn } from '../db/campaign-queries.ts';
import { readRevision } from '../db/commands.ts';
import type { ReadDb } from '../db/database.ts';
import {
  deleteKeyDate,
  deleteNote,
  findKeyDate,
  findNote,
  listHolidayCalendars,
  listKeyDates,
  notesIn,
  replaceHolidayCalendars,
  saveKeyDate,
  saveNote,
} from '../db/mark-queries.ts';
import { readWorkspace } from '../db/workspace-queries.ts';
import { checkRange } from './calendar.ts';
import { type Context, notFound, refused } from './context.ts';
import { holidaysOf, isKnownPlace, knownPlaces } from './holidays.ts';
import type { StepName } from './step-names.ts';

/** As much of a note as names it in a sentence. */
const NAMED = 60;

function requireNote(db: ReadDb, id: Id): DayNote {
  const note = findNote(db, id);
  if (!note) throw notFound('note', id);
  return note;
}

function requireKeyDate(db: ReadDb, id: Id): KeyDate {
  const keyDate = findKeyDate(db, id);
  if (!keyDate) throw notFound('key-date', id);
  return keyDate;
}

/** A note as its step names it. */
function named(text: string): string {
  return text.length > NAMED ? `${text.slice(0, NAMED - 1).trimEnd()}…` : text;
}

function storeNote(context: Context, step: StepName, note: DayNote): Output<'notes.create'> {
  return context.commands.run(step, { name: named(note.text), day: note.fromDay }, (db) => {
    saveNote(db, note);
    return requireNote(db, note.id);
  });
}

function storeKeyDate(context: Context, step: StepName, keyDate: KeyDate): Output<'dates.create'> {
  return context.commands.run(step, { name: keyDate.name }, (db) => {
    saveKeyDate(db, keyDate);
    return requireKeyDate(db, keyDate.id);
  });
}

function marks({ db }: Context, { range }: ParsedInput<'calendar.marks'>): Output<'calendar.marks'> {
  checkRange(range);
  return {
    revision: readRevision(db),
    campaigns: [...campaignsIn(db, range)],
    notes: [...notesIn(db, range)],
    keyDates: listKeyDates(db).flatMap((keyDate) =>
      keyDateDays(keyDate, range).map((day) => ({ id: keyDate.id, day, name: keyDate.name })),
    ),
  };
}

async function holidays({ db }: Context, { range }: ParsedInput<'calendar.holidays'>) {
  checkRange(range);
  const { language } = readWorkspace(db);
  const found = await Promise.all(listHolidayCalendars(db).map((calendar) => holidaysOf(calendar, range, language)));
  return { holidays: [...mergeHolidays(found.flat())] };
}

async function choose(
  context: Context,
  { calendars }: ParsedInput<'holidays.choose'>,
): Promise<Output<'holidays.choose'>> {
  const once = new Map<string, HolidayCalendar>(calendars.map((calendar) => [calendar.code, calendar]));
  for (const { code } of once.values()) {
    if (!(await isKnownPlace(code))) throw refused('unknown-place', 'No holidays are known for this place.', { code });
  }
  return context.commands.run('holidays-chosen' satisfies StepName, {}, (db) => {
    replaceHolidayCalendars(db, [...once.values()]);
    return [...listHolidayCalendars(db)];
  });
}

/** What the calendar shows besides posts: notes, own key dates and holidays. */
export function createMarksService(context: Context) {
  const { db, commands, newId } = context;
  return {
    marks: (input: ParsedInput<'calendar.marks'>) => marks(context, input),
    holidays: (input: ParsedInput<'calendar.holidays'>) => holidays(context, input),
    places: async () => ({ countries: [...(await knownPlaces())] }),
    choose: (input: ParsedInput<'holidays.choose'>) => choose(context, input),
    createNote: (fields: ParsedInput<'notes.create'>) => storeNote(context, 'note-created', { ...fields, id: newId() }),
    updateNote: ({ id, fields }: ParsedInput<'notes.update'>) =>
      storeNote(context, 'note-updated', { ...fields, id: requireNote(db, id).id }),
    deleteNote: ({ id }: ParsedInput<'notes.delete'>) => {
      const { text, fromDay } = requireNote(db, id);
      const params = { name: named(text), day: fromDay };
      return commands.run('note-deleted' satisfies StepName, params, (write) => {
        deleteNote(write, id);
        return null;
      });
    },
    createKeyDate: (fields: ParsedInput<'dates.create'>) =>
      storeKeyDate(context, 'key-date-created', { ...fields, id: newId() }),
    updateKeyDate: ({ id, fields }: ParsedInput<'dates.update'>) =>
      storeKeyDate(context, 'key-date-updated', { ...fields, id: requireKeyDate(db, id).id }),
    deleteKeyDate: ({ id }: ParsedInput<'dates.delete'>) => {
      const { name } = requireKeyDate(db, id);
      return commands.run('key-date-deleted' satisfies StepName, { name }, (write) => {
        deleteKeyDate(write, id);
        return null;
      });
    },
  };
}
