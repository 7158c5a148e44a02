import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPast } from '#state/card-view.ts';
import { lastNetworks } from '#state/last-networks.ts';
import type { Placing } from '#state/placing.ts';
import { activeNetworks } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { formatDay, shortTitle } from '#ui/formats.ts';
import { NetworkPicker } from '#ui/network-picker.tsx';
import classes from './placing-questions.module.css';

/** There is nothing to choose from: the way to where networks are made. */
function NoNetworks({ text }: { readonly text: string }) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const cancel = useApp((state) => state.cancelPlacing);
  const goToSettings = useApp((state) => state.goToSettings);
  return (
    <>
      <p>{text}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel}>
          {common('cancel')}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            cancel();
            goToSettings('networks');
          }}
        >
          {t('setUpNetworks')}
        </Button>
      </div>
    </>
  );
}

function Question({ placing }: { readonly placing: Placing }) {
  const { t, i18n } = useTranslation('calendar');
  const { t: common } = useTranslation();
  const snapshot = useApp((state) => state.snapshot);
  const networks = activeNetworks(snapshot);
  const confirm = useApp((state) => state.confirmPlacing);
  const cancel = useApp((state) => state.cancelPlacing);
  const { t: cards } = useTranslation('cards');
  const toSlot = placing.to === 'next-slot';
  const many = (!toSlot && placing.targets) || null;
  const title = shortTitle(placing.card.title) || common('untitled');
  const day = toSlot ? '' : formatDay(placing.day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = toSlot || placing.time === 'keep' ? placing.card.time : placing.time;
  // Today is not over, but the hour may be.
  const moment = !toSlot && placing.day === snapshot?.today && time !== null ? t('atTime', { day, time }) : day;
  const params = { title, day };
  const context = toSlot ? 'slot' : undefined;
  const bare = many?.filter(({ card }) => card.placements.length === 0).length ?? 0;
  if (placing.asks === 'networks' && networks.length === 0)
    return <NoNetworks text={t('noNetworksYet', { ...params, context })} />;
  if (placing.asks === 'networks')
    return (
      <NetworkPicker
        text={many ? cards('past.networks', { count: bare }) : t('pickNetworks', { ...params, context })}
        networks={networks}
        initial={lastNetworks(networks)}
        planLabel={t('plan')}
        cancelLabel={common('cancel')}
        onPlan={confirm}
        onCancel={cancel}
      />
    );
  const past = many?.filter((target) => snapshot && isPast(target.day, target.card.time, snapshot)).length ?? 0;
  const pastWords = many
    ? cards('past.ask', { count: past })
    : t(placing.card.status === 'approved' ? 'pastApproved' : 'pastAsk', { title, day: moment });
  return (
    <>
      <p>{pastWords}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={cancel} data-autofocus>
          {t('putBack')}
        </Button>
        <Button onClick={() => confirm()}>{t('moveAnyway')}</Button>
      </div>
    </>
  );
}

/** Asks what a move needs to know first: whether the past is meant, or which networks a post is for. */
export function PlacingQuestions() {
  const { t } = useTranslation('calendar');
  const placing = useApp((state) => state.placing);
  const cancel = useApp((state) => state.cancelPlacing);
  return (
    <Dialog
      opened={placing !== null}
      onClose={cancel}
      size={400}
      title={placing && t(placing.asks === 'past' ? 'pastTitle' : 'pickNetworksTitle')}
    >
      {placing && <Question placing={placing} />}
    </Dialog>
  );
}
