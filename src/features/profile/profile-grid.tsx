import { Button, Drawer, NativeSelect, Skeleton } from '@mantine/core';
import { IconGrid3x3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { lastNetworks } from '#state/last-networks.ts';
import { gridNetworks, type Profile } from '#state/profile.ts';
import { activeNetworks } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailedState } from '#ui/failed-state.tsx';
import classes from './profile-grid.module.css';
import { ProfileTile } from './profile-tile.tsx';
import { tileId, useTileMoves } from './use-tile-moves.ts';

function Loading() {
  const { t } = useTranslation('cards');
  return (
    <Delayed>
      <div className={classes.grid} role="status" aria-label={t('profile.loading')}>
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} radius={0} className={classes.ghost} />
        ))}
      </div>
    </Delayed>
  );
}

function Failed() {
  const { t } = useTranslation(['cards', 'common']);
  const loadProfile = useApp((state) => state.loadProfile);
  const reportFailure = useApp((state) => state.reportFailure);
  return (
    <FailedState
      title={t('profile.failedTitle')}
      text={t('profile.failedText')}
      onRetry={() => loadProfile().catch(reportFailure)}
    />
  );
}

/** Nothing to show: no such network, or nothing planned on it. */
function Empty({ hasNetwork }: { readonly hasNetwork: boolean }) {
  const { t } = useTranslation('cards');
  const store = useAppStore();
  const act = () => {
    const { snapshot, profileNetwork, closeProfile, composeNew, goToSettings } = store.getState();
    closeProfile();
    if (!hasNetwork) goToSettings('networks');
    else
      composeNew({
        day: snapshot?.today,
        networkIds: profileNetwork ? [profileNetwork] : lastNetworks(activeNetworks(snapshot)),
      });
  };
  const words = hasNetwork ? 'empty' : 'none';
  return (
    <EmptyState
      icon={<IconGrid3x3 size={28} stroke={1.4} />}
      title={t(`profile.${words}Title`)}
      text={t(`profile.${words}Text`)}
      action={<Button onClick={act}>{t(hasNetwork ? 'profile.newPost' : 'profile.setUp')}</Button>}
    />
  );
}

function Grid({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('cards');
  const tiles = [
    ...profile.next.map((card) => ({ card, isOut: false })),
    ...profile.last.map((card) => ({ card, isOut: true })),
  ];
  const moves = useTileMoves(tiles.map(({ card }) => card));
  if (tiles.length === 0) return <Empty hasNetwork />;
  return (
    <>
      <p className={classes.intro}>{t('profile.intro')}</p>
      <p className={classes.counts}>
        {t('profile.planned', { count: profile.next.length })} · {t('profile.out', { count: profile.last.length })}
      </p>
      <ul className={classes.grid} aria-label={t('profile.grid')}>
        {tiles.map(({ card, isOut }) => (
          <ProfileTile key={tileId(card)} card={card} isOut={isOut} moves={moves} />
        ))}
      </ul>
    </>
  );
}

function Body() {
  const network = useApp((state) => state.profileNetwork);
  const profile = useApp((state) => state.profile);
  const failed = useApp((state) => state.profileFailed);
  if (network === null) return <Empty hasNetwork={false} />;
  if (profile) return <Grid profile={profile} />;
  return failed ? <Failed /> : <Loading />;
}

/** The profile as it will look: what is out, and above it what is planned. */
export function ProfileGrid() {
  const { t } = useTranslation(['cards', 'common']);
  const store = useAppStore();
  const opened = useApp((state) => state.profileOpen);
  const network = useApp((state) => state.profileNetwork);
  const snapshot = useApp((state) => state.snapshot);
  const networks = gridNetworks({ snapshot });
  return (
    <Drawer
      opened={opened}
      onClose={() => store.getState().closeProfile()}
      position="right"
      size={440}
      title={t('profile.title')}
      classNames={{ title: classes.title, body: classes.body }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {networks.length > 1 && (
        <NativeSelect
          size="xs"
          label={t('profile.network')}
          value={network ?? ''}
          onChange={({ currentTarget }) => store.getState().openProfile(currentTarget.value)}
          data={networks.map(({ id, name, handle }) => ({ value: id, label: handle ? `${name} ${handle}` : name }))}
        />
      )}
      <Body />
    </Drawer>
  );
}
