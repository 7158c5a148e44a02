import enBalance from './en/balance.json';
import enBoard from './en/board.json';
import enBulk from './en/bulk.json';
import enCalendar from './en/calendar.json';
import enCards from './en/cards.json';
import enCommon from './en/common.json';
import enComposer from './en/composer.json';
import enFilters from './en/filters.json';
import enHistory from './en/history.json';
import enImport from './en/import.json';
import enList from './en/list.json';
import enMedia from './en/media.json';
import enNotice from './en/notice.json';
import enReminders from './en/reminders.json';
import enSeries from './en/series.json';
import enSettings from './en/settings.json';
import enSlots from './en/slots.json';
import enTrash from './en/trash.json';
import enWelcome from './en/welcome.json';
import frBalance from './fr/balance.json';
import frBoard from './fr/board.json';
import frBulk from './fr/bulk.json';
import frCalendar from './fr/calendar.json';
import frCards from './fr/cards.json';
import frCommon from './fr/common.json';
import frComposer from './fr/composer.json';
import frFilters from './fr/filters.json';
import frHistory from './fr/history.json';
import frImport from './fr/import.json';
import frList from './fr/list.json';
import frMedia from './fr/media.json';
import frNotice from './fr/notice.json';
import frReminders from './fr/reminders.json';
import frSeries from './fr/series.json';
import frSettings from './fr/settings.json';
import frSlots from './fr/slots.json';
import frTrash from './fr/trash.json';
import frWelcome from './fr/welcome.json';

/** Every word on screen, by language and then by the part of the app that says it. */
export const resources = {
  en: {
    balance: enBalance,
    board: enBoard,
    bulk: enBulk,
    calendar: enCalendar,
    cards: enCards,
    common: enCommon,
    composer: enComposer,
    filters: enFilters,
    history: enHistory,
    import: enImport,
    list: enList,
    media: enMedia,
    notice: enNotice,
    reminders: enReminders,
    series: enSeries,
    settings: enSettings,
    slots: enSlots,
    trash: enTrash,
    welcome: enWelcome,
  },
  fr: {
    balance: frBalance,
    board: frBoard,
    bulk: frBulk,
    calendar: frCalendar,
    cards: frCards,
    common: frCommon,
    composer: frComposer,
    filters: frFilters,
    history: frHistory,
    import: frImport,
    list: frList,
    media: frMedia,
    notice: frNotice,
    reminders: frReminders,
    series: frSeries,
    settings: frSettings,
    slots: frSlots,
    trash: frTrash,
    welcome: frWelcome,
  },
} as const;
