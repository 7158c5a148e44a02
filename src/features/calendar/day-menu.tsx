import { Menu } from '@mantine/core';
import { IconCalendarStar, IconFlag, IconNote, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shortPillars } from '#state/short-weeks.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { formatDays } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './day-menu.module.css';
import { openMark } from './open-mark.ts';
import { useCalendarWords } from './use-calendar-words.ts';
import { composeOn } from './use-grid-focus.ts';

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
        {single && (
          <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => composeOn(store, range.from)}>
            {t('day.newPost')}
          </Menu.Item>
        )}
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
          {t(single ? 'day.campaign' : 'day.campaignOn')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={15} />} onClick={() => edit({ kind: 'note', note: null, range })}>
          {t(single ? 'day.note' : 'day.noteOn')}
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
