import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { monthWindow, weekWindow } from '#domain/windows.ts';
import { type Filling, includedLines } from '#state/fill.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDay, formatDays } from '#ui/formats.ts';
import classes from './fill-dialog.module.css';
import { FillTable } from './fill-table.tsx';
import { PillarRows } from './pillar-rows.tsx';
import { toneOf, useBalanceWords } from './use-balance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';

type Weighed = NonNullable<Filling['weighed']>;

/** What would be expected and judged then, over the credit of now: each slot also adds to what is expected. */
function asFilled({ before, after }: Weighed): Weighed['after'] {
  const credits = new Map(before.pillars.map(({ pillarId, credit }) => [pillarId, credit]));
  const pillars = after.pillars.map((pillar) => ({ ...pillar, credit: credits.get(pillar.pillarId) ?? 0 }));
  return { ...after, pillars };
}

/** The judgement before and after, in words and bars. */
function Effect({ filling, weighed }: { readonly filling: Filling; readonly weighed: Weighed }) {
  const { t, i18n } = useTranslation('slots');
  const { sentence } = useBalanceWords();
  const { before, after, range } = weighed;
  const judged =
    filling.scope.span === 'week'
      ? t('fill.judgedWeek', { day: formatDay(range.to, i18n.language) })
      : t('fill.judgedMonth', { month: formatDay(range.from, i18n.language, { month: 'long' }) });
  return (
    <section className={classes.effect} aria-label={judged}>
      <p className={classes.judged}>{judged}</p>
      <dl className={classes.verdicts}>
        {([before, after] as const).map((report, index) => (
          <div key={index === 0 ? 'before' : 'after'}>
            <dt>{t(index === 0 ? 'fill.before' : 'fill.after')}</dt>
            <dd aria-live={index === 0 ? undefined : 'polite'}>
              <VerdictMark tone={report.tagged === 0 ? 'quiet' : toneOf(report.verdict)} size={14} />
              {sentence(report)}
            </dd>
          </div>
        ))}
      </dl>
      <PillarRows report={asFilled(weighed)} preview={weighed} />
    </section>
  );
}

/** Nothing to fill: because it is over, because every slot is taken, or because there are none. */
function Empty({ scope: { span, day } }: { readonly scope: Filling['scope'] }) {
  const { t } = useTranslation('slots');
  const isOver = useApp(({ snapshot }) => {
    if (!snapshot) return false;
    const { to } = span === 'week' ? weekWindow(day, snapshot.workspace.firstWeekday) : monthWindow(day);
    return to < snapshot.today;
  });
  const anySlots = useApp((state) => (state.snapshot?.slots.length ?? 0) > 0);
  const closeFill = useApp((state) => state.closeFill);
  const goToSettings = useApp((state) => state.goToSettings);
  if (isOver) return <EmptyState title={t(`fill.over.${span}`)} text={t('fill.over.text')} />;
  return (
    <EmptyState
      title={t(anySlots ? 'fill.emptyTitle' : 'fill.noSlotsTitle')}
      text={t(anySlots ? 'fill.emptyText' : 'fill.noSlotsText')}
      action={
        <Button
          variant={anySlots ? 'default' : 'filled'}
          onClick={() => {
            closeFill();
            goToSettings('slots');
          }}
        >
          {t('fill.setUp')}
        </Button>
      }
    />
  );
}

function Failed() {
  const { t } = useTranslation('slots');
  const { t: common } = useTranslation();
  const loadFill = useApp((state) => state.loadFill);
  return (
    <EmptyState
      title={t('fill.failedTitle')}
      text={t('fill.failedText')}
      action={<Button onClick={() => void loadFill()}>{common('retry')}</Button>}
    />
  );
}

/** What is planned, and how it may be changed. */
function Plan({ filling }: { readonly filling: Filling }) {
  const { t, i18n } = useTranslation('slots');
  const setFillTray = useApp((state) => state.setFillTray);
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const names = filling.scope.networkIds.flatMap((id) => networks.get(id)?.name ?? []);
  return (
    <>
      <p className={classes.intro}>
        {t('fill.intro')}{' '}
        {names.length > 0 &&
          t('fill.filtered', { networks: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names) })}
      </p>
      <div className={classes.plan}>
        <div className={classes.rows}>
          <FillTable filling={filling} />
        </div>
        {filling.weighed && <Effect filling={filling} weighed={filling.weighed} />}
      </div>
      {filling.ideas.length > 0 && (
        <Checkbox
          size="xs"
          label={t('fill.useTray')}
          checked={filling.useTray}
          onChange={(event) => setFillTray(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

function Body({ filling }: { readonly filling: Filling }) {
  const { t } = useTranslation('slots');
  const { lines, failure } = filling;
  if (!lines && failure) return <Failed />;
  if (!lines)
    return (
      <Delayed>
        <p className={classes.loading} role="status">
          {t('fill.loading')}
        </p>
      </Delayed>
    );
  return lines.length === 0 ? <Empty scope={filling.scope} /> : <Plan filling={filling} />;
}

function useTitle(filling: Filling | null): string {
  const { t, i18n } = useTranslation('slots');
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  if (!filling) return '';
  const { span, day } = filling.scope;
  return span === 'week'
    ? t('fill.week', { days: formatDays(weekWindow(day, firstWeekday), i18n.language) })
    : t('fill.month', { month: formatDay(day, i18n.language, { month: 'long' }) });
}

/** Plans the free slots of a week or a month: shown, changed, then filled in one step. */
export function FillDialog() {
  const { t } = useTranslation('slots');
  const { t: common } = useTranslation();
  const { pillarName } = useBalanceWords();
  const { t: notice } = useTranslation('notice');
  const filling = useApp((state) => state.filling);
  const closeFill = useApp((state) => state.closeFill);
  const applyFill = useApp((state) => state.applyFill);
  const title = useTitle(filling);
  const count = filling ? includedLines(filling).length : 0;
  const titleOf = (pillarId: string | null) =>
    pillarId === null ? t('fill.untagged') : t('fill.draftTitle', { pillar: pillarName(pillarId) });
  return (
    <Dialog opened={filling !== null} onClose={closeFill} title={title} size={980} classNames={{ body: classes.body }}>
      {filling && <Body filling={filling} />}
      {filling?.lines && filling.failure && (
        <p className={classes.failure} role="alert">
          {notice(
            [`message.${filling.failure.reason}`, `message.${filling.failure.code}`],
            filling.failure.params ?? {},
          )}
        </p>
      )}
      {filling?.lines && filling.lines.length > 0 && (
        <div className={classes.footer}>
          <Button variant="default" onClick={closeFill}>
            {common('cancel')}
          </Button>
          <Button
            loading={filling.saving}
            aria-disabled={count === 0}
            data-disabled={count === 0 || undefined}
            onClick={() => void applyFill(titleOf)}
          >
            {count === 0 ? t('fill.nothing') : t('fill.apply', { count })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
