import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange } from '#domain/day.ts';
import { rangeOf } from '#state/calendar.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import { isMac } from '#ui/keys.ts';
import { useStepAside } from '#ui/use-step-aside.ts';
import classes from './calendar-screen.module.css';
import { CalendarSkeleton } from './calendar-skeleton.tsx';
import { CardDragContext, createCardDrag, type DragView } from './card-drag.ts';
import { CardPreview, PreviewContext, usePreview } from './card-preview.tsx';
import { DayMenu } from './day-menu.tsx';
import { DragBadge } from './drag-badge.tsx';
import { EdgeHints } from './edge-hints.tsx';
import { ExpectedQuestion } from './expected-question.tsx';
import { ListView } from './list-view.tsx';
import { MonthView } from './month-view.tsx';
import { TimeView } from './time-view.tsx';
import { Toolbar } from './toolbar.tsx';
import { TrayStrip } from './tray-strip.tsx';
import { useCalendarFiles } from './use-calendar-files.ts';
import { useLockedNotice } from './use-locked-notice.ts';
import { useSelectionKeys } from './use-selection-keys.ts';
import type { JudgementOf } from './year-month.tsx';
import { YearView } from './year-view.tsx';

function sameRange(a: DayRange, b: DayRange): boolean {
  return a.from === b.from && a.to === b.to;
}

type Props = {
  readonly filterMenu?: ReactNode;
  readonly filterChips?: ReactNode;
  /** Says how a week of the year stands. */
  readonly Judgement?: JudgementOf | undefined;
};

/** The view of what was read last; while the next period is on its way, the one before stays. */
function Body({ Judgement }: Pick<Props, 'Judgement'>) {
  const { t } = useTranslation('calendar');
  const view = useApp((state) => state.view);
  const days = useApp((state) => state.days);
  const year = useApp((state) => state.year);
  const loaded = useApp((state) => state.loaded);
  const failed = useApp((state) => state.calendarFailed);
  const shownDay = useApp((state) => state.shownDay);
  const today = useApp((state) => state.snapshot?.today ?? '1970-01-01');
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const loadCalendar = useApp((state) => state.loadCalendar);
  const reportFailure = useApp((state) => state.reportFailure);
  const wanted = rangeOf(view, shownDay, firstWeekday);
  if (failed)
    return (
      <FailedState
        title={t('failedTitle')}
        text={t('failedText')}
        onRetry={() => loadCalendar().catch(reportFailure)}
      />
    );
  // What was read for another view cannot be drawn in this one; last month's days in a month can.
  if (loaded?.view !== view)
    return (
      <Delayed>
        <CalendarSkeleton />
      </Delayed>
    );
  const { range } = loaded;
  const current = sameRange(range, wanted);
  const props = { range, days, today, firstWeekday };
  return (
    <>
      {view === 'month' && <MonthView {...props} />}
      {(view === 'week' || view === 'day') && <TimeView view={view} {...props} />}
      {view === 'list' && <ListView {...props} />}
      {view === 'year' && year && (
        <YearView year={year} range={range} today={today} firstWeekday={firstWeekday} Judgement={Judgement} />
      )}
      {!current && (
        <Delayed>
          <div className={classes.veil}>
            <CalendarSkeleton />
          </div>
        </Delayed>
      )}
    </>
  );
}

/** The calendar: toolbar, the period, and the tray at its foot. */
export function CalendarScreen({ filterMenu, filterChips, Judgement }: Props) {
  const store = useAppStore();
  const area = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<DragView | null>(null);
  useStepAside(dragged !== null);
  const locked = useLockedNotice();
  const files = useCalendarFiles();
  const drag = useMemo(() => createCardDrag({ store, area: () => area.current, show: setDragged }), [store]);
  return (
    <CardDragContext value={drag}>
      <WithPreview>
        <SelectionKeys />
        {/* Days and cards hold the focus; this only takes the files that are dropped on them. */}
        <section
          className={classes.screen}
          data-dragging={dragged !== null || undefined}
          data-copying={dragged?.copy || undefined}
          onMouseDownCapture={dragWithCtrl}
          {...locked}
          {...files}
        >
          <div>
            <Toolbar filterMenu={filterMenu} />
            <div className={classes.chips}>{filterChips}</div>
          </div>
          <div ref={area} className={classes.body}>
            <Body Judgement={Judgement} />
            {dragged && <EdgeHints edge={dragged.edge} />}
          </div>
          <TrayStrip drag={dragged} />
          {dragged && <DragBadge drag={dragged} />}
          <DayMenu />
          <ExpectedQuestion />
        </section>
      </WithPreview>
    </CardDragContext>
  );
}

/** FullCalendar takes no press with Ctrl for a drag, since on a Mac it opens a menu: elsewhere it is given one without. */
function dragWithCtrl({ nativeEvent: event, target }: React.MouseEvent): void {
  if (isMac || !event.ctrlKey || event.button !== 0) return;
  event.stopPropagation();
  event.preventDefault();
  const { clientX, clientY, screenX, screenY, detail } = event;
  const init = { bubbles: true, cancelable: true, view: window, clientX, clientY, screenX, screenY, detail };
  target.dispatchEvent(new MouseEvent('mousedown', init));
}

/** The keys of the selection; they need the drag above them. */
function SelectionKeys() {
  useSelectionKeys();
  return null;
}

function WithPreview({ children }: { readonly children: ReactNode }) {
  const { shown, preview } = usePreview();
  return (
    <PreviewContext value={preview}>
      {children}
      {shown && <CardPreview key={shown.id} shown={shown} />}
    </PreviewContext>
  );
}
