import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networksById, pillarsById } from '#state/selectors.ts';
import type { TrashedPost } from '#state/trash.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, shortDay, shortTitle, weekdayAndDay } from '#ui/formats.ts';
import framed from '#ui/framed-rows.module.css';
import { NetworkMarks } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import classes from './trash-screen.module.css';

type Props = { readonly post: TrashedPost; readonly onPurge: (post: TrashedPost) => void };

/** A post in the trash: what it is, how long it has left, and the two ways out. */
export function TrashRow({ post, onPurge }: Props) {
  const { t, i18n } = useTranslation('trash');
  const { t: common } = useTranslation();
  const pillars = pillarsById(useApp((state) => state.snapshot?.pillars) ?? []);
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const restorePosts = useApp((state) => state.restorePosts);
  const hues = post.pillars.flatMap(({ pillarId, parts }) => {
    const pillar = pillars.get(pillarId);
    return pillar ? [{ hue: pillar.color, parts }] : [];
  });
  const names = post.networkIds.flatMap((id) => networks.get(id) ?? []);
  const title = post.title || common('untitled');
  const day = post.day ? formatDay(post.day, i18n.language, weekdayAndDay) : t('noDay');
  /** Posts of one series are told apart by their day. */
  const named = (action: 'restoreOne' | 'purgeOne') => `${t(action, { title: shortTitle(title) })}, ${day}`;
  return (
    <li className={`${framed.row} ${classes.row}`}>
      <i className={classes.stripe} style={{ background: stripe(hues) }} aria-hidden />
      <div className={classes.words}>
        <span className={classes.title} dir="auto">
          {title}
        </span>
        <span className={classes.meta}>
          <span>{day}</span>
          <NetworkMarks platforms={names.map(({ platform }) => platform)} />
          <span className="visually-hidden">{names.map(({ name }) => name).join(', ')}</span>
          <span>{common(`status.${post.status}`)}</span>
        </span>
        {post.excerpt.trim() !== '' && (
          <span className={classes.excerpt} dir="auto">
            {post.excerpt}
          </span>
        )}
      </div>
      <span className={classes.left}>
        <span>{t('deleted', { day: formatDay(post.deletedAt.slice(0, 10), i18n.language, shortDay) })}</span>
        <span data-soon={post.daysLeft <= 7 || undefined}>{t('daysLeft', { count: post.daysLeft })}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={named('restoreOne')}
        onClick={() => void restorePosts([post.postId])}
      >
        {t('restore')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={named('purgeOne')}
        onClick={() => onPurge(post)}
      >
        {t('purge')}
      </Button>
    </li>
  );
}
