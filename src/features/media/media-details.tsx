import { Button, Pill, TagsInput, TextInput } from '@mantine/core';
import { IconExternalLink, IconReplace, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MediaItem, mediaNameSchema, mediaTagsSchema } from '#domain/media.ts';
import type { MediaUser } from '#state/media.ts';
import { acceptedFiles, useMediaAddress } from '#state/media-address.ts';
import { useApp } from '#state/use-app.ts';
import { FilesButton } from '#ui/files-button.tsx';
import { formatDay, fullDay, shortDay } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Thumb } from '#ui/thumb.tsx';
import classes from './media-details.module.css';
import { useMediaWords } from './use-media-words.ts';

type Props = { readonly item: MediaItem };

function Preview({ item }: Props) {
  const { t } = useTranslation('media');
  const address = useMediaAddress();
  const file = address(item.id, 'file');
  if (item.state !== 'ok') return <p className={classes.trouble}>{t(`stateText.${item.state}`)}</p>;
  return (
    <div className={classes.preview}>
      {item.kind === 'video' && file !== null ? (
        // What a film says is the user's own; there is nothing here to caption it with.
        // biome-ignore lint/a11y/useMediaCaption: see above
        <video src={file} controls preload="metadata" aria-label={item.name} />
      ) : (
        <Thumb kind={item.kind} src={address(item.id)} whole />
      )}
    </div>
  );
}

function NameField({ item }: Props) {
  const { t } = useTranslation('media');
  const renameMedia = useApp((state) => state.renameMedia);
  const [name, setName] = useState(item.name);
  useEffect(() => setName(item.name), [item.name]);
  const valid = mediaNameSchema.safeParse(name);
  return (
    <TextInput
      label={t('name')}
      value={name}
      error={valid.success ? undefined : t('badName')}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={() => {
        if (valid.success && valid.data !== item.name) void renameMedia(item.id, valid.data);
      }}
    />
  );
}

function TagsField({ item }: Props) {
  const { t } = useTranslation('media');
  const tagMedia = useApp((state) => state.tagMedia);
  return (
    <TagsInput
      label={t('tags')}
      placeholder={item.tags.length === 0 ? t('tagsPlaceholder') : undefined}
      value={[...item.tags]}
      splitChars={[',', ';', '\n']}
      onChange={(values) => {
        const tags = mediaTagsSchema.safeParse(values.map((tag) => tag.trim()).filter(Boolean));
        if (tags.success) void tagMedia(item.id, tags.data);
      }}
      renderPill={({ value, onRemove }) => (
        <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t('removeTag', { tag: value }) }}>
          {value}
        </Pill>
      )}
    />
  );
}

function Uses({ item }: Props) {
  const { t, i18n } = useTranslation('media');
  const { t: common } = useTranslation();
  const mediaUses = useApp((state) => state.mediaUses);
  const openPost = useApp((state) => state.openPost);
  const reportFailure = useApp((state) => state.reportFailure);
  const [users, setUsers] = useState<readonly MediaUser[]>([]);
  // The counts say when the list is another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    mediaUses(item.id).then(setUsers, reportFailure);
  }, [item.id, item.uses, mediaUses, reportFailure]);
  return (
    <div className={classes.uses}>
      <h3>{item.uses === 0 ? t('usedNowhere') : t('usedBy', { count: item.uses })}</h3>
      {item.trashUses > 0 && <p>{t('usedInTrash', { count: item.trashUses })}</p>}
      <ul>
        {users.map(({ postId, title, day }) => (
          <li key={postId}>
            <button type="button" onClick={() => void openPost(postId)}>
              <span dir="auto">{title || common('untitled')}</span>
              <span className={classes.day}>{day ? formatDay(day, i18n.language, shortDay) : t('inTray')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Actions({ item }: Props) {
  const { t } = useTranslation('media');
  const addFiles = useApp((state) => state.addFiles);
  const deleteMedia = useApp((state) => state.deleteMedia);
  const revealMedia = useApp((state) => state.revealMedia);
  const canReveal = useApp((state) => state.info?.nativeDialogs ?? false);
  return (
    <div className={classes.actions}>
      {item.uses > 0 && (
        <FilesButton
          label={t('replace')}
          fieldLabel={t('replaceFile')}
          accept={acceptedFiles}
          variant="default"
          leftSection={<IconReplace size={15} aria-hidden />}
          onFiles={(files) => void addFiles(files.slice(0, 1), { kind: 'replace', id: item.id })}
        />
      )}
      {canReveal && item.state !== 'missing' && (
        <Button
          variant="default"
          leftSection={<IconExternalLink size={15} aria-hidden />}
          onClick={() => void revealMedia(item.id)}
        >
          {t('reveal')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => void deleteMedia([item.id])}
      >
        {t('remove')}
      </Button>
    </div>
  );
}

/** Everything about one file, and what can be done with it. */
export function MediaDetails({ item }: Props) {
  const { t, i18n } = useTranslation('media');
  const { t: common } = useTranslation();
  const words = useMediaWords();
  const showMedia = useApp((state) => state.showMedia);
  const facts = [words.type(item), words.bytes(item.bytes), words.size(item)].filter(Boolean);
  return (
    <aside className={classes.details} aria-label={t('detailsOf', { name: item.name })} data-media-details>
      <div className={classes.head}>
        <h2>{t('details')}</h2>
        <IconButton label={common('close')} onClick={() => showMedia(null)}>
          <IconX size={15} />
        </IconButton>
      </div>
      <Preview item={item} />
      <NameField item={item} />
      <TagsField item={item} />
      <p className={classes.facts}>
        {facts.join(' · ')}
        <br />
        {t('addedOn', { day: formatDay(item.addedAt.slice(0, 10), i18n.language, fullDay) })}
      </p>
      <Uses item={item} />
      <Actions item={item} />
    </aside>
  );
}
