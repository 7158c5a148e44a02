import type { DayRange } from '#domain/day.ts';
import {
  type DayNote,
  dayNoteSchema,
  type HolidayCalendar,
  holidayCalendarSchema,
  type KeyDate,
  keyDateSchema,
} from '#domain/day-marks.ts';
import type { Id } from '#domain/model.ts';
import type { ReadDb, Row, WriteDb } from './database.ts';

function toNote({ id, from_day: fromDay, to_day: toDay, text }: Row): DayNote {
  return dayNoteSchema.parse({ id, fromDay, toDay, text });
}

function toKeyDate({ id, name, day, yearly }: Row): KeyDate {
  return keyDateSchema.parse({ id, name, day, yearly: yearly === 1 });
}

/** The notes that have a day in a range, by first day. */
export function notesIn(db: ReadDb, range: DayRange): readonly DayNote[] {
  return db
    .all('SELECT * FROM day_notes WHERE from_day <= :to AND to_day >= :from ORDER BY from_day, to_day, id', range)
    .map(toNote);
}

/** One note, or null. */
export function findNote(db: ReadDb, id: Id): DayNote | null {
  const row = db.get('SELECT * FROM day_notes WHERE id = :id', { id });
  return row ? toNote(row) : null;
}

/** Adds a note or stores a changed one. */
export function saveNote(db: WriteDb, { id, fromDay, toDay, text }: DayNote): void {
  db.run(
    `INSERT INTO day_notes (id, from_day, to_day, text) VALUES (:id, :fromDay, :toDay, :text)
     ON CONFLICT (id) DO UPDATE SET from_day = excluded.from_day, to_day = excluded.to_day, text = excluded.text`,
    { id, fromDay, toDay, text },
  );
}

/** Removes a note. */
export function deleteNote(db: WriteDb, id: Id): void {
  db.run('DELETE FROM day_notes WHERE id = :id', { id });
}

/** Own key dates by their day in the year. */
export function listKeyDates(db: ReadDb): readonly KeyDate[] {
  return db.all('SELECT * FROM key_dates ORDER BY substr(day, 6), day, name, id').map(toKeyDate);
}

/** One key date, or null. */
export function findKeyDate(db: ReadDb, id: Id): KeyDate | null {
  const row = db.get('SELECT * FROM key_dates WHERE id = :id', { id });
  return row ? toKeyDate(row) : null;
}

/** Adds a key date or stores a changed one. */
export function saveKeyDate(db: WriteDb, { id, name, day, yearly }: KeyDate): void {
  db.run(
    `INSERT INTO key_dates (id, name, day, yearly) VALUES (:id, :name, :day, :yearly)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, day = excluded.day, yearly = excluded.yearly`,
    { id, name, day, yearly: yearly ? 1 : 0 },
  );
}

/** Removes a key date. */
export function deleteKeyDate(db: WriteDb, id: Id): void {
  db.run('DELETE FROM key_dates WHERE id = :id', { id });
}

/** The calendars whose holidays are shown, in the user's order. */
export function listHolidayCalendars(db: ReadDb): readonly HolidayCalendar[] {
  return db
    .all('SELECT code, observances FROM holiday_calendars ORDER BY position, code')
    .map(({ code, observances }) => holidayCalendarSchema.parse({ code, observances: observances === 1 }));
}

/** Makes these the calendars that are shown; rows that stay the same are not touched. */
export function replaceHolidayCalendars(db: WriteDb, calendars: readonly HolidayCalendar[]): void {
  db.run('DELETE FROM holiday_calendars WHERE code NOT IN (SELECT value FROM json_each(:kept))', {
    kept: JSON.stringify(calendars.map(({ code }) => code)),
  });
  calendars.forEach(({ code, observances }, position) => {
    db.run(
      `INSERT INTO holiday_calendars (code, observances, position) VALUES (:code, :observances, :position)
       ON CONFLICT (code) DO UPDATE SET observances = excluded.observances, position = excluded.position`,
      { code, observances: observances ? 1 : 0, position },
    );
  });
}
