import { Button, Menu, Tooltip } from '@mantine/core';
import { IconClockPlus, IconEye, IconEyeOff, IconLayoutGridAdd, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { anchorWeekOf } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { formatDay, formatDays } from '#ui/formats.ts';
import button from '#ui/toolbar-button.module.css';

/** Plans the free slots of the week or the month, and says whether the calendar shows them. */
export function FillMenu() {
  const { t, i18n } = useTranslation('slots');
  const store = useAppStore();
  const shownDay = useApp((state) => state.shownDay);
  const shown = useApp((state) => state.freeSlotsShown);
  const showFreeSlots = useApp((state) => state.showFreeSlots);
  const openFill = useApp((state) => state.openFill);
  const goToSettings = useApp((state) => state.goToSettings);
  // Read anew with each selected day, which decides the week.
  useApp((state) => state.selectedDay);
  const week = anchorWeekOf(store.getState());
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" width={270} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={t('menuLabel')} disabled={opened}>
          <Button
            variant="default"
            leftSection={<IconLayoutGridAdd size={15} stroke={1.7} />}
            classNames={{ root: button.target, section: button.icon }}
            aria-label={t('menuLabel')}
          >
            <span className={button.word}>{t('menu')}</span>
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {week && (
          <Menu.Item leftSection={<IconClockPlus size={15} />} onClick={() => openFill('week', week.from)}>
            {t('fill.week', { days: formatDays(week, i18n.language) })}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconClockPlus size={15} />} onClick={() => openFill('month', shownDay)}>
          {t('fill.month', { month: formatDay(shownDay, i18n.language, { month: 'long' }) })}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={shown ? <IconEyeOff size={15} /> : <IconEye size={15} />}
          onClick={() => showFreeSlots(!shown)}
        >
          {t(shown ? 'hide' : 'show')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={15} />} onClick={() => goToSettings('slots')}>
          {t('settings')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
