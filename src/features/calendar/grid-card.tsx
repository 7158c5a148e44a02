import { memo } from 'react';
import { type CardView, cardId } from '#state/card-view.ts';
import { closeNoteOf } from '#state/closeness.ts';
import { useMediaAddress } from '#state/media-address.ts';
import { useApp } from '#state/use-app.ts';
import { PostCard, type PostCardProps } from '#ui/post-card.tsx';
import { useCalendarWords } from './use-calendar-words.ts';

/** A column that has room for so many network signs has room for a picture. */
const MARKS_BESIDE_THUMB = 5;

type Props = {
  readonly view: CardView;
  readonly layout: PostCardProps['layout'];
  readonly marks?: number;
  /** Whether Tab stops at it; cards inside a grid of days are walked by arrows. */
  readonly tabbable?: boolean;
};

/**
 * A card that can be opened and moved; what it lies on listens for clicks and keys. It is no `button` element, since one
 * would take the press that begins a drag.
 */
export const GridCard = memo(function GridCard({ view, layout, marks, tabbable = false }: Props) {
  const words = useCalendarWords();
  const address = useMediaAddress();
  const { card, status, pillars, networks, published, campaign } = view;
  const selected = useApp((state) => state.selection.has(cardId(card)));
  const close = useApp((state) => closeNoteOf(state, card));
  const label = [words.cardLabel(view), close && words.close(close), selected && words.selected].filter(Boolean);
  const hasRoom = layout === 'two' && (marks ?? 0) >= MARKS_BESIDE_THUMB;
  return (
    <PostCard
      role="button"
      tabIndex={tabbable ? 0 : -1}
      data-card={cardId(card)}
      data-locked={published || undefined}
      data-selected={selected || undefined}
      aria-label={label.join(', ')}
      title={words.title(card)}
      time={card.time ?? ''}
      pillars={pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }))}
      platforms={networks.map(({ platform }) => platform)}
      status={status}
      close={close !== null}
      overLimit={card.overLimit}
      campaign={campaign?.color}
      layout={layout}
      thumb={hasRoom && card.mediaId !== null ? address(card.mediaId) : null}
      marks={marks}
      repeats={card.seriesId !== null}
    />
  );
});
