import { useTranslation } from 'react-i18next';
import type { Step } from '#contract/index.ts';
import { formatDay, shortTitle } from '#ui/formats.ts';

const dayAndMonth = { day: 'numeric', month: 'long' } as const;

/** The values of a sentence with its day in words. */
export function datedParams(params: Step['params'], language: string): Step['params'] {
  const isDay = typeof params.day === 'string' && params.day !== '';
  return isDay ? { ...params, day: formatDay(`${params.day}`, language, dayAndMonth) } : params;
}

/** Words for a step of the undo stack, such as `Moved “New coats are in” to 25 November`. */
export function useStepWords(): (step: Pick<Step, 'name' | 'params'>) => string {
  const { t, i18n } = useTranslation('notice');
  return ({ name, params }) => {
    const title = params.title ? shortTitle(`${params.title}`) : t('untitled');
    const dated = datedParams({ ...params, title }, i18n.language);
    return i18n.exists(`notice:step.${name}`, dated) ? t(`step.${name}`, dated) : t('step.other');
  };
}
