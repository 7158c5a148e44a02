import { Tabs } from '@mantine/core';
import { IconAlertTriangle, IconWorld } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#domain/model.ts';
import type { PlacementDraft } from '#state/composer.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { LongText } from './content-fields.tsx';
import { InsertMenus } from './insert-menus.tsx';
import { NetworkPanel } from './network-panel.tsx';
import classes from './network-tabs.module.css';
import { useDraft } from './use-composer.ts';
import { isOver, useMeasures } from './use-measures.ts';
import { useFormats } from './words.ts';

const SHARED = 'shared';

type Tab = {
  /** The network and which of its placements: stays when a new one is saved. */
  readonly key: string;
  readonly placement: PlacementDraft;
  readonly index: number;
  readonly network: Network | null;
  /** One of several on its network. */
  readonly repeated: boolean;
};

function tabsOf(placements: readonly PlacementDraft[], networks: ReadonlyMap<string, Network>): readonly Tab[] {
  const seen = new Map<string, number>();
  return placements.map((placement, index) => {
    const { networkId } = placement;
    const nth = seen.get(networkId) ?? 0;
    seen.set(networkId, nth + 1);
    const repeated = placements.filter((other) => other.networkId === networkId).length > 1;
    return { key: `${networkId}:${nth}`, placement, index, network: networks.get(networkId) ?? null, repeated };
  });
}

function TabName({ tab, over }: { readonly tab: Tab; readonly over: boolean }) {
  const { t } = useTranslation('composer');
  const { day } = useFormats();
  const name = tab.network?.name ?? t('unknownNetwork');
  const when = tab.placement.day ? day(tab.placement.day) : t('remark.no-day');
  return (
    <>
      {tab.repeated ? t('network.repeated', { name, when }) : name}
      {over && (
        <>
          <IconAlertTriangle className={classes.over} size={13} stroke={2} aria-hidden />
          <span className="visually-hidden">{t('network.over')}</span>
        </>
      )}
    </>
  );
}

/** The tab in front. A refused text of a network brings its tab there. */
function useShownTab(tabs: readonly Tab[]) {
  const [chosen, choose] = useState(SHARED);
  const issues = useApp((state) => state.composer?.failure?.issues);
  const refused = issues?.map(({ path }) => /^placements\.(\d+)\.(ownText|firstComment)/.exec(path)?.[1]).find(Boolean);
  const refusedKey = refused === undefined ? undefined : tabs[Number(refused)]?.key;
  useEffect(() => {
    if (refusedKey) choose(refusedKey);
  }, [refusedKey]);
  const shown = tabs.some(({ key }) => key === chosen) ? chosen : SHARED;
  return { shown, choose };
}

function SharedText() {
  const { t } = useTranslation('composer');
  const text = useDraft((draft) => draft.fields.text);
  const editDraft = useApp((state) => state.editDraft);
  const area = useRef<HTMLDivElement>(null);
  return (
    <div className={classes.panel} ref={area}>
      <LongText
        label={t('field.text')}
        hidesLabel
        placeholder={t('textPlaceholder')}
        value={text}
        path="fields.text"
        rows={4}
        under={<InsertMenus area={area} />}
        onChange={(value) => editDraft({ text: value })}
      />
    </div>
  );
}

/** What the post says: to all networks, and to each of them. */
export function NetworkTabs() {
  const { t } = useTranslation('composer');
  const placements = useDraft((draft) => draft.placements);
  const networks = useApp((state) => state.snapshot?.networks);
  const tabs = tabsOf(placements, networksById(networks ?? []));
  const { shown, choose } = useShownTab(tabs);
  const measures = useMeasures();
  return (
    <Tabs value={shown} onChange={(key) => choose(key ?? SHARED)} keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={t('network.tabs')}>
        <Tabs.Tab value={SHARED} leftSection={<IconWorld size={15} stroke={1.7} aria-hidden />}>
          {t('network.all')}
        </Tabs.Tab>
        {tabs.map((tab) => (
          <Tabs.Tab
            key={tab.key}
            value={tab.key}
            leftSection={<NetworkIcon platform={tab.network?.platform ?? 'custom'} />}
          >
            <TabName tab={tab} over={isOver(measures[tab.index])} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={SHARED}>
        <SharedText />
      </Tabs.Panel>
      {tabs.map(({ key, placement, index, network }) => (
        <Tabs.Panel key={key} value={key}>
          <NetworkPanel placement={placement} index={index} network={network} measures={measures[index] ?? []} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
