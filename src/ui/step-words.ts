import { useTranslation } from 'react-i18next';
import { formatDay, shortTitle } from './formats.ts';

const dayAndMonth = { day: 'numeric', month: 'long' } as const;

/** A step of the undo stack, by its key and the values that fill its sentence. */
type StepLike = { readonly name: string; readonly params: Readonly<Record<string, string | number>> };

/** The values of a sentence with its day in words. */
export function datedParams(params: StepLike['params'], language: string): StepLike['params'] {
  const isDay = typeof params.day === 'string' && params.day !== '';
  return isDay ? { ...params, day: formatDay(`${params.day}`, language, dayAndMonth) } : params;
}

/** Words for a step, such as `Moved “New coats are in” to 25 November`. */
export function useStepWords(): (step: StepLike) => string {
  const { t, i18n } = useTranslation('notice');
  return ({ name, params }) => {
    const titled = (title: string | number | undefined) => (title ? shortTitle(`${title}`) : t('untitled'));
    const days = Number(params.days ?? 0);
    const shift = t(days < 0 ? 'shift.earlier' : 'shift.later', { count: Math.abs(days) });
    const status = params.status ? t(`status.${params.status}`, { ns: 'common' }) : '';
    const words = { ...params, title: titled(params.title), other: titled(params.other), shift, status };
    const onDay = datedParams(words, i18n.language);
    const { day, time } = onDay;
    const moment =
      day === undefined || time === undefined ? day : t(time === '' ? 'anyTimeOn' : 'timeOn', { day, time });
    const dated = moment === undefined ? onDay : { ...onDay, day: moment };
    return i18n.exists(`notice:step.${name}`, dated) ? t(`step.${name}`, dated) : t('step.other');
  };
}
