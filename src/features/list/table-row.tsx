import { IconArrowUpRight, IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '#domain/model.ts';
import { cardView, noWorld } from '#state/card-view.ts';
import { useApp } from '#state/use-app.ts';
import { CampaignMark, LimitMark, NetworkMarks, RepeatMark, SmallStatus } from '#ui/marks.tsx';
import { pillarColor, stripe } from '#ui/pillar-color.ts';
import { DayInput, TimeInput, TitleInput } from './cell-inputs.tsx';
import { type Column, columns } from './columns.ts';
import classes from './post-table.module.css';
import { useListWords } from './use-list-words.ts';

type Props = {
  readonly card: Card;
  readonly line: number;
  readonly top: number;
  readonly selected: boolean;
  /** The cell of this row that Tab stops at. */
  readonly active: Column | null;
  /** The cell of this row that is being typed in. */
  readonly editing: Column | null;
  readonly onDone: () => void;
};

/** What a cell shows; `tabIndex` goes to what the keyboard works. */
function useCells({ card, selected, active, editing, onDone }: Props): Readonly<Record<Column, React.ReactNode>> {
  const { t } = useTranslation(['list', 'cards']);
  const words = useListWords();
  const snapshot = useApp((state) => state.snapshot);
  const { status, pillars, networks, campaign } = cardView(card, snapshot ?? noWorld);
  const title = words.short(card);
  const names = networks.map(({ name }) => name).join(', ');
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return {
    select: (
      <input
        type="checkbox"
        data-widget
        tabIndex={active === 'select' ? 0 : -1}
        checked={selected}
        readOnly
        aria-label={t('selectNamed', { title })}
      />
    ),
    day: editing === 'day' ? <DayInput card={card} onDone={onDone} /> : card.day === null ? '–' : words.day(card.day),
    time: editing === 'time' ? <TimeInput card={card} onDone={onDone} /> : (card.time ?? '–'),
    title:
      editing === 'title' ? (
        <TitleInput card={card} onDone={onDone} />
      ) : (
        <>
          <i className={classes.stripe} style={{ background: stripe(hues) }} />
          <span className={classes.text} dir="auto">
            {words.title(card)}
          </span>
          {card.overLimit && (
            <>
              <LimitMark hint={t('cards:overLimit')} />
              <span className="visually-hidden">{t('cards:overLimit')}</span>
            </>
          )}
          {card.seriesId !== null && (
            <>
              <RepeatMark />
              <span className="visually-hidden">{t('mark', { ns: 'series' })}</span>
            </>
          )}
        </>
      ),
    networks:
      networks.length === 0 ? (
        '–'
      ) : (
        <span className={classes.networks} title={names}>
          <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
          <span className="visually-hidden">{names}</span>
        </span>
      ),
    pillars: (
      <>
        {pillars.map(({ pillar }) => (
          <span key={pillar.id} className={classes.pillar}>
            <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} />
            <span className={classes.text}>{pillar.name}</span>
          </span>
        ))}
        {pillars.length === 0 && '–'}
      </>
    ),
    status: (
      <>
        <SmallStatus status={status} />
        {words.status(status)}
      </>
    ),
    campaign: campaign ? (
      <>
        <CampaignMark hue={campaign.color} />
        <span className={classes.text}>{campaign.name}</span>
      </>
    ) : (
      '–'
    ),
    actions: (
      <>
        <button type="button" className={classes.icon} tabIndex={-1} data-open aria-label={t('openNamed', { title })}>
          <IconArrowUpRight size={15} stroke={1.8} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.icon}
          data-widget
          data-menu
          tabIndex={active === 'actions' ? 0 : -1}
          aria-haspopup="menu"
          aria-label={t('actionsOf', { title })}
        >
          <IconDots size={15} stroke={1.8} aria-hidden />
        </button>
      </>
    ),
  };
}

const widgets: readonly Column[] = ['select', 'actions'];

/** One post of the table. The table listens for clicks and keys, so that rows stay light. */
export const TableRow = memo(function TableRow(props: Props) {
  const { line, top, selected, active, editing } = props;
  const cells = useCells(props);
  return (
    <tr
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={line + 2}
      aria-selected={selected}
      data-line={line}
      data-selected={selected || undefined}
      data-active={active !== null || undefined}
    >
      {columns.map((column) => (
        <td
          key={column}
          className={classes.cell}
          data-column={column}
          data-editing={editing === column || undefined}
          tabIndex={widgets.includes(column) ? undefined : active === column ? 0 : -1}
        >
          {cells[column]}
        </td>
      ))}
    </tr>
  );
});
