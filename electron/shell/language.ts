import type { Preferences } from '#contract/index.ts';
import type { Language } from '#domain/model.ts';

/** The language a person chose, or the system's where it is one of ours. */
export function languageOf(preferences: Preferences, systemLocale = Intl.DateTimeFormat().resolvedOptions().locale) {
  const ofSystem: Language = systemLocale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return preferences.language ?? ofSystem;
}
