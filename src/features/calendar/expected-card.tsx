import type { CardView } from '#state/card-view.ts';
import { PostCard, type PostCardProps } from '#ui/post-card.tsx';
import { useCalendarWords } from './use-calendar-words.ts';

type Props = { readonly view: CardView; readonly layout: PostCardProps['layout']; readonly tabbable?: boolean };

/** A post to come: lighter than a card, never dragged, and not counted. */
export function ExpectedCard({ view, layout, tabbable = false }: Props) {
  const words = useCalendarWords();
  const { card, pillars, networks } = view;
  return (
    <PostCard
      role="button"
      tabIndex={tabbable ? 0 : -1}
      data-expected={card.key}
      aria-label={words.expectedLabel(view)}
      title={words.title(card)}
      time={card.time ?? ''}
      pillars={pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }))}
      platforms={networks.map(({ platform }) => platform)}
      status="expected"
      layout={layout}
      marks={2}
      repeats
    />
  );
}
