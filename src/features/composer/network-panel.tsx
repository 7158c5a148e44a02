import { Switch } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '#domain/limits.ts';
import type { Network } from '#domain/model.ts';
import { habitsOf } from '#domain/published-text.ts';
import type { PlacementDraft } from '#state/composer.ts';
import { LongText } from './content-fields.tsx';
import { InsertMenus } from './insert-menus.tsx';
import { Meters } from './meters.tsx';
import { NetworkPreview } from './network-preview.tsx';
import classes from './network-tabs.module.css';
import { useDraft, usePlacementEdits } from './use-composer.ts';

type Props = {
  readonly placement: PlacementDraft;
  readonly index: number;
  readonly network: Network | null;
  readonly measures: readonly Measure[];
};

/** What one network publishes: its own text or the shared one, how much of what it takes, and how it will look. */
export function NetworkPanel({ placement, index, network, measures }: Props) {
  const { t } = useTranslation('composer');
  const { change } = usePlacementEdits();
  const text = useDraft((draft) => draft.fields.text);
  const area = useRef<HTMLDivElement>(null);
  // Going back to the shared text and forth again brings the own text back.
  const keptText = useRef<string | null>(null);
  const name = network?.name ?? t('unknownNetwork');
  const platform = network?.platform ?? 'custom';
  const toggle = () => {
    if (placement.ownText === null) return change(index, { ownText: keptText.current ?? text });
    keptText.current = placement.ownText;
    return change(index, { ownText: null });
  };
  return (
    <div className={classes.panel} ref={area}>
      <Switch size="xs" label={t('network.ownText', { name })} checked={placement.ownText !== null} onChange={toggle} />
      {placement.ownText !== null && (
        <LongText
          label={t('placement.ownTextLabel', { name })}
          hidesLabel
          value={placement.ownText}
          path={`placements.${index}.ownText`}
          rows={4}
          counts={false}
          under={<InsertMenus area={area} />}
          onChange={(ownText) => change(index, { ownText })}
        />
      )}
      <Meters measures={measures} />
      <NetworkPreview placement={placement} network={network} />
      {habitsOf(platform).comments && (
        <LongText
          label={t('field.firstComment')}
          value={placement.firstComment}
          path={`placements.${index}.firstComment`}
          rows={1}
          counts={false}
          onChange={(firstComment) => change(index, { firstComment })}
        />
      )}
    </div>
  );
}
