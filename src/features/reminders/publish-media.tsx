import { Button, CopyButton } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostMedia } from '#domain/model.ts';
import { useMediaAddress } from '#state/media-address.ts';
import { useApp } from '#state/use-app.ts';
import { Thumb } from '#ui/thumb.tsx';
import classes from './publish-sheet.module.css';

/** The way to a file: its folder on a desktop, a copy of it from a browser. */
function Reach({ mediaId, name }: { readonly mediaId: string; readonly name: string }) {
  const { t } = useTranslation('reminders');
  const canReveal = useApp((state) => state.info?.nativeDialogs ?? false);
  const revealMedia = useApp((state) => state.revealMedia);
  const file = useMediaAddress()(mediaId, 'file');
  if (canReveal)
    return (
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconFolderOpen size={14} />}
        aria-label={t('revealNamed', { name })}
        onClick={() => void revealMedia(mediaId)}
      >
        {t('reveal')}
      </Button>
    );
  if (file === null) return null;
  return (
    <Button
      component="a"
      href={file}
      download={name}
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={14} />}
      aria-label={t('downloadNamed', { name })}
    >
      {t('download')}
    </Button>
  );
}

function Item({ mediaId, alt }: PostMedia) {
  const { t } = useTranslation('reminders');
  const item = useApp((state) => state.knownMedia.get(mediaId));
  const address = useMediaAddress();
  if (!item) return null;
  return (
    <li className={classes.file}>
      <span className={classes.thumb}>
        <Thumb kind={item.kind} src={item.state === 'ok' ? address(item.id) : null} />
      </span>
      <span className={classes.fileName}>
        {item.name}
        {item.state !== 'ok' && <small>{t('fileTrouble')}</small>}
      </span>
      {alt !== '' && (
        <CopyButton value={alt} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('copyAltNamed', { name: item.name })}
              onClick={copy}
            >
              {t(copied ? 'copied' : 'copyAlt')}
            </Button>
          )}
        </CopyButton>
      )}
      {item.state === 'ok' && <Reach mediaId={mediaId} name={item.name} />}
    </li>
  );
}

/** The files that go with a post, in its order, with the words for those who cannot see them. */
export function PublishMedia({ media }: { readonly media: readonly PostMedia[] }) {
  const { t } = useTranslation('reminders');
  const knowMedia = useApp((state) => state.knowMedia);
  const reportFailure = useApp((state) => state.reportFailure);
  useEffect(() => {
    if (media.length > 0) knowMedia(media.map(({ mediaId }) => mediaId)).catch(reportFailure);
  }, [media, knowMedia, reportFailure]);
  if (media.length === 0) return null;
  return (
    <section className={classes.block} aria-label={t('media')}>
      <div className={classes.blockHead}>
        <h3>{t('media')}</h3>
      </div>
      <ul className={classes.files}>
        {media.map((one) => (
          <Item key={one.mediaId} {...one} />
        ))}
      </ul>
    </section>
  );
}
