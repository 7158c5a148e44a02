import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowMerge, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#ui/icon-button.tsx';

type Props = {
  readonly name: string;
  readonly archived: boolean;
  /** Whether there is another to merge into. */
  readonly canMerge: boolean;
  readonly onEdit: () => void;
  readonly onArchive: () => void;
  readonly onRestore: () => void;
  readonly onMerge: () => void;
  readonly onDelete: () => void;
};

/** What can be done with a network or a pillar. */
export function RowMenu({ name, archived, canMerge, ...on }: Props) {
  const { t } = useTranslation('settings');
  return (
    <>
      <IconButton label={t('row.edit', { name })} onClick={on.onEdit}>
        <IconPencil size={15} stroke={1.7} />
      </IconButton>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t('row.menu', { name })}>
            <IconDots size={16} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {archived ? (
            <Menu.Item leftSection={<IconArchiveOff size={15} />} onClick={on.onRestore}>
              {t('row.restore')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconArchive size={15} />} onClick={on.onArchive}>
              {t('row.archive')}
            </Menu.Item>
          )}
          {canMerge && (
            <Menu.Item leftSection={<IconArrowMerge size={15} />} onClick={on.onMerge}>
              {t('row.merge')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={on.onDelete}>
            {t('row.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
