import { Menu } from '@mantine/core';
import {
  IconArrowUpRight,
  IconClockPlus,
  IconCopy,
  IconPlayerSkipForward,
  IconRowInsertTop,
  IconSquareCheck,
  IconSquareMinus,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { postIdsOf } from '#state/bulk.ts';
import type { Spot } from '#state/card-menu.ts';
import { cardId, isPublished } from '#state/card-view.ts';
import { withSelection } from '#state/selection.ts';
import { shownCard } from '#state/shown-card.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { shortTitle } from '#ui/formats.ts';
import { StatusItems } from './status-items.tsx';

type Props = { readonly card: Card; readonly spot: Spot };

function OpenedMenu({ card, spot }: Props) {
  const { t } = useTranslation(['bulk', 'slots']);
  const { t: common } = useTranslation();
  const store = useAppStore();
  const close = useApp((state) => state.closeCardMenu);
  const selection = useApp((state) => state.selection);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
  }, []);
  const isSelected = selection.has(cardId(card));
  const cards = withSelection({ selection }, card);
  const count = postIdsOf(cards).length;
  const title = shortTitle(card.title) || common('untitled');
  const { openCard, toggleSelected, openRoom, duplicateCards, skipCard, takeNextSlot, deleteCards } = store.getState();
  const open = () => {
    // The editor opens where the Instagram grid lies.
    store.getState().closeProfile();
    void openCard(card);
  };
  const onClose = () => {
    close();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal returnFocus={false} width={230}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: spot.x, top: spot.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={count > 1 ? t('menuMany', { count }) : t('menuOf', { title })}>
        <Menu.Item leftSection={<IconArrowUpRight size={15} />} onClick={open}>
          {t('open')}
        </Menu.Item>
        <Menu.Item
          leftSection={isSelected ? <IconSquareMinus size={15} /> : <IconSquareCheck size={15} />}
          onClick={() => toggleSelected(card)}
        >
          {t(isSelected ? 'unselect' : 'select')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('moveTo')}</Menu.Label>
        <StatusItems cards={cards} />
        <Menu.Divider />
        {card.day === null && count === 1 && (
          <Menu.Item leftSection={<IconClockPlus size={15} />} onClick={() => takeNextSlot(card)}>
            {t('slots:next')}
          </Menu.Item>
        )}
        {card.day !== null && card.placements.length > 0 && (
          <Menu.Item leftSection={<IconRowInsertTop size={15} />} onClick={() => openRoom(card)}>
            {t('makeRoom')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => void duplicateCards(cards)}>
          {t('duplicate')}
        </Menu.Item>
        {card.seriesId !== null && count === 1 && !isPublished(card) && (
          <Menu.Item leftSection={<IconPlayerSkipForward size={15} />} onClick={() => void skipCard(card)}>
            {t('skip')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={15} />} color="var(--danger)" onClick={() => void deleteCards(cards)}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opens the menu of any card that is asked for it by the pointer's other button or the menu key. */
function useContextMenus(): void {
  const store = useAppStore();
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
      const card = element?.dataset.card ? shownCard(store.getState(), element.dataset.card) : null;
      if (!card || event.defaultPrevented) return;
      event.preventDefault();
      store.getState().openCardMenu(card, { x: event.clientX, y: event.clientY });
    };
    window.addEventListener('contextmenu', onContextMenu);
    return () => window.removeEventListener('contextmenu', onContextMenu);
  }, [store]);
}

/** The menu of one card, or of all that are selected with it, where it was asked for. */
export function CardMenu() {
  const menu = useApp((state) => state.cardMenu);
  useContextMenus();
  return menu && <OpenedMenu key={`${menu.card.key} ${menu.spot.x} ${menu.spot.y}`} {...menu} />;
}
