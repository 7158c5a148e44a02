import { Button, Skeleton } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Campaign } from '#domain/campaign.ts';
import type { CampaignDetails } from '#state/campaigns.ts';
import { type CardView, cardView } from '#state/card-view.ts';
import { lastNetworks } from '#state/last-networks.ts';
import { activeNetworks } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { formatDay, weekdayAndDay } from '#ui/formats.ts';
import { SmallStatus } from '#ui/marks.tsx';
import { stripe } from '#ui/pillar-color.ts';
import type { JudgementProps } from './campaign-dialog.tsx';
import classes from './dialogs.module.css';

type Props = {
  readonly campaign: Campaign;
  readonly Judgement: ComponentType<JudgementProps>;
  readonly onLeave: () => void;
};

/** Posts that are listed; the list view has all. */
const MOST = 50;

/** What is known of a campaign's posts; read again whenever something changes. */
function useDetails(campaign: Campaign): CampaignDetails | 'failed' | null {
  const loadCampaign = useApp((state) => state.loadCampaign);
  const revision = useApp((state) => state.snapshot?.revision);
  const [details, setDetails] = useState<CampaignDetails | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision says when, not what
  useEffect(() => {
    let wanted = true;
    loadCampaign(campaign).then(
      (read) => wanted && setDetails(read),
      () => wanted && setDetails('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [campaign, loadCampaign, revision]);
  return details;
}

function Row({ view, campaign, onOpen }: { view: CardView; campaign: Campaign; onOpen: () => void }) {
  const { t, i18n } = useTranslation('marks');
  const { card, status, pillars } = view;
  const outside = card.day !== null && (card.day < campaign.fromDay || card.day > campaign.toDay);
  const hues = pillars.map(({ pillar, parts }) => ({ hue: pillar.color, parts }));
  return (
    <li>
      <button type="button" className={classes.post} onClick={onOpen}>
        <i className={classes.stripe} style={{ background: stripe(hues) }} />
        <span className={classes.postTitle} dir="auto">
          {card.title || t('common:untitled')}
        </span>
        <span className={classes.when}>
          {card.day === null ? t('campaign.undated') : formatDay(card.day, i18n.language, weekdayAndDay)}
          {card.time && ` · ${card.time}`}
          {outside && ` · ${t('campaign.outside')}`}
        </span>
        <SmallStatus status={status} />
        <span className="visually-hidden">{t(`common:status.${status}`)}</span>
      </button>
    </li>
  );
}

/** A campaign's posts with the balance of its days. */
export function CampaignPosts({ campaign, Judgement, onLeave }: Props) {
  const { t } = useTranslation('marks');
  const store = useAppStore();
  const snapshot = useApp((state) => state.snapshot);
  const details = useDetails(campaign);
  const compose = () => {
    onLeave();
    const { composeNew, snapshot: now } = store.getState();
    const today = now?.today ?? campaign.fromDay;
    const day = today >= campaign.fromDay && today <= campaign.toDay ? today : campaign.fromDay;
    composeNew({ day, networkIds: lastNetworks(activeNetworks(now)), campaignId: campaign.id });
  };
  if (details === 'failed')
    return (
      <p role="alert" className={classes.failed}>
        {t('campaign.failed')}
      </p>
    );
  if (!details || !snapshot)
    return (
      <Delayed>
        <Skeleton height={90} radius={8} />
      </Delayed>
    );
  const rest = details.cards.length - MOST;
  return (
    <section className={classes.posts} aria-label={t('campaign.posts')}>
      <header className={classes.postsHead}>
        <h3>{t('campaign.posts')}</h3>
        <span>{t('campaign.postCount', { count: details.posts })}</span>
        <Button variant="subtle" size="compact-sm" onClick={compose}>
          {t('campaign.newPost')}
        </Button>
      </header>
      {details.cards.length === 0 ? (
        <p className={classes.quiet}>{t('campaign.noPosts')}</p>
      ) : (
        <>
          <div className={classes.judgement}>
            <Judgement report={details.report} />
          </div>
          {/* A list that scrolls is a stop of its own. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <ul className={classes.list} tabIndex={0} aria-label={t('campaign.posts')}>
            {details.cards.slice(0, MOST).map((card) => (
              <Row
                key={card.key}
                view={cardView(card, snapshot)}
                campaign={campaign}
                onOpen={() => {
                  onLeave();
                  void store.getState().openCard(card);
                }}
              />
            ))}
          </ul>
          {rest > 0 && <p className={classes.quiet}>{t('campaign.more', { count: rest })}</p>}
        </>
      )}
    </section>
  );
}
