import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginsWords } from '#domain/search.ts';
import { actionGroups, type ListedAction, useActions } from '#state/actions.ts';
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

/** Every action by name, and posts by their words. */
export function Palette({ run }: Props) {
  const { t, i18n } = useTranslation();
  const actions = useActions();
  const openPost = useApp((state) => state.openPost);
  const [query, setQuery] = useState('');
  const posts = useFoundPosts(query);

  const actionEntry = (action: ListedAction): SpotlightActionData => ({
    id: action.id,
    label: action.label,
    onClick: () => run(action),
    rightSection: action.shortcut ? <Kbd size="xs">{shortcutLabel(action.shortcut)}</Kbd> : undefined,
  });
  const postEntry = (post: FoundPost): SpotlightActionData => ({
    id: post.postId,
    label: textOf(post.title) || t('untitled'),
    onClick: () => void openPost(post.postId),
    rightSection: (
      <span className={classes.about}>
        {post.day ? formatDay(post.day, i18n.language, weekdayAndDay) : t('search:inTray')} ·{' '}
        {t(`status.${post.status}`)}
      </span>
    ),
  });
  const listed = actions.filter(({ id, label }) => id !== 'palette' && beginsWords(label, query));
  const groups: readonly SpotlightActionGroupData[] = [
    ...actionGroups.map((group) => ({
      group: t(`actionGroup.${group}`),
      actions: listed.filter((action) => action.group === group).map(actionEntry),
    })),
    { group: t('palette.posts'), actions: posts.map(postEntry) },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      // They are chosen above.
      filter={(_query, all) => all}
      shortcut={null}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      nothingFound={t('palette.nothing')}
      searchProps={{
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
        onKeyDown: openFirst,
      }}
      scrollable
      maxHeight={420}
    />
  );
}
