import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SEARCH_TEXT } from '#domain/filters.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { FoundRow } from './found-row.tsx';
import classes from './search-screen.module.css';

const rowsIn = (screen: HTMLElement | null) => [...(screen?.querySelectorAll<HTMLElement>('[data-found]') ?? [])];

/** Walks from the field through the finds and back; false where the keys stand for nothing here. */
function walk(screen: HTMLElement | null, key: string): boolean {
  const field = screen?.querySelector('input') ?? null;
  const rows = rowsIn(screen);
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? rows.indexOf(focused) : -1;
  const steps: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: rows[Math.min(at + 1, rows.length - 1)],
    ArrowUp: at > 0 ? rows[at - 1] : field,
    Home: at < 0 ? null : rows[0],
    End: at < 0 ? null : rows.at(-1),
  };
  const next = steps[key];
  next?.focus();
  return Boolean(next);
}

function Skeleton() {
  return (
    <div className={classes.rows} aria-hidden>
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className={classes.ghost} />
      ))}
    </div>
  );
}

/** Filters the views by the same words. */
function ShowInViews() {
  const { t } = useTranslation('search');
  const text = useApp((state) => state.searchText);
  const setFilters = useApp((state) => state.setFilters);
  const go = useApp((state) => state.go);
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => {
        setFilters({ text: text.trim() });
        go('calendar');
      }}
    >
      {t('inCalendar')}
    </Button>
  );
}

function Finds() {
  const { t } = useTranslation('search');
  const found = useApp((state) => state.found);
  const failed = useApp((state) => state.searchFailed);
  const text = useApp((state) => state.searchText);
  const searchAgain = useApp((state) => state.searchAgain);
  if (text.trim() === '')
    return <EmptyState icon={<IconSearch size={30} stroke={1.4} />} title={t('emptyTitle')} text={t('emptyText')} />;
  if (failed) return <FailedState title={t('failedTitle')} text={t('failedText')} onRetry={() => void searchAgain()} />;
  if (!found)
    return (
      <Delayed>
        <Skeleton />
      </Delayed>
    );
  if (found.posts.length === 0)
    return (
      <EmptyState
        icon={<IconSearchOff size={30} stroke={1.4} />}
        title={t('nothingTitle', { text: found.text.trim() })}
        text={t('nothingText')}
      />
    );
  return (
    <>
      <div className={classes.bar}>
        <p>{found.more ? t('best', { count: found.posts.length }) : t('found', { count: found.posts.length })}</p>
        <ShowInViews />
      </div>
      <ul className={classes.rows}>
        {found.posts.map((post) => (
          <FoundRow key={post.postId} post={post} />
        ))}
      </ul>
    </>
  );
}

/** Says how many were found, once it is known. */
function Said() {
  const { t } = useTranslation('search');
  const found = useApp((state) => state.found);
  const current = useApp((state) => state.found?.text === state.searchText);
  return (
    <p className="visually-hidden" role="status">
      {found && current && t(found.more ? 'best' : 'found', { count: found.posts.length })}
    </p>
  );
}

/** Looks through the words of every post as they are typed. */
export function SearchScreen() {
  const { t } = useTranslation('search');
  const text = useApp((state) => state.searchText);
  const search = useApp((state) => state.search);
  const asked = useApp((state) => state.searchAsked);
  const searchAgain = useApp((state) => state.searchAgain);
  const openPost = useApp((state) => state.openPost);
  const found = useApp((state) => state.found);
  const screen = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, the field takes the focus.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => void searchAgain(), [searchAgain]);
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const first = found?.posts[0];
    if (event.key === 'Enter' && event.target === field.current && first && found.text === text) {
      void openPost(first.postId);
    } else if (!walk(screen.current, event.key)) return;
    event.preventDefault();
  };
  return (
    <section ref={screen} className={classes.screen} onKeyDown={keys} aria-label={t('title')}>
      <h1 className={classes.heading}>{t('title')}</h1>
      <TextInput
        ref={field}
        type="search"
        size="md"
        className={classes.field}
        aria-label={t('field')}
        placeholder={t('placeholder')}
        maxLength={MOST_SEARCH_TEXT}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={text}
        onChange={(event) => void search(event.currentTarget.value)}
      />
      <Said />
      <Finds />
    </section>
  );
}
