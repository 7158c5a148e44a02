import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnfiltered } from '#domain/filters.ts';
import type { Notice } from '#state/notices.ts';
import { useApp } from '#state/use-app.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { shortcutLabel } from '#ui/keys.ts';
import { datedParams, useStepWords } from '#ui/step-words.ts';
import classes from './notices.module.css';
import { ReminderToast } from './reminder-toast.tsx';

/** How long a notice stays, in ms; problems stay until they are closed. */
const STAY_MS = 7_000;

const icons = { done: IconCheck, info: IconInfoCircle, problem: IconAlertTriangle };

/** The sentence of a notice: a step's own words, or a message by key. */
function useNoticeWords(): (notice: Pick<Notice, 'key' | 'params'>) => string {
  const { t, i18n } = useTranslation('notice');
  const stepWords = useStepWords();
  return ({ key, params }) => {
    if (typeof params.what === 'string')
      return t(`message.${key}`, { ...params, what: stepWords({ name: params.what, params }) });
    const filled = { ...datedParams(params, i18n.language), keys: shortcutLabel('mod+v') };
    if (i18n.exists(`notice:message.${key}`, filled)) return t(`message.${key}`, filled);
    if (typeof params.code === 'string') return t(`message.${params.code}`, params);
    return stepWords({ name: key, params });
  };
}

/** Says how many of the posts just changed the filters hide; null when none. */
function useHiddenWords(): (hidden: Notice['hidden']) => string | null {
  const { t } = useTranslation('filters');
  const filtered = useApp((state) => !isUnfiltered(state.filters));
  return (hidden) => {
    if (!hidden || !filtered) return null;
    const { hidden: count, changed } = hidden;
    return count === changed ? t('hidden.all', { count }) : t('hidden.some', { count });
  };
}

/** The way out of the filters. What follows it in the notice stays, and takes the focus. */
function ShowAll() {
  const { t } = useTranslation('filters');
  const clearFilters = useApp((state) => state.clearFilters);
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      onClick={({ currentTarget: { nextElementSibling: next } }) => {
        if (next instanceof HTMLElement) next.focus();
        clearFilters();
      }}
    >
      {t('showAll')}
    </Button>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const words = useNoticeWords();
  const dismiss = useApp((state) => state.dismiss);
  const undo = useApp((state) => state.undo);
  const { id, tone, undoTo } = notice;
  const hidden = useHiddenWords()(notice.hidden);
  useEffect(() => {
    if (tone === 'problem') return undefined;
    const timer = setTimeout(() => dismiss(id), STAY_MS);
    return () => clearTimeout(timer);
  }, [id, tone, dismiss]);
  const Icon = icons[tone];
  return (
    <div className={classes.toast} data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon size={16} stroke={1.8} className={classes.icon} aria-hidden />
      <span className={classes.words}>
        {words(notice)}
        {hidden !== null && <small className={classes.hidden}>{hidden}</small>}
      </span>
      {hidden !== null && <ShowAll />}
      {undoTo !== null && (
        <Button variant="subtle" size="compact-xs" onClick={() => void undo(undoTo)}>
          {t('undo')}
        </Button>
      )}
      <IconButton label={t('close')} onClick={() => dismiss(id)}>
        <IconX size={14} />
      </IconButton>
    </div>
  );
}

/** What was just done, with Undo; and, unseen, what screen readers hear. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const announcement = useApp((state) => state.announcement);
  const composing = useApp((state) => state.composer !== null);
  const { t } = useTranslation();
  const words = useNoticeWords();
  const hiddenWords = useHiddenWords();
  return (
    <section aria-label={t('notices')}>
      <div className={classes.stack} data-composing={composing || undefined}>
        <ReminderToast />
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {announcement && [words(announcement), hiddenWords(announcement.hidden)].filter(Boolean).join('. ')}
      </div>
    </section>
  );
}
