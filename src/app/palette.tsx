import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginsWords } from '#domain/search.ts';
import { type ActionGroup, actionGroups, type ListedAction, useActions } from '#state/actions.ts';
import type { FoundPost } from '#state/search.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, weekdayAndDay } from '#ui/formats.ts';
import { shortcutLabel } from '#ui/keys.ts';
import classes from './palette.module.css';
import { useFoundPosts } from './use-found-posts.ts';

type Props = { readonly run: (action: ListedAction) => void };

const textOf = (pieces: FoundPost['title']) => pieces.map(({ text }) => text).join('');

/** Posts come a moment after the words, when nothing was there to be selected: Enter then means the first. */
function openFirst({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>): void {
  const list = currentTarget.closest('[role="dialog"]');
  if (key !== 'Enter' || nativeEvent.isComposing || list?.querySelector('[data-selected]')) return;
  list?.querySelector('button')?.click();
}

type Entry = { readonly id: string; readonly label: string; readonly aside: ReactNode; readonly run: () => void };
type GroupProps = { readonly title: string; readonly entries: readonly Entry[] };

/** The widget's own group writes its title by style alone, where nobody hears it. */
function Group({ title, entries }: GroupProps) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <p id={id} className={classes.group}>
        {title}
      </p>
      {entries.map(({ id: key, label, aside, run }) => (
        <Spotlight.Action key={key} label={label} rightSection={aside} onClick={run} />
      ))}
    </section>
  );
}

/** The posts that hold the words, each with its day and status. */
function usePostEntries(query: string): readonly Entry[] {
  const { t, i18n } = useTranslation();
  const openPost = useApp((state) => state.openPost);
  return useFoundPosts(query).map(({ postId, title, day, status }) => ({
    id: postId,
    label: textOf(title) || t('untitled'),
    aside: (
      <span className={classes.about}>
        {day ? formatDay(day, i18n.language, weekdayAndDay) : t('search:inTray')} · {t(`status.${status}`)}
      </span>
    ),
    run: () => void openPost(postId),
  }));
}

/** Every action by name, and posts by their words. */
export function Palette({ run }: Props) {
  const { t } = useTranslation();
  const actions = useActions();
  const [query, setQuery] = useState('');
  const posts = usePostEntries(query);
  const listed = actions.filter(({ id, label }) => id !== 'palette' && beginsWords(label, query));
  const entriesOf = (group: ActionGroup): readonly Entry[] =>
    listed
      .filter((action) => action.group === group)
      .map((action) => ({
        id: action.id,
        label: action.label,
        aside: action.shortcut && <Kbd size="xs">{shortcutLabel(action.shortcut)}</Kbd>,
        run: () => run(action),
      }));
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      // Held at its top, so that it stays while fewer commands are found.
      centered={false}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        onKeyDown={openFirst}
      />
      {listed.length + posts.length > 0 ? (
        <Spotlight.ActionsList className={classes.list}>
          {actionGroups.map((group) => (
            <Group key={group} title={t(`actionGroup.${group}`)} entries={entriesOf(group)} />
          ))}
          <Group title={t('palette.posts')} entries={posts} />
        </Spotlight.ActionsList>
      ) : (
        <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
      )}
    </Spotlight.Root>
  );
}
