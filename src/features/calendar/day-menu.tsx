import { Menu } from '@mantine/core';
import { IconCalendarStar, IconFlag, IconNote, IconPencil, IconPlus } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortPillars } from '#state/short-weeks.ts';
import type { AppStore } from '#state/store.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { formatDays } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './day-menu.module.css';
import { openMark } from './open-mark.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { composeOn } from './use-grid-focus.ts';

/** Opens the menu of the day that is under the pointer, or has the focus: the menu key and Shift+F10 come this way too. */
export function dayMenuHandler(store: AppStore) {
  return (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const cell = target?.closest<HTMLElement>('[data-date]');
    const day = cell?.dataset.date;
    if (!cell || !day || target?.closest('[data-card]')) return;
    event.preventDefault();
    const box = cell.getBoundingClientRect();
    const pointed = event.clientX > 0 && event.clientY > 0;
    const at = pointed ? { x: event.clientX, y: event.clientY } : { x: box.left + 12, y: box.top + 24 };
    store.getState().openDayMenu({ from: day, to: day }, at);
  };
}

/** What can be begun on a day, and what is on it already. */
export function DayMenu() {
  const { t, i18n } = useTranslation('marks');
  const words = useCalendarWords();
  const store = useAppStore();
  const menu = useApp((state) => state.dayMenu);
  const marks = useApp((state) => state.marks);
  const close = useApp((state) => state.closeDayMenu);
  const edit = useApp((state) => state.edit);
  const short = useApp((state) => (state.dayMenu ? shortPillars(state).get(state.dayMenu.range.from) : undefined));
  if (!menu) return null;
  const { range, at } = menu;
  const single = range.from === range.to;
  const within = ({ fromDay, toDay }: { fromDay: string; toDay: string }) => fromDay <= range.to && toDay >= range.from;
  const there = [
    ...(marks?.campaigns.filter(within) ?? []).map(({ id, name }) => ({
      key: `campaign ${id}`,
      text: t('day.openCampaign', { name }),
    })),
    ...(marks?.notes.filter(within) ?? []).map(({ id, text }) => ({
      key: `note ${id}`,
      text: t('day.openNote', { name: text }),
    })),
    ...(marks?.keyDates.filter(({ day }) => day >= range.from && day <= range.to) ?? []).map(({ id, name }) => ({
      key: `key-date ${id}`,
      text: t('day.openKeyDate', { name }),
    })),
  ];
  const title = single ? words.dayName(range.from) : formatDays(range, i18n.language);
  return (
    <Menu opened onClose={close} position="bottom-start" width={230} returnFocus withinPortal>
      <Menu.Target>
        <span aria-hidden className={classes.anchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('day.menu', { day: title })}>
        <Menu.Label>{title}</Menu.Label>
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => composeOn(store, range.from)}>
          {t('day.newPost')}
        </Menu.Item>
        {single && short && (
          <Menu.Item
            leftSection={<i className={classes.dot} style={{ background: pillarColor(short.color) }} />}
            onClick={() => composeOn(store, range.from, { pillarId: short.id })}
          >
            {t('day.newPostFor', { pillar: short.name })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconFlag size={15} />}
          onClick={() => edit({ kind: 'campaign', campaign: null, range })}
        >
          {t('day.campaign')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={15} />} onClick={() => edit({ kind: 'note', note: null, range })}>
          {t('day.note')}
        </Menu.Item>
        {single && (
          <Menu.Item
            leftSection={<IconCalendarStar size={15} />}
            onClick={() => edit({ kind: 'key-date', keyDate: null, range })}
          >
            {t('day.keyDate')}
          </Menu.Item>
        )}
        {there.length > 0 && <Menu.Divider />}
        {there.map(({ key, text }) => (
          <Menu.Item key={key} leftSection={<IconPencil size={15} />} onClick={() => openMark(store, key)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
