import type { Page } from '@playwright/test';
import type { Words } from '../words.ts';
import { board, posts } from './boards.ts';
import { dates } from './dates.ts';
import { imports, welcome } from './files.ts';
import type { Guide, Tour } from './guide.ts';
import { media } from './media.ts';
import { balance, calendar, panels, tray } from './planning.ts';
import { composer, historyAndTrash, overLimit } from './posts.ts';
import { due } from './reminders.ts';
import { search } from './search.ts';
import { series } from './series.ts';
import { settings } from './settings.ts';

type Part = (guide: Guide) => Tour;

/** All of the window in stretches, each from the open sample on. */
const stretches = {
  calendar: [calendar, panels],
  'the year, campaigns, notes, key dates and repeats': [dates, series],
  'board, list, tray and what is due': [board, posts, tray, due],
  'posts, history and trash': [overLimit, composer, historyAndTrash],
  'balance, search and media': [balance, search, media],
  'settings, import and welcome': [settings, imports, welcome],
} as const satisfies Record<string, readonly Part[]>;

export type Stretch = keyof typeof stretches;
// The keys of the object above.
export const stretchNames = Object.keys(stretches) as readonly Stretch[];

/** Walks one stretch of the window. */
export async function* tourOf(stretch: Stretch, page: Page, words: Words): Tour {
  for (const part of stretches[stretch]) yield* part({ page, words });
}
