import { IconCheck } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardView } from '#state/card-view.ts';
import { useMediaAddress } from '#state/media-address.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { formatDay } from '#ui/formats.ts';
import { MediaThumb } from '#ui/media-thumb.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './profile-grid.module.css';
import type { TileMoves } from './use-tile-moves.ts';

type Props = { readonly card: Card; readonly isOut: boolean; readonly moves: TileMoves };

/** A post as the profile shows it, with its day. */
export function ProfileTile({ card, isOut, moves }: Props) {
  const { t, i18n } = useTranslation(['cards', 'common']);
  const store = useAppStore();
  const address = useMediaAddress();
  const snapshot = useApp((state) => state.snapshot);
  const network = useApp((state) => state.profileNetwork);
  if (!snapshot) return null;
  const { status, pillars } = cardView(card, snapshot);
  const format = card.placements.find(({ networkId }) => networkId === network)?.format ?? 'post';
  const title = card.title || t('common:untitled');
  const [main] = pillars;
  const day = card.day ? formatDay(card.day, i18n.language) : '';
  const moment = card.time ? `${day} · ${card.time}` : day;
  const label = [title, moment, t(`common:format.${format}`), t(`common:status.${status}`)];
  const open = () => {
    store.getState().closeProfile();
    void store.getState().openCard(card);
  };
  const openMenu = (event: MouseEvent) => {
    event.preventDefault();
    store.getState().openCardMenu(card, { x: event.clientX, y: event.clientY });
  };
  return (
    <li className={classes.tile} data-out={isOut || undefined} data-over={moves.over === card.key || undefined}>
      <button
        type="button"
        data-tile={card.postId}
        className={classes.button}
        aria-label={label.filter((part) => part !== '').join(', ')}
        title={title}
        onClick={open}
        onContextMenu={openMenu}
        {...moves.of(card)}
      >
        <MediaThumb
          src={card.mediaId === null ? null : address(card.mediaId)}
          title={title}
          tint={main ? pillarColor(main.pillar.color) : null}
        />{' '}
        <span className={classes.foot}>
          {isOut && <IconCheck size={12} stroke={2.4} aria-hidden />}
          <span className={classes.day}>{moment}</span>{' '}
          {format !== 'post' && <span className={classes.format}>{t(`common:format.${format}`)}</span>}
        </span>
      </button>
    </li>
  );
}
