import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part, Pillar } from '#domain/model.ts';
import { pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import { BalanceEffect } from './balance-effect.tsx';
import classes from './pillars-field.module.css';
import { useDraft } from './use-composer.ts';
import { useFieldError, useFormats } from './words.ts';

/** The largest share that the steppers go to; more than anyone splits a post in. */
const MOST_PARTS = 99;

/** The pillar's hue, for the rules of the style sheet. */
function hueOf({ color }: Pillar): CSSProperties {
  // React takes custom properties, its type does not list them.
  return { '--pillar': pillarColor(color) } as CSSProperties;
}

function PartsRow({ part, pillar, total }: { readonly part: Part; readonly pillar: Pillar; readonly total: number }) {
  const { t } = useTranslation('composer');
  const { percent } = useFormats();
  const parts = useDraft((draft) => draft.fields.pillars);
  const editDraft = useApp((state) => state.editDraft);
  const set = (count: number) =>
    editDraft({ pillars: parts.map((one) => (one.pillarId === part.pillarId ? { ...one, parts: count } : one)) });
  return (
    <li className={classes.part}>
      <i className={classes.dot} style={hueOf(pillar)} aria-hidden />
      <span className={classes.name}>{pillar.name}</span>
      <ActionIcon
        variant="default"
        size={24}
        aria-label={t('fewerParts', { name: pillar.name })}
        aria-disabled={part.parts <= 1}
        data-disabled={part.parts <= 1 || undefined}
        onClick={() => part.parts > 1 && set(part.parts - 1)}
      >
        <IconMinus size={13} />
      </ActionIcon>
      <output className={classes.parts} aria-label={t('parts', { name: pillar.name })}>
        {part.parts}
      </output>
      <ActionIcon
        variant="default"
        size={24}
        aria-label={t('moreParts', { name: pillar.name })}
        aria-disabled={part.parts >= MOST_PARTS}
        data-disabled={part.parts >= MOST_PARTS || undefined}
        onClick={() => part.parts < MOST_PARTS && set(part.parts + 1)}
      >
        <IconPlus size={13} />
      </ActionIcon>
      <span className={classes.share}>{percent(part.parts / total)}</span>
    </li>
  );
}

function Parts() {
  const { t } = useTranslation('composer');
  const parts = useDraft((draft) => draft.fields.pillars);
  const pillars = useApp((state) => state.snapshot?.pillars);
  const byId = pillarsById(pillars ?? []);
  if (parts.length < 2) return null;
  const total = parts.reduce((sum, part) => sum + part.parts, 0);
  return (
    <div className={classes.split}>
      <div className={classes.bar} aria-hidden>
        {parts.map(({ pillarId, parts: count }) => (
          <i
            key={pillarId}
            style={{ flexGrow: count, background: pillarColor(byId.get(pillarId)?.color ?? 'slate') }}
          />
        ))}
      </div>
      <ul className={classes.list} aria-label={t('split')}>
        {parts.map((part) => {
          const pillar = byId.get(part.pillarId);
          return pillar && <PartsRow key={part.pillarId} part={part} pillar={pillar} total={total} />;
        })}
      </ul>
    </div>
  );
}

/** What the post is about: one pillar or several, whose credit is shared. */
export function PillarsField() {
  const { t } = useTranslation('composer');
  const pillars = useApp((state) => state.snapshot?.pillars);
  const parts = useDraft((draft) => draft.fields.pillars);
  const editDraft = useApp((state) => state.editDraft);
  const error = useFieldError('fields.pillars');
  const used = new Set(parts.map(({ pillarId }) => pillarId));
  const shown = (pillars ?? []).filter(({ id, archived }) => !archived || used.has(id));
  const toggle = (pillar: Pillar) =>
    editDraft({
      pillars: used.has(pillar.id)
        ? parts.filter(({ pillarId }) => pillarId !== pillar.id)
        : [...parts, { pillarId: pillar.id, parts: 1 }],
    });
  return (
    <section className={classes.field} aria-labelledby="composer-pillars">
      <h3 className={classes.label} id="composer-pillars">
        {t('field.pillars')}
      </h3>
      {shown.length === 0 && <p className={classes.none}>{t('noPillars')}</p>}
      <div className={classes.chips}>
        {shown.map((pillar) => (
          <button
            key={pillar.id}
            type="button"
            className={classes.chip}
            aria-pressed={used.has(pillar.id)}
            style={hueOf(pillar)}
            onClick={() => toggle(pillar)}
          >
            <i className={classes.dot} aria-hidden />
            {pillar.name}
            {pillar.archived && <span className={classes.archived}>{t('archived')}</span>}
          </button>
        ))}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <Parts />
      <BalanceEffect />
    </section>
  );
}
