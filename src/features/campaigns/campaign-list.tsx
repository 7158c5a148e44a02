import { Button } from '@mantine/core';
import { IconFlag, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDays, shortDay } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './dialogs.module.css';

const withYear: Intl.DateTimeFormatOptions = { ...shortDay, year: 'numeric' };

/** All campaigns, those that are not over first. */
export function CampaignList({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('marks');
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  const today = useApp((state) => state.snapshot?.today ?? '');
  const edit = useApp((state) => state.edit);
  const add = (
    <Button
      leftSection={<IconPlus size={14} />}
      onClick={() => edit({ kind: 'campaign', campaign: null, range: { from: today, to: today } })}
    >
      {t('campaign.new')}
    </Button>
  );
  const current = campaigns.filter(({ toDay }) => toDay >= today);
  const over = campaigns.filter(({ toDay }) => toDay < today).toReversed();
  return (
    <Dialog opened onClose={onClose} title={t('campaigns.title')}>
      {campaigns.length === 0 ? (
        <EmptyState
          icon={<IconFlag size={26} stroke={1.5} />}
          title={t('campaigns.empty')}
          text={t('campaigns.emptyText')}
          action={add}
        />
      ) : (
        <>
          <ul className={classes.campaigns}>
            {[...current, ...over].map((campaign) => {
              const { id, name, color, fromDay, toDay } = campaign;
              const range = { from: fromDay, to: toDay };
              const state = toDay < today ? 'over' : fromDay <= today ? 'now' : null;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={classes.campaign}
                    onClick={() => edit({ kind: 'campaign', campaign, range })}
                  >
                    <i style={{ background: pillarColor(color) }} />
                    <span className={classes.postTitle}>{name}</span>
                    <span className={classes.when}>
                      {formatDays(range, i18n.language, withYear)}
                      {state && ` · ${t(`campaigns.${state}`)}`}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          <div className={classes.foot}>{add}</div>
        </>
      )}
    </Dialog>
  );
}
