import { Button } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './failure-panel.module.css';

/** The sentences of a failure: its reason's own where there are some, else its kind's. */
function useFailureWords(): (failure: Failure, part: 'what' | 'safe' | 'next') => string {
  const { t, i18n } = useTranslation('welcome');
  return (failure, part) => {
    const key = [failure.reason, failure.code].find((one) => one && i18n.exists(`welcome:failure.${one}.${part}`));
    const since = sinceWords(failure.params?.since, i18n.language);
    const context = failure.code === 'locked' && failure.params?.pid !== undefined ? 'held' : undefined;
    return t(`failure.${key ?? 'internal'}.${part}`, { ...failure.params, since, context });
  };
}

/** The moment of an instant, in words; empty when it is none. */
function sinceWords(since: string | number | undefined, language: string): string {
  const date = new Date(since ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return String(since ?? '');
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** Why nothing was opened or made: what happened, what is safe, what to do next. */
export function FailurePanel({ onRetry }: { readonly onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation(['welcome', 'common']);
  const failure = useApp((state) => state.openFailure);
  const opening = useApp((state) => state.opening);
  const clear = useApp((state) => state.clearOpenFailure);
  const words = useFailureWords();
  if (!failure) return null;
  return (
    <div className={classes.panel} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <p className={classes.what}>{words(failure, 'what')}</p>
        <p>{words(failure, 'safe')}</p>
        <p>{words(failure, 'next')}</p>
        {onRetry && (
          <Button variant="default" className={classes.retry} loading={opening} onClick={onRetry}>
            {t('common:retry')}
          </Button>
        )}
      </div>
      <IconButton label={t('common:close')} onClick={clear}>
        <IconX size={15} />
      </IconButton>
    </div>
  );
}
