import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Card, statuses } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { StatusMark } from '#ui/status-mark.tsx';

/** The statuses as items of a menu; published is asked about. */
export function StatusItems({ cards }: { readonly cards: readonly Card[] }) {
  const { t } = useTranslation('bulk');
  const { t: common } = useTranslation();
  const moveToStage = useApp((state) => state.moveToStage);
  return (
    <>
      {statuses.map((status) => (
        <Menu.Item
          key={status}
          leftSection={<StatusMark status={status} label="" />}
          onClick={() => void moveToStage(cards, status)}
        >
          {common(`status.${status}`)}
        </Menu.Item>
      ))}
      <Menu.Item
        leftSection={<StatusMark status="published" label="" />}
        onClick={() => void moveToStage(cards, 'published')}
      >
        {t('markPublished')}
      </Menu.Item>
    </>
  );
}
