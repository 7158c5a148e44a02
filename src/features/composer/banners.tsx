import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#state/failure.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { FocusBack } from '#ui/focus-back.tsx';
import classes from './composer-drawer.module.css';
import { useDraft } from './use-composer.ts';
import { fieldOf } from './words.ts';

function ChangedElsewhere() {
  const { t } = useTranslation('composer');
  const reload = useApp((state) => state.reloadComposer);
  const keep = useApp((state) => state.keepMyEdits);
  return (
    <div className={classes.banner} role="alert">
      <FocusBack />
      <IconRefreshAlert size={17} stroke={1.7} aria-hidden />
      <div className={classes.bannerWords}>
        <p className={classes.bannerTitle}>{t('stale.title')}</p>
        <p>{t('stale.text')}</p>
        <div className={classes.bannerActions}>
          <Button variant="default" onClick={() => void reload()}>
            {t('stale.reload')}
          </Button>
          <Button variant="default" onClick={() => void keep()}>
            {t('stale.keep')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The fields that a refusal speaks of, by name. */
function useProblemFields(): readonly string[] {
  const { t } = useTranslation('composer');
  const issues = useApp((state) => state.composer?.failure?.issues) ?? [];
  const placements = useDraft((draft) => draft.placements);
  const networks = useApp((state) => state.snapshot?.networks);
  const byId = networksById(networks ?? []);
  const names = issues.map(({ path }) => {
    const field = t(`field.${fieldOf(path)}`, t('field.other'));
    const [root, index] = path.split('.');
    const placement = root === 'placements' ? placements[Number(index)] : undefined;
    const network = placement && byId.get(placement.networkId);
    return network ? t('fieldOf', { network: network.name, field }) : field;
  });
  return [...new Set(names)];
}

/** Else what is gone is something that the post refers to. */
const isPostGone = ({ code, reason }: Failure) => code === 'not-found' && (reason === 'post' || reason === 'series');

function NotSaved() {
  const { t, i18n } = useTranslation('composer');
  const failure = useApp((state) => state.composer?.failure);
  const saveAsNew = useApp((state) => state.saveAsNew);
  const fields = useProblemFields();
  if (!failure) return null;
  const known = [failure.reason, failure.code].find((key) => key && i18n.exists(`composer:failure.${key}`));
  const sentence =
    fields.length > 0
      ? t('failure.fields', { fields: new Intl.ListFormat(i18n.language).format(fields) })
      : t(`failure.${known ?? 'internal'}`, { ...failure.params });
  return (
    <div className={classes.banner} data-tone="danger" role="alert">
      <IconAlertTriangle size={17} stroke={1.7} aria-hidden />
      <div className={classes.bannerWords}>
        <p className={classes.bannerTitle}>{t('failure.title')}</p>
        <p>{sentence}</p>
        {isPostGone(failure) && (
          <div className={classes.bannerActions}>
            <Button variant="default" onClick={() => void saveAsNew()}>
              {t('failure.saveAsNew')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What stands in the way of saving. */
export function Banners() {
  const changedElsewhere = useApp((state) => state.composer?.changedElsewhere ?? false);
  return changedElsewhere ? <ChangedElsewhere /> : <NotSaved />;
}
