import { Checkbox, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FillIdea, type Filling, type FillLine, ideasFor } from '#state/fill.ts';
import { activePillars, networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatWeekday, shortTitle } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './fill-dialog.module.css';
import { useBalanceWords } from './use-balance-words.ts';

type RowProps = { readonly line: FillLine; readonly ideas: readonly FillIdea[] };

/** One free slot: whether it is filled, with which pillar, and by which post. */
const Row = memo(function Row({ line, ideas }: RowProps) {
  const { t, i18n } = useTranslation('slots');
  const { t: common } = useTranslation();
  const { color } = useBalanceWords();
  const network = networksById(useApp((state) => state.snapshot?.networks) ?? []).get(line.networkId);
  const pillars = activePillars(useApp((state) => state.snapshot));
  const editFill = useApp((state) => state.editFill);
  const { day, time, pillarId, postId, reserved, included } = line;
  const when = formatWeekday(day, i18n.language);
  const slot = t('fill.slot', { day: when, time, network: network?.name ?? '' });
  return (
    <tr data-out={!included || undefined}>
      <td>
        <Checkbox
          size="xs"
          aria-label={t('fill.include', { slot })}
          checked={included}
          onChange={(event) => editFill(line, { included: event.currentTarget.checked })}
        />
      </td>
      <td className={classes.when}>
        {when} <span>{time}</span>
      </td>
      <td>
        <span className={classes.network}>
          <NetworkIcon platform={network?.platform ?? 'custom'} size={15} />
          <span>{network?.name}</span>
        </span>
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('fill.pillarOf', { slot })}
          leftSection={<i className={classes.dot} style={{ background: pillarId ? color(pillarId) : 'var(--line)' }} />}
          value={pillarId ?? ''}
          onChange={(event) => editFill(line, { pillarId: event.currentTarget.value || null, postId: null })}
        >
          {pillarId === null && <option value="">{t('fill.noPillar')}</option>}
          {pillars.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === reserved ? `${name} (${t('fill.reserved')})` : name}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('fill.postOf', { slot })}
          value={postId ?? ''}
          onChange={(event) => editFill(line, { postId: event.currentTarget.value || null })}
        >
          <option value="">{t('fill.newDraft')}</option>
          {ideas.map((idea) => (
            <option key={idea.postId} value={idea.postId}>
              {shortTitle(idea.title) || common('untitled')}
            </option>
          ))}
        </NativeSelect>
      </td>
    </tr>
  );
});

/** The plan, slot by slot. */
export function FillTable({ filling }: { readonly filling: Filling }) {
  const { t } = useTranslation('slots');
  const includeAll = useApp((state) => state.includeAll);
  const lines = filling.lines ?? [];
  const included = lines.filter((line) => line.included).length;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              size="xs"
              aria-label={t('fill.all')}
              checked={included === lines.length}
              indeterminate={included > 0 && included < lines.length}
              onChange={(event) => includeAll(event.currentTarget.checked)}
            />
          </th>
          {(['when', 'network', 'pillar', 'post'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`fill.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.slotId} ${line.day}`} line={line} ideas={ideasFor(filling, line)} />
        ))}
      </tbody>
    </table>
  );
}
