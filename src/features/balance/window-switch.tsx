import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign.ts';
import type { DayRange } from '#domain/day.ts';
import { type JudgedWindow, judgedCampaign } from '#state/balance.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatDay, formatDays, monthAndYear } from '#ui/formats.ts';
import classes from './window-switch.module.css';

const none: readonly Campaign[] = [];
const kinds = ['four-weeks', 'shown', 'month', 'range'] as const;

/** The judged window in words, such as "4 weeks to 29 Nov". */
export function useWindowWords(): (kind: JudgedWindow['kind'], range: DayRange) => string {
  const { t, i18n } = useTranslation('balance');
  return (kind, range) => {
    if (kind === 'four-weeks') return t('window.fourWeeksTo', { day: formatDay(range.to, i18n.language) });
    if (kind === 'month') return formatDay(range.from, i18n.language, monthAndYear);
    return formatDays(range, i18n.language);
  };
}

type Props = { readonly range: DayRange };

/** Two days typed or picked; judged as soon as they make a range. */
export function AnyRange({ range }: Props) {
  const { t } = useTranslation('balance');
  const setJudgedWindow = useApp((state) => state.setJudgedWindow);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday ?? 1);
  const [typed, setTyped] = useState(range);
  const backwards = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const change = (part: Partial<DayRange>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) setJudgedWindow({ kind: 'range', range: next });
  };
  return (
    <div className={classes.range}>
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          size="xs"
          label={t(`window.${end}`)}
          firstWeekday={firstWeekday}
          value={typed[end]}
          onChange={(day) => change({ [end]: day })}
        />
      ))}
      {backwards && (
        <p role="alert" className={classes.problem}>
          {t('window.backwards')}
        </p>
      )}
    </div>
  );
}

/** Says which days are judged, and switches them. */
export function WindowSwitch({ range }: Props) {
  const { t } = useTranslation('balance');
  const judged = useApp((state) => state.judgedWindow);
  const setJudgedWindow = useApp((state) => state.setJudgedWindow);
  const words = useWindowWords();
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? none;
  const campaign = useApp(judgedCampaign);
  const kind = judged.kind === 'campaign' && !campaign ? 'four-weeks' : judged.kind;
  const choose = (value: string) => {
    const campaign = campaigns.find(({ id }) => id === value);
    if (campaign) setJudgedWindow({ kind: 'campaign', campaignId: campaign.id });
    const kind = kinds.find((known) => known === value);
    if (kind === 'range') setJudgedWindow({ kind, range });
    else if (kind) setJudgedWindow({ kind });
  };
  return (
    <Menu position="bottom-end" width={210} classNames={{ dropdown: classes.menu ?? '' }}>
      <Menu.Target>
        <UnstyledButton className={classes.target} title={t('window.switch')}>
          <span className={classes.words}>{campaign?.name ?? words(kind, range)}</span>
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={campaign?.id ?? kind} onChange={choose}>
          {kinds.map((kind) => (
            <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
              {t(`window.${kind}`)}
            </Menu.RadioItem>
          ))}
          {campaigns.length > 0 && <Menu.Label>{t('window.campaigns')}</Menu.Label>}
          {campaigns.map(({ id, name }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
