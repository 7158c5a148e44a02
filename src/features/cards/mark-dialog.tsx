import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daySchema } from '#domain/day.ts';
import { LIMITS, type Placement } from '#domain/model.ts';
import { publishedLinkProblem } from '#domain/published-link.ts';
import { wentOut } from '#domain/went-out.ts';
import type { Marking, PlacementOut } from '#state/marking.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { formatDay, shortTitle } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { TimeField } from '#ui/time-field.tsx';
import classes from './room-dialog.module.css';

/** A placement as the user leaves it; empty day and time are none. */
type Line = {
  readonly placement: Placement;
  readonly chosen: boolean;
  readonly day: string;
  readonly time: string;
  readonly link: string;
};

function dayProblem(day: string, today: string): 'ahead' | 'needsDay' | null {
  if (!daySchema.safeParse(day).success) return 'needsDay';
  return day > today ? 'ahead' : null;
}

const isValid = ({ day, link }: Line, today: string) =>
  dayProblem(day, today) === null && publishedLinkProblem(link.trim()) === null;

const outOf = ({ placement, day, time, link }: Line): PlacementOut => ({
  placementId: placement.id,
  day,
  time: time === '' ? null : time,
  link: link.trim(),
});

/** One network of the post: whether, when and where it went out. */
function LineFields({
  line,
  today,
  onChange,
}: {
  readonly line: Line;
  readonly today: string;
  readonly onChange: (change: Partial<Line>) => void;
}) {
  const { t } = useTranslation('bulk');
  const { t: common } = useTranslation();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const { placement, chosen, day, time, link } = line;
  const network = networks.get(placement.networkId);
  const name = network?.name ?? '';
  const problem = dayProblem(day, today);
  const linkProblem = publishedLinkProblem(link.trim());
  return (
    <li className={classes.placement}>
      <Checkbox
        size="xs"
        checked={chosen}
        onChange={({ currentTarget }) => onChange({ chosen: currentTarget.checked })}
        label={
          <span className={classes.network}>
            <NetworkIcon platform={network?.platform ?? 'custom'} size={15} />
            {t('mark.out', { network: name })}
          </span>
        }
      />
      {chosen && (
        <>
          <div className={classes.when}>
            <DayField
              size="xs"
              aria-label={t('mark.dayOn', { network: name })}
              value={day}
              firstWeekday={firstWeekday}
              error={problem && t(`mark.${problem}`)}
              onChange={(next) => onChange({ day: next })}
            />
            <TimeField
              size="xs"
              aria-label={t('mark.timeOn', { network: name })}
              value={time}
              onChange={(next) => onChange({ time: next })}
            />
          </div>
          <TextInput
            size="xs"
            aria-label={t('mark.linkOn', { network: name })}
            placeholder={t('mark.link')}
            value={link}
            error={linkProblem && common(`publishedLink.${linkProblem}`, { most: LIMITS.link })}
            onChange={({ currentTarget }) => onChange({ link: currentTarget.value })}
          />
        </>
      )}
    </li>
  );
}

type OneProps = { readonly marking: Extract<Marking, { kind: 'one' }> };

function useLines({ planned }: OneProps['marking']) {
  const today = useApp((state) => state.snapshot?.today ?? '');
  const now = useApp((state) => state.snapshot?.now ?? '');
  const [lines, setLines] = useState(() =>
    planned.map((placement): Line => {
      const over = placement.day !== null && placement.day <= today;
      const { day, time } = wentOut(placement, { day: today, time: now });
      return { placement, chosen: over || planned.length === 1, day, time: time ?? '', link: placement.link };
    }),
  );
  const change = (id: string, part: Partial<Line>) =>
    setLines((all) => all.map((line) => (line.placement.id === id ? { ...line, ...part } : line)));
  const chosen = lines.filter((line) => line.chosen);
  const valid = chosen.length > 0 && chosen.every((line) => isValid(line, today));
  return { lines, chosen, valid, today, change };
}

/** Asks of one post where and when it went out. */
function One({ marking }: OneProps) {
  const { t } = useTranslation('bulk');
  const { t: common } = useTranslation();
  const cancel = useApp((state) => state.cancelMark);
  const confirm = useApp((state) => state.confirmMark);
  const openPost = useApp((state) => state.openPost);
  const { lines, chosen, valid, today, change } = useLines(marking);
  const title = shortTitle(marking.post.title) || common('untitled');
  if (lines.length === 0)
    return (
      <>
        <p>{t('mark.nothingPlanned', { title })}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={cancel}>
            {common('cancel')}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              cancel();
              void openPost(marking.post.id);
            }}
          >
            {t('mark.open')}
          </Button>
        </div>
      </>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void confirm(chosen.map(outOf));
      }}
    >
      <p>{t('mark.intro', { title })}</p>
      <ul className={classes.list}>
        {lines.map((line) => (
          <LineFields
            key={line.placement.id}
            line={line}
            today={today}
            onChange={(part) => change(line.placement.id, part)}
          />
        ))}
      </ul>
      {chosen.length < lines.length && (
        <p className={classes.intro}>{t(chosen.length === 0 ? 'mark.noneChosen' : 'mark.rest')}</p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" data-autofocus aria-disabled={!valid} data-disabled={!valid || undefined}>
          {t('mark.apply')}
        </Button>
      </div>
    </form>
  );
}

/** Says what of many posts is due, and marks that. */
function Many({ marking }: { readonly marking: Extract<Marking, { kind: 'many' }> }) {
  const { t, i18n } = useTranslation('bulk');
  const { t: common } = useTranslation();
  const cancel = useApp((state) => state.cancelMark);
  const confirm = useApp((state) => state.confirmMark);
  const { due, toCome, undated, nextDay } = marking.due;
  return (
    <div className={classes.form}>
      <div>
        <p>{due === 0 ? t('mark.noneDue') : t('mark.many', { count: due })}</p>
        {toCome > 0 && nextDay !== null && (
          <p>
            {t('mark.toCome', {
              count: toCome,
              day: formatDay(nextDay, i18n.language, { day: 'numeric', month: 'long' }),
            })}
          </p>
        )}
        {undated > 0 && <p>{t('mark.undated', { count: undated })}</p>}
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} data-autofocus={due === 0 || undefined}>
          {common(due === 0 ? 'close' : 'cancel')}
        </Button>
        {due > 0 && (
          <Button data-autofocus onClick={() => void confirm(null)}>
            {t('mark.apply')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Asks before posts become published: where and when, or for many what is due. */
export function MarkDialog() {
  const { t } = useTranslation('bulk');
  const { t: notice } = useTranslation('notice');
  const marking = useApp((state) => state.marking);
  const failure = useApp((state) => state.markingFailure);
  const cancel = useApp((state) => state.cancelMark);
  return (
    <Dialog
      opened={marking !== null}
      onClose={cancel}
      size={440}
      title={t(marking?.kind === 'many' ? 'mark.titleMany' : 'mark.title')}
    >
      {marking?.kind === 'one' && <One key={marking.post.id} marking={marking} />}
      {marking?.kind === 'many' && <Many marking={marking} />}
      {failure && (
        <p className={classes.failure} role="alert">
          {notice([`message.${failure.reason}`, `message.${failure.code}`], failure.params ?? {})}
        </p>
      )}
    </Dialog>
  );
}
