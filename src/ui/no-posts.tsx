import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

type Props = {
  readonly icon: ReactNode;
  /** Said when there is no post at all. */
  readonly title: string;
  readonly text: string;
  /** Whether a filter hides the posts that there are. */
  readonly filtered: boolean;
  readonly onShowAll: () => void;
  readonly onNew: () => void;
};

/** What a screen of all posts says when it has none to show: none was written, or none meets the filter. */
export function NoPosts({ icon, title, text, filtered, onShowAll, onNew }: Props) {
  const { t } = useTranslation('filters');
  if (filtered)
    return (
      <EmptyState
        icon={icon}
        title={t('noPostTitle')}
        text={t('noPostText')}
        action={<Button onClick={onShowAll}>{t('showAll')}</Button>}
      />
    );
  return (
    <EmptyState
      icon={icon}
      title={title}
      text={text}
      action={<Button onClick={onNew}>{t('calendar:newPost')}</Button>}
    />
  );
}
