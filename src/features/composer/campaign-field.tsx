import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign.ts';
import type { Day } from '#domain/day.ts';
import { useApp } from '#state/use-app.ts';
import { formatDays } from '#ui/formats.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './campaign-field.module.css';
import { useDraft } from './use-composer.ts';

/** Those that are on a day first, then those to come, then those that are over, latest first. */
function byNearness(campaigns: readonly Campaign[], day: Day): readonly Campaign[] {
  const on = campaigns.filter(({ fromDay, toDay }) => fromDay <= day && toDay >= day);
  const later = campaigns.filter(({ fromDay }) => fromDay > day);
  const over = campaigns.filter(({ toDay }) => toDay < day).toReversed();
  return [...on, ...later, ...over];
}

function Dot({ color }: { readonly color: string | undefined }) {
  return <i className={classes.dot} style={color ? { background: pillarColor(color) } : undefined} />;
}

/** The campaign that the post belongs to, if any; those on its first day are offered first. Nothing without campaigns. */
export function CampaignField() {
  const { t, i18n } = useTranslation('marks');
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  const today = useApp((state) => state.snapshot?.today ?? '');
  const campaignId = useDraft((draft) => draft.fields.campaignId);
  const days = useDraft(({ placements }) => placements.flatMap(({ day }) => day ?? []).toSorted()[0]);
  const editDraft = useApp((state) => state.editDraft);
  if (campaigns.length === 0) return null;
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const chosen = campaignId === null ? undefined : byId.get(campaignId);
  return (
    <Select
      label={t('composer.label')}
      placeholder={t('composer.none')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('composer.none') }}
      nothingFoundMessage={t('composer.nothing')}
      leftSection={<Dot color={chosen?.color} />}
      data={byNearness(campaigns, days ?? today).map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => {
        const campaign = byId.get(option.value);
        return (
          <span className={classes.option}>
            <Dot color={campaign?.color} />
            <span className={classes.name}>{option.label}</span>
            <span className={classes.days}>
              {campaign && formatDays({ from: campaign.fromDay, to: campaign.toDay }, i18n.language)}
            </span>
          </span>
        );
      }}
      value={campaignId}
      onChange={(id) => editDraft({ campaignId: id })}
    />
  );
}
