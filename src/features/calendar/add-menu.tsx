import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCalendarSearch,
  IconCalendarStar,
  IconChevronDown,
  IconFlag,
  IconList,
  IconNote,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp, useAppStore } from '#state/use-app.ts';

/** What can be added besides a post, and the way to the first free day. */
export function AddMenu() {
  const { t } = useTranslation('marks');
  const store = useAppStore();
  const edit = useApp((state) => state.edit);
  const range = () => {
    const { selectedDay, snapshot, shownDay } = store.getState();
    const day = selectedDay ?? snapshot?.today ?? shownDay;
    return { from: day, to: day };
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('add.label')}>
          <IconChevronDown size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFlag size={15} />}
          onClick={() => edit({ kind: 'campaign', campaign: null, range: range() })}
        >
          {t('add.campaign')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconNote size={15} />}
          onClick={() => edit({ kind: 'note', note: null, range: range() })}
        >
          {t('add.note')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarStar size={15} />}
          onClick={() => edit({ kind: 'key-date', keyDate: null, range: range() })}
        >
          {t('add.keyDate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconCalendarSearch size={15} />} onClick={() => void store.getState().goToFreeDay()}>
          {t('add.freeDay')}
        </Menu.Item>
        <Menu.Item leftSection={<IconList size={15} />} onClick={() => edit({ kind: 'campaigns' })}>
          {t('add.campaigns')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
