import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/model.ts';
import { resources } from '#locales/index.ts';
import { localeOf } from '#ui/formats.ts';

/** The language of the user's system, where the product speaks it. */
export function systemLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The words of the page, in one language at a time. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({
    lng: localeOf(language),
    fallbackLng: 'en',
    defaultNS: 'common',
    resources,
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
