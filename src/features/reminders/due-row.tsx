import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Due } from '#state/reminders.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, shortTitle, weekdayAndDay } from '#ui/formats.ts';
import framed from '#ui/framed-rows.module.css';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './due-screen.module.css';

/** A post that is to go out on a network: what, where and when, and the way to publish it. */
export function DueRow({ due }: { readonly due: Due }) {
  const { t, i18n } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const snapshot = useApp((state) => state.snapshot);
  const openPublish = useApp((state) => state.openPublish);
  const openPost = useApp((state) => state.openPost);
  const network = networksById(snapshot?.networks ?? []).get(due.networkId);
  const title = due.title || common('untitled');
  const isToday = due.day === snapshot?.today;
  const isLate = isToday && due.time !== null && due.time <= snapshot.now;
  const name = network?.name ?? common('platform.custom');
  return (
    <li className={`${framed.row} ${classes.row}`}>
      <NetworkIcon platform={network?.platform ?? 'custom'} />
      <div className={classes.words}>
        <button type="button" className={classes.title} dir="auto" onClick={() => void openPost(due.postId)}>
          {title}
        </button>
        <span className={classes.meta}>
          {!isToday && <span>{formatDay(due.day, i18n.language, weekdayAndDay)}</span>}
          <span data-late={isLate || undefined}>
            {due.time === null ? t('anyTime') : isLate ? t('since', { time: due.time }) : due.time}
          </span>
          <span>{name}</span>
          {due.status !== 'approved' && <span>{common(`status.${due.status}`)}</span>}
        </span>
      </div>
      <Button
        variant={isLate || !isToday ? 'filled' : 'default'}
        size="compact-sm"
        data-due={due.placementId}
        aria-label={t('publishNamed', { title: shortTitle(title), network: name })}
        onClick={() => void openPublish(due)}
      >
        {t('publish')}
      </Button>
    </li>
  );
}
