import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarSearch, IconClockPlus, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#domain/day.ts';
import type { CardView } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkMarks, SmallStatus } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import { PlanFor } from './plan-for.tsx';
import classes from './tray-screen.module.css';

type Props = { readonly view: CardView; readonly today: Day };

function More({ view }: { readonly view: CardView }) {
  const { t } = useTranslation(['calendar', 'slots']);
  const { t: common } = useTranslation();
  const duplicatePost = useApp((state) => state.duplicatePost);
  const deletePosts = useApp((state) => state.deletePosts);
  const takeNextSlot = useApp((state) => state.takeNextSlot);
  const placeOnFreeDay = useApp((state) => state.placeOnFreeDay);
  const { postId, title } = view.card;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('actionsOf', { title: title || common('untitled') })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconClockPlus size={15} />} onClick={() => takeNextSlot(view.card)}>
          {t('slots:next')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarSearch size={15} />} onClick={() => void placeOnFreeDay(view.card)}>
          {t('freeDay')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void duplicatePost(postId, null, null)}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={15} />}
          color="var(--danger)"
          onClick={() => void deletePosts([postId])}
        >
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** One idea: what it is, and the way to a day. */
export const TrayItem = memo(function TrayItem({ view, today }: Props) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const openPost = useApp((state) => state.openPost);
  const placeCard = useApp((state) => state.placeCard);
  const { card, status, pillars, networks } = view;
  const title = card.title || common('untitled');
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return (
    <li className={classes.item} data-status={status}>
      <i className={classes.stripe} style={{ background: stripe(hues) }} />
      <div className={classes.head2}>
        <button type="button" className={classes.title} dir="auto" onClick={() => void openPost(card.postId)}>
          {title}
        </button>
        <More view={view} />
      </div>
      <p className={classes.meta}>
        <span className={classes.status}>
          <SmallStatus status={status} />
          {common(`status.${status}`)}
        </span>
        <span className={classes.pillars}>
          {pillars.length > 0 ? pillars.map(({ pillar }) => pillar.name).join(', ') : t('noPillar')}
        </span>
      </p>
      <div className={classes.foot}>
        <span className={classes.networks} title={networks.map(({ name }) => name).join(', ')}>
          {networks.length > 0 ? (
            <>
              <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
              <span className="visually-hidden">{networks.map(({ name }) => name).join(', ')}</span>
            </>
          ) : (
            t('noNetwork')
          )}
        </span>
        <PlanFor title={title} today={today} onPlan={(day) => placeCard(card, day, null)} />
      </div>
    </li>
  );
});
