import type { Page } from '@playwright/test';
import type { Words } from '../words.ts';
import { board, posts } from './boards.ts';
import { dates } from './dates.ts';
import { imports, welcome } from './files.ts';
import type { Tour } from './guide.ts';
import { media } from './media.ts';
import { balance, calendar, panels, tray } from './planning.ts';
import { composer, historyAndTrash } from './posts.ts';
import { due } from './reminders.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';

/** Everything, from the open sample to the welcome. */
export async function* wholeTour(page: Page, words: Words): Tour {
  const guide = { page, words };
  for (const part of [
    calendar,
    panels,
    dates,
    composer,
    board,
    posts,
    tray,
    historyAndTrash,
    due,
    balance,
    search,
    media,
    settings,
    imports,
    welcome,
  ])
    yield* part(guide);
}
