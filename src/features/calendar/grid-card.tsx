import { memo } from 'react';
import { type CardView, cardId } from '#state/card-view.ts';
import { PostCard, type PostCardProps } from '#ui/post-card.tsx';
import classes from './grid-card.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

type Props = {
  readonly view: CardView;
  readonly layout: PostCardProps['layout'];
  readonly marks?: number;
  readonly tabbable?: boolean;
};

/** A card that can be opened and moved. The grid around it listens for clicks and keys. */
export const GridCard = memo(function GridCard({ view, layout, marks = 4, tabbable = false }: Props) {
  const words = useCalendarWords();
  const { card, status, pillars, networks, published } = view;
  return (
    // A real button would take the press that begins a drag.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div
      role="button"
      tabIndex={tabbable ? 0 : -1}
      className={classes.card}
      data-card={cardId(card)}
      data-locked={published || undefined}
      aria-label={words.cardLabel(view)}
    >
      <PostCard
        title={words.title(card)}
        time={card.time ?? ''}
        pillars={pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }))}
        platforms={networks.map(({ platform }) => platform)}
        status={status}
        layout={layout}
        locked={published}
        marks={marks}
      />
    </div>
  );
});
