import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign.ts';
import { useApp } from '#state/use-app.ts';
import { DeleteButton } from '#ui/delete-button.tsx';
import classes from './dialogs.module.css';

type Props = { readonly campaign: Campaign; readonly onDeleted: () => void };

/** Deletes a campaign; when posts belong to it, says so first and asks once more. */
export function DeleteCampaign({ campaign, onDeleted }: Props) {
  const { t } = useTranslation('marks');
  const deleteCampaign = useApp((state) => state.deleteCampaign);
  const [posts, setPosts] = useState<number | null>(null);
  const remove = async () => {
    const refused = await deleteCampaign(campaign.id, false);
    if (refused?.code === 'in-use') setPosts(Number(refused.params?.posts ?? 0));
    return refused;
  };
  if (posts === null) return <DeleteButton label={t('campaign.delete')} onDelete={remove} onDeleted={onDeleted} />;
  return (
    // At the foot of a dialog that may be scrolled.
    <div className={classes.ask} role="alert" ref={(asked) => asked?.scrollIntoView({ block: 'end' })}>
      <p>{t('campaign.inUse', { count: posts })}</p>
      <DeleteButton
        size="compact-sm"
        variant="filled"
        label={t('campaign.deleteAnyway')}
        onDelete={() => deleteCampaign(campaign.id, true)}
        onDeleted={onDeleted}
      />
      <Button size="compact-sm" variant="default" onClick={() => setPosts(null)}>
        {t('campaign.keep')}
      </Button>
    </div>
  );
}
