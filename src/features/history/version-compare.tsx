import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionPart } from '#domain/post-version.ts';
import type { PostHistory } from '#state/post-history.ts';
import { unlikeParts } from '#state/post-history.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { compareProse } from './compare-prose.ts';
import classes from './history-dialog.module.css';
import { useVersionRows, type VersionRow } from './version-rows.ts';

/** What goes and what comes in a text, as a reader marks it up. */
function Prose({ now, past }: Pick<VersionRow, 'now' | 'past'>) {
  const stretches = compareProse(now, past);
  if (!stretches) return <Sides now={now} past={past} />;
  let at = 0;
  return (
    <p className={classes.prose} dir="auto">
      {stretches.map(({ kind, value }) => {
        at += value.length;
        const key = `${at} ${kind}`;
        if (kind === 'past') return <ins key={key}>{value}</ins>;
        if (kind === 'now') return <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </p>
  );
}

function Sides({ now, past }: Pick<VersionRow, 'now' | 'past'>) {
  const { t } = useTranslation('history');
  return (
    <dl className={classes.sides}>
      <div>
        <dt>{t('was')}</dt>
        <dd dir="auto">{now || <em>{t('none')}</em>}</dd>
      </div>
      <div>
        <dt>{t('then')}</dt>
        <dd dir="auto">{past || <em>{t('none')}</em>}</dd>
      </div>
    </dl>
  );
}

/** How the chosen state is unlike the post as it is, and the way back to it. */
export function VersionCompare({ history }: { readonly history: PostHistory }) {
  const { t } = useTranslation('history');
  const restoreVersion = useApp((state) => state.restoreVersion);
  const rowsOf = useVersionRows();
  const [left, setLeft] = useState<ReadonlySet<VersionPart>>(new Set());
  const { now, past, gone } = history;
  if (!now || !past)
    return (
      <Delayed>
        <div className={classes.ghost} aria-hidden />
      </Delayed>
    );
  const parts = unlikeParts(history);
  const rows = rowsOf({ now, past, gone });
  if (rows.length === 0) return <p className={classes.hint}>{t('same')}</p>;
  const wanted = parts.filter((part) => !left.has(part));
  const changes = rows.some((row) => !left.has(row.part) && (row.lost === '' || row.now !== row.past));
  const toggle = (part: VersionPart) => {
    const next = new Set(left);
    if (!next.delete(part)) next.add(part);
    setLeft(next);
  };
  return (
    <>
      <h3 className={classes.heading}>{t('compare')}</h3>
      <ul className={classes.differences}>
        {rows.map((row) => (
          <li key={row.key} data-left={left.has(row.part) || undefined}>
            <h4>{row.label}</h4>
            {row.prose ? <Prose now={row.now} past={row.past} /> : <Sides now={row.now} past={row.past} />}
            {row.lost !== '' && (
              <p className={classes.lost} dir="auto">
                {row.lost}
              </p>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <fieldset className={classes.parts}>
          <legend>{t('parts')}</legend>
          {parts.map((part) => (
            <Checkbox
              key={part}
              size="xs"
              label={t(`part.${part}`)}
              checked={!left.has(part)}
              onChange={() => toggle(part)}
            />
          ))}
        </fieldset>
        {parts.includes('placements') && now.placements.some(({ state }) => state === 'published') && (
          <p className={classes.hint}>{t('published')}</p>
        )}
        <Button disabled={!changes} onClick={() => void restoreVersion(wanted)}>
          {t('restore')}
        </Button>
      </div>
    </>
  );
}
