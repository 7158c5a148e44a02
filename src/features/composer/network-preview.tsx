import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '#domain/model.ts';
import { foldAt, habitsOf, hashtagsIn, mentionsIn, publishedText } from '#domain/published-text.ts';
import type { PlacementDraft } from '#state/composer.ts';
import { useApp } from '#state/use-app.ts';
import { limitsInForce } from '#state/writing.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './network-tabs.module.css';
import { useDraft } from './use-composer.ts';

function Counts({ text }: { readonly text: string }) {
  const { t } = useTranslation('composer');
  const hashtags = hashtagsIn(text).length;
  const mentions = mentionsIn(text).length;
  if (hashtags + mentions === 0) return null;
  return (
    <p className={classes.hint}>
      {[
        hashtags > 0 && t('preview.hashtags', { count: hashtags }),
        mentions > 0 && t('preview.mentions', { count: mentions }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

/** The post roughly as the network shows it: up to where a reader has to tap, then the rest. */
export function NetworkPreview({
  placement,
  network,
}: {
  readonly placement: PlacementDraft;
  readonly network: Network | null;
}) {
  const { t } = useTranslation('composer');
  const platform = network?.platform ?? 'custom';
  const fields = useDeferredValue(useDraft((draft) => draft.fields));
  const ownText = useDeferredValue(placement.ownText);
  const limits = limitsInForce(useApp((state) => state.networkLimits));
  const [opened, setOpened] = useState(false);
  const text = publishedText(fields, { ownText }, platform);
  const cut = foldAt(text, limits.get(platform)?.get('fold')?.value);
  const folds = cut < text.length;
  const name = network?.name ?? t('unknownNetwork');
  return (
    <section className={classes.preview} aria-label={t('preview.label', { name })}>
      <p className={classes.account}>
        <NetworkIcon platform={platform} />
        <span>{network?.handle || name}</span>
      </p>
      {habitsOf(platform).title && fields.title !== '' && <p className={classes.previewTitle}>{fields.title}</p>}
      {text === '' ? (
        <p className={classes.hint}>{t('preview.empty')}</p>
      ) : (
        <p className={classes.words} dir="auto">
          {folds && !opened ? text.slice(0, cut) : text}
          {folds && (
            <button type="button" className={classes.fold} aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {opened ? t('preview.less') : t('preview.more')}
            </button>
          )}
        </p>
      )}
      <Counts text={text} />
    </section>
  );
}
