import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dock } from '#state/balance.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatWeekday } from '#ui/formats.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './plan-next.module.css';
import { useBalanceWords } from './use-balance-words.ts';

type Suggestion = Dock['suggestions'][number];

function Row({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t, language, pillarName, color } = useBalanceWords();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  const addSuggestion = useApp((state) => state.addSuggestion);
  const [adding, setAdding] = useState(false);
  const { pillarId, day, time, networkId } = suggestion;
  const network = networkId === null ? undefined : networks.get(networkId);
  const pillar = pillarName(pillarId);
  const when = `${formatWeekday(day, language)}, ${time ?? t('next.anyTime')}`;
  const add = async () => {
    if (adding) return;
    setAdding(true);
    await addSuggestion(suggestion, t('next.draftTitle', { pillar }));
    setAdding(false);
  };
  return (
    <li className={classes.row}>
      <span className={classes.stripe} style={{ background: color(pillarId) }} aria-hidden />
      <span className={classes.words}>
        <span className={classes.pillar}>{pillar}</span>
        <span className={classes.when}>
          <span>{when}</span>
          <span className={classes.network}>
            {network && <NetworkIcon platform={network.platform} size={13} />}
            {network?.name ?? t('next.noNetwork')}
          </span>
        </span>
      </span>
      <Button
        variant="default"
        size="compact-xs"
        px={6}
        onClick={() => void add()}
        aria-label={t('next.addLabel', { pillar, when })}
        aria-disabled={adding}
      >
        {t('next.add')}
      </Button>
    </li>
  );
}

/** What to plan next; one click makes each a dated draft. */
export function PlanNext({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { t } = useBalanceWords();
  if (suggestions.length === 0) return <p className={classes.nothing}>{t('next.nothing')}</p>;
  return (
    <ul className={classes.rows}>
      {suggestions.map((suggestion, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the next suggestion takes the place of one that was added, and with it the focus.
        <Row key={position} suggestion={suggestion} />
      ))}
    </ul>
  );
}
