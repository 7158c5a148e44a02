import { Button, Textarea, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceReport } from '#domain/balance.ts';
import type { Campaign } from '#domain/campaign.ts';
import type { DayRange } from '#domain/day.ts';
import { LIMITS, type PillarColor, pillarColors } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { ColorPalette } from '#ui/color-palette.tsx';
import { FormDialog } from '#ui/form-dialog.tsx';
import { CampaignPosts } from './campaign-posts.tsx';
import { DeleteCampaign } from './delete-campaign.tsx';
import classes from './dialogs.module.css';
import { RangeFields, rangeProblem } from './range-fields.tsx';

/** A judgement in words: the balance screen's business, handed in by whoever lays the screens out. */
export type JudgementProps = { readonly report: BalanceReport };

type Props = {
  readonly campaign: Campaign | null;
  /** The days of a new one. */
  readonly range: DayRange;
  readonly Judgement: ComponentType<JudgementProps>;
  readonly onClose: () => void;
};

const incomplete = { code: 'invalid-input', message: '', reason: 'incomplete' } as const;

/** The hue that the fewest campaigns have, in the order of the palette. */
function freshColor(campaigns: readonly Campaign[]): PillarColor {
  const uses = (color: PillarColor) => campaigns.filter((campaign) => campaign.color === color).length;
  return [...pillarColors].sort((a, b) => uses(a) - uses(b))[0] ?? 'indigo';
}

/** A new campaign, or all about one: what it is, its posts and their balance. */
export function CampaignDialog({ campaign, range, Judgement, onClose }: Props) {
  const { t } = useTranslation('marks');
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  const createCampaign = useApp((state) => state.createCampaign);
  const updateCampaign = useApp((state) => state.updateCampaign);
  const showOnlyCampaign = useApp((state) => state.showOnlyCampaign);
  const [name, setName] = useState(campaign?.name ?? '');
  const [color, setColor] = useState<PillarColor>(campaign?.color ?? freshColor(campaigns));
  const [days, setDays] = useState<DayRange>(campaign ? { from: campaign.fromDay, to: campaign.toDay } : range);
  const [goal, setGoal] = useState(campaign?.goal ?? '');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (name.trim() === '' || rangeProblem(days)) return incomplete;
    const fields = { name: name.trim(), color, fromDay: days.from, toDay: days.to, goal: goal.trim() };
    return campaign ? updateCampaign(campaign.id, fields) : createCampaign(fields);
  };
  return (
    <FormDialog
      title={t(campaign ? 'campaign.edit' : 'campaign.new')}
      submit={campaign ? t('common:save') : t('campaign.create')}
      size={campaign ? 'lg' : 'md'}
      onSubmit={submit}
      onClose={onClose}
      aside={campaign && <DeleteCampaign campaign={campaign} onDeleted={onClose} />}
    >
      <TextInput
        data-autofocus
        label={t('field.name')}
        maxLength={LIMITS.name}
        error={tried && name.trim() === '' ? t('field.nameNeeded') : null}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RangeFields value={days} tried={tried} onChange={setDays} />
      <ColorPalette label={t('field.color')} hues={pillarColors} value={color} onChange={setColor} />
      <Textarea
        label={t('field.goal')}
        description={t('field.goalText')}
        autosize
        minRows={1}
        maxLength={LIMITS.title}
        value={goal}
        onChange={(event) => setGoal(event.currentTarget.value)}
      />
      {campaign && (
        <>
          <CampaignPosts campaign={campaign} Judgement={Judgement} onLeave={onClose} />
          <Button
            variant="default"
            className={classes.only}
            leftSection={<IconFilter size={14} stroke={1.7} />}
            onClick={() => showOnlyCampaign(campaign)}
          >
            {t('campaign.only')}
          </Button>
        </>
      )}
    </FormDialog>
  );
}
