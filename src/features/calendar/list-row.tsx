import { memo } from 'react';
import { type CardView, cardId } from '#state/card-view.ts';
import { closeNoteOf } from '#state/closeness.ts';
import { useApp } from '#state/use-app.ts';
import { CampaignMark, CloseMark, LimitMark, SmallStatus } from '#ui/marks.tsx';
import { RowParts, Said } from './list-row-parts.tsx';
import classes from './list-view.module.css';
import { useCalendarWords } from './use-calendar-words.ts';

/** One post of the list on one line. */
export const ListRow = memo(function ListRow({ view, top }: { readonly view: CardView; readonly top: number }) {
  const words = useCalendarWords();
  const { card, status, campaign } = view;
  const selected = useApp((state) => state.selection.has(cardId(card)));
  const close = useApp((state) => closeNoteOf(state, card));
  return (
    <button
      type="button"
      className={classes.card}
      style={{ top }}
      data-card={cardId(card)}
      data-status={status}
      data-selected={selected || undefined}
    >
      <RowParts view={view} repeats={card.seriesId !== null}>
        {close && (
          <Said words={words.close(close)}>
            <span title={words.close(close)}>
              <CloseMark />
            </span>
          </Said>
        )}
        {card.overLimit && (
          <Said words={words.overLimit}>
            <LimitMark hint={words.overLimit} />
          </Said>
        )}
        {campaign && (
          <Said words={words.campaign(campaign.name)}>
            <CampaignMark hue={campaign.color} hint={words.campaign(campaign.name)} />
          </Said>
        )}
        {selected && <span className="visually-hidden">{words.selected}</span>}
      </RowParts>
      <span className={classes.status}>
        <SmallStatus status={status} />
        {words.status(status)}
      </span>
    </button>
  );
});
