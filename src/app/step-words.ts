import { useTranslation } from 'react-i18next';
import type { Step } from '#contract/index.ts';

/** Words for a step of the undo stack, such as `Moved “New coats are in” to 25 November`. */
export function useStepWords(): (step: Pick<Step, 'name' | 'params'>) => string {
  const { t, i18n } = useTranslation('notice');
  return ({ name, params }) => {
    const words = { ...params, title: params.title || t('untitled') };
    const dated =
      typeof params.day === 'string' && params.day !== ''
        ? { ...words, day: dayWords(params.day, i18n.language) }
        : words;
    return i18n.exists(`notice:step.${name}`, dated) ? t(`step.${name}`, dated) : t('step.other');
  };
}

/** A day in words short enough for a notice. */
function dayWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}
