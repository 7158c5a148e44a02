import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaItem } from '#domain/media.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import classes from './media-screen.module.css';
import { useMediaWords } from './use-media-words.ts';

function Working() {
  const { t } = useTranslation('media');
  const { t: common } = useTranslation();
  const work = useApp((state) => state.mediaWork);
  const stop = useApp((state) => state.stopMediaWork);
  if (!work) return null;
  return (
    <div className={classes.care}>
      <p>{t(`work.${work.kind}`, { done: work.done, total: work.total })}</p>
      <progress
        max={work.total}
        value={work.done}
        aria-label={t(`work.${work.kind}`, { done: work.done, total: work.total })}
      />
      <Button variant="default" onClick={stop}>
        {common('cancel')}
      </Button>
    </div>
  );
}

/** Names another folder: in the system's dialog where there is one, by its path elsewhere. */
function OtherFolder() {
  const { t } = useTranslation('media');
  const nativeDialogs = useApp((state) => state.info?.nativeDialogs ?? false);
  const pickFile = useApp((state) => state.pickFile);
  const recoverMedia = useApp((state) => state.recoverMedia);
  const reportFailure = useApp((state) => state.reportFailure);
  const [typed, setTyped] = useState('');
  if (nativeDialogs) {
    const look = async () => {
      const folder = await pickFile('folder', '');
      if (folder !== null) await recoverMedia(folder);
    };
    return (
      <Button variant="default" onClick={() => look().catch(reportFailure)}>
        {t('locateByDialog')}
      </Button>
    );
  }
  return (
    <>
      <TextInput
        size="xs"
        aria-label={t('otherFolder')}
        placeholder={t('otherFolder')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button variant="default" disabled={typed.trim() === ''} onClick={() => void recoverMedia(typed.trim())}>
        {t('locate')}
      </Button>
    </>
  );
}

/** Says calmly which files are not where they should be, and where to look. */
function Missing({ items }: { readonly items: readonly MediaItem[] }) {
  const { t } = useTranslation('media');
  const mediaFolders = useApp((state) => state.mediaFolders);
  const recoverMedia = useApp((state) => state.recoverMedia);
  const reportFailure = useApp((state) => state.reportFailure);
  const [place, setPlace] = useState<Awaited<ReturnType<typeof mediaFolders>> | null>(null);
  const gone = items.filter(({ state }) => state !== 'ok').length;
  useEffect(() => {
    if (gone > 0) mediaFolders().then(setPlace, reportFailure);
  }, [gone, mediaFolders, reportFailure]);
  if (gone === 0) return null;
  return (
    <div className={classes.care} data-tone="warn">
      <p>
        {t('missing', { count: gone })} {place && t('missingFrom', { folder: place.folder })}
      </p>
      {place?.candidates.map((folder) => (
        <Button key={folder} onClick={() => void recoverMedia(folder)}>
          {t('lookIn', { folder: folder.split(/[\\/]/).at(-1) ?? folder })}
        </Button>
      ))}
      <OtherFolder />
    </div>
  );
}

/** Copies that nothing needs take room until somebody says that they may go. */
function Leftovers() {
  const { t } = useTranslation('media');
  const words = useMediaWords();
  const leftovers = useApp((state) => state.leftovers);
  const clearLeftovers = useApp((state) => state.clearLeftovers);
  const [asking, setAsking] = useState(false);
  if (!leftovers || leftovers.files === 0) return null;
  const amount = { count: leftovers.files, size: words.bytes(leftovers.bytes) };
  return (
    <div className={classes.care}>
      <p>{t('leftovers', amount)}</p>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('clear')}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t('clearTitle', amount)}>
        <p>{t('clearText')}</p>
        <Button
          mt="md"
          color="red"
          onClick={() => {
            setAsking(false);
            void clearLeftovers();
          }}
        >
          {t('clearYes')}
        </Button>
      </Dialog>
    </div>
  );
}

/** Reads every copy anew. */
export function CheckButton() {
  const { t } = useTranslation('media');
  const working = useApp((state) => state.mediaWork !== null);
  const checkMedia = useApp((state) => state.checkMedia);
  return (
    <Button
      className={classes.check}
      variant="subtle"
      size="compact-xs"
      disabled={working}
      onClick={() => void checkMedia()}
    >
      {t('check')}
    </Button>
  );
}

/** What the library says about the copies on the disk. */
export function MediaCare({ items }: { readonly items: readonly MediaItem[] }) {
  const working = useApp((state) => state.mediaWork !== null);
  if (working) return <Working />;
  return (
    <>
      <Missing items={items} />
      <Leftovers />
    </>
  );
}
