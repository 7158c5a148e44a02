import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign.ts';
import type { Failure } from '#state/failure.ts';
import { useApp } from '#state/use-app.ts';
import { Refusal } from '#ui/refusal.tsx';
import classes from './dialogs.module.css';

type Props = { readonly campaign: Campaign; readonly onDeleted: () => void };

/** Deletes a campaign; when posts belong to it, says so first and asks once more. */
export function DeleteCampaign({ campaign, onDeleted }: Props) {
  const { t } = useTranslation('marks');
  const deleteCampaign = useApp((state) => state.deleteCampaign);
  const [refused, setRefused] = useState<Failure | null>(null);
  const remove = async (detach: boolean) => {
    const failure = await deleteCampaign(campaign.id, detach);
    setRefused(failure);
    if (!failure) onDeleted();
  };
  if (refused?.code === 'in-use')
    return (
      <div className={classes.ask} role="alert">
        <p>{t('campaign.inUse', { count: Number(refused.params?.posts ?? 0) })}</p>
        <Button size="compact-sm" color="var(--danger)" onClick={() => void remove(true)}>
          {t('campaign.deleteAnyway')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setRefused(null)}>
          {t('campaign.keep')}
        </Button>
      </div>
    );
  return (
    <>
      <Button variant="subtle" color="var(--danger)" onClick={() => void remove(false)}>
        {t('campaign.delete')}
      </Button>
      <Refusal failure={refused} />
    </>
  );
}
