import { memo, type ReactNode } from 'react';
import type { Card } from '#domain/model.ts';
import { cardView, type World } from '#state/card-view.ts';
import { CampaignMark, LimitMark, NetworkMarks, RepeatMark, SmallStatus } from '#ui/marks.tsx';
import { pillarColor, stripe } from '#ui/pillar-color.ts';
import { DayInput, TimeInput, TitleInput } from './cell-inputs.tsx';
import { type Column, columns } from './columns.ts';
import classes from './post-table.module.css';
import type { DrawnLine } from './use-lines.ts';
import type { ListWords } from './use-list-words.ts';

type Props = {
  /** Null while it is being read. */
  readonly card: Card | null;
  readonly line: number;
  readonly top: DrawnLine['top'];
  /** It goes by too fast to be read: when and what is all that it shows. */
  readonly passing: boolean;
  readonly world: World;
  readonly words: ListWords;
  readonly selected: boolean;
  /** The cell of this row that Tab stops at. */
  readonly active: Column | null;
  /** The cell of this row that is being typed in. */
  readonly editing: Column | null;
  readonly onDone: () => void;
};

type Cells = Readonly<Partial<Record<Column, ReactNode>>>;

const none = '–';

function titleCell(card: Card, { pillars }: ReturnType<typeof cardView>, words: ListWords): ReactNode {
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return (
    <>
      <i className={classes.stripe} style={{ background: stripe(hues) }} />
      <span className={classes.text} dir="auto">
        {words.title(card)}
      </span>
      {card.overLimit && (
        <>
          <LimitMark hint={words.overLimit} />
          <span className="visually-hidden">{words.overLimit}</span>
        </>
      )}
      {card.seriesId !== null && (
        <>
          <RepeatMark />
          <span className="visually-hidden">{words.repeats}</span>
        </>
      )}
    </>
  );
}

/** What each cell of a post shows; a `tabIndex` goes to what the keyboard works. */
function cellsOf(card: Card, { world, words, selected, active, editing, onDone }: Props): Cells {
  const view = cardView(card, world);
  const { status, pillars, networks, campaign } = view;
  const title = words.short(card);
  const names = networks.map(({ name }) => name).join(', ');
  return {
    select: (
      <input
        type="checkbox"
        data-widget
        tabIndex={active === 'select' ? 0 : -1}
        checked={selected}
        readOnly
        aria-label={words.select(title)}
      />
    ),
    day: editing === 'day' ? <DayInput card={card} onDone={onDone} /> : card.day === null ? none : words.day(card.day),
    time: editing === 'time' ? <TimeInput card={card} onDone={onDone} /> : (card.time ?? none),
    title: editing === 'title' ? <TitleInput card={card} onDone={onDone} /> : titleCell(card, view, words),
    networks:
      networks.length === 0 ? (
        none
      ) : (
        <span className={classes.networks} title={names}>
          <NetworkMarks platforms={networks.map(({ platform }) => platform)} />
          <span className="visually-hidden">{names}</span>
        </span>
      ),
    pillars:
      pillars.length === 0
        ? none
        : pillars.map(({ pillar }) => (
            <span key={pillar.id} className={classes.pillar}>
              <i className={classes.dot} style={{ background: pillarColor(pillar.color) }} />
              <span className={classes.text}>{pillar.name}</span>
            </span>
          )),
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
      none
    ),
    actions: (
      <>
        <button type="button" className={classes.icon} tabIndex={-1} data-open aria-label={words.open(title)} />
        <button
          type="button"
          className={classes.icon}
          data-widget
          data-menu
          tabIndex={active === 'actions' ? 0 : -1}
          aria-haspopup="menu"
          aria-label={words.actions(title)}
        />
      </>
    ),
  };
}

/** What cells show while they only pass. */
function passingCells(card: Card, words: ListWords): Cells {
  return { day: card.day === null ? none : words.day(card.day), time: card.time ?? none, title: words.title(card) };
}

const widgets: readonly Column[] = ['select', 'actions'];

/** One post of the table. The table listens for clicks and keys, so that rows stay light. */
export const TableRow = memo(function TableRow(props: Props) {
  const { card, line, top, passing, words, selected, active, editing } = props;
  const cells = card && (passing && active === null ? passingCells(card, words) : cellsOf(card, props));
  return (
    <tr
      className={classes.row}
      style={top === null ? undefined : { top }}
      data-apart={top !== null || undefined}
      aria-rowindex={line + 2}
      aria-selected={selected}
      aria-busy={card === null || undefined}
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
          {cells?.[column]}
        </td>
      ))}
    </tr>
  );
});
