import enBalance from './en/balance.json';
import enCalendar from './en/calendar.json';
import enCommon from './en/common.json';
import enComposer from './en/composer.json';
import enImport from './en/import.json';
import enMarks from './en/marks.json';
import enNotice from './en/notice.json';
import enSettings from './en/settings.json';
import enWelcome from './en/welcome.json';
import frBalance from './fr/balance.json';
import frCalendar from './fr/calendar.json';
import frCommon from './fr/common.json';
import frComposer from './fr/composer.json';
import frImport from './fr/import.json';
import frMarks from './fr/marks.json';
import frNotice from './fr/notice.json';
import frSettings from './fr/settings.json';
import frWelcome from './fr/welcome.json';

/** Every word on screen, by language and then by the part of the app that says it. */
export const resources = {
  en: {
    balance: enBalance,
    calendar: enCalendar,
    common: enCommon,
    composer: enComposer,
    import: enImport,
    marks: enMarks,
    notice: enNotice,
    settings: enSettings,
    welcome: enWelcome,
  },
  fr: {
    balance: frBalance,
    calendar: frCalendar,
    common: frCommon,
    composer: frComposer,
    import: frImport,
    marks: frMarks,
    notice: frNotice,
    settings: frSettings,
    welcome: frWelcome,
  },
} as const;
