import { Button, Textarea, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { filterMedia } from '#domain/media.ts';
import { type Id, LIMITS, type PostMedia } from '#domain/model.ts';
import { noMediaFilter } from '#state/media.ts';
import { acceptedFiles, useMediaAddress } from '#state/media-address.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFileDrop } from '#ui/file-drop.ts';
import { FilesButton } from '#ui/files-button.tsx';
import { formatNumber } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { Thumb } from '#ui/thumb.tsx';
import classes from './media-field.module.css';
import { MediaIssues, useAltLimit } from './media-issues.tsx';
import { useDraft } from './use-composer.ts';

/** Pictures that are offered of a large library: the search finds the others. */
const MOST_OFFERED = 60;

/** The order of a list after one entry went to another place. */
export function withMoved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

type EntryProps = {
  readonly entry: PostMedia;
  readonly index: number;
  readonly count: number;
  readonly onChange: (alt: string) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
};

function AltText({ entry, name, onChange }: Pick<EntryProps, 'entry' | 'onChange'> & { readonly name: string }) {
  const { t, i18n } = useTranslation('media');
  const limit = useAltLimit();
  return (
    <div className={classes.alt}>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={5}
        dir="auto"
        maxLength={LIMITS.alt}
        aria-label={t('post.alt', { name })}
        placeholder={t('post.altShort')}
        value={entry.alt}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {entry.alt.length > 0 && (
        <span className={classes.count} data-over={entry.alt.length > limit || undefined}>
          {t('post.altCount', { count: entry.alt.length, max: formatNumber(limit, i18n.language) })}
        </span>
      )}
    </div>
  );
}

function Entry({ entry, index, count, onChange, onMove, onRemove }: EntryProps) {
  const { t } = useTranslation('media');
  const item = useApp((state) => state.knownMedia.get(entry.mediaId));
  const address = useMediaAddress();
  const name = item?.name ?? t('post.unknown');
  const onDrop = (event: DragEvent) => {
    const from = event.dataTransfer.getData('text/x-media-place');
    if (from === '') return;
    event.preventDefault();
    event.stopPropagation();
    onMove(Number(from), index);
  };
  return (
    <li
      className={classes.entry}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/x-media-place', String(index))}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('text/x-media-place')) event.preventDefault();
      }}
      onDrop={onDrop}
    >
      <span className={classes.picture}>
        <Thumb
          kind={item?.kind ?? 'image'}
          src={item ? address(item.id) : null}
          seconds={item?.seconds ?? null}
          broken={item !== undefined && item.state !== 'ok'}
        />
      </span>
      <div className={classes.about}>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        {item && item.state !== 'ok' && <span className={classes.trouble}>{t('post.missing')}</span>}
        {item?.kind === 'image' && <AltText entry={entry} name={name} onChange={onChange} />}
      </div>
      <div className={classes.tools}>
        <IconButton label={t('post.remove', { name })} onClick={onRemove}>
          <IconX size={14} />
        </IconButton>
        {count > 1 && (
          <>
            <IconButton
              label={t('post.earlier', { name })}
              disabled={index === 0}
              onClick={() => onMove(index, index - 1)}
            >
              <IconChevronLeft size={14} className={classes.up} />
            </IconButton>
            <IconButton
              label={t('post.later', { name })}
              disabled={index === count - 1}
              onClick={() => onMove(index, index + 1)}
            >
              <IconChevronRight size={14} className={classes.up} />
            </IconButton>
          </>
        )}
      </div>
    </li>
  );
}

function Picker({ onClose, onPick }: { readonly onClose: () => void; readonly onPick: (ids: readonly Id[]) => void }) {
  const { t } = useTranslation('media');
  const address = useMediaAddress();
  const media = useApp((state) => state.media);
  const loadMedia = useApp((state) => state.loadMedia);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  useEffect(() => {
    void loadMedia();
  }, [loadMedia]);
  const found = useMemo(() => filterMedia(media ?? [], { ...noMediaFilter, text }), [media, text]);
  const toggle = (id: Id) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Dialog opened onClose={onClose} title={t('post.pick')} size="lg">
      <TextInput
        data-autofocus
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {media && found.length === 0 && <p className={classes.none}>{t('post.pickEmpty')}</p>}
      <div className={classes.offered}>
        {found.slice(0, MOST_OFFERED).map((item) => (
          <button
            key={item.id}
            type="button"
            className={classes.offer}
            aria-pressed={chosen.includes(item.id)}
            onClick={() => toggle(item.id)}
          >
            <span className={classes.offerPicture}>
              <Thumb kind={item.kind} src={address(item.id)} seconds={item.seconds} broken={item.state !== 'ok'} />
            </span>
            <span className={classes.name} dir="auto">
              {item.name}
            </span>
          </button>
        ))}
      </div>
      <Button disabled={chosen.length === 0} onClick={() => onPick(chosen)}>
        {t('post.pickAdd', { count: chosen.length })}
      </Button>
    </Dialog>
  );
}

/** Reads what is known of the post's files, each once. */
function useKnown(media: readonly PostMedia[]): void {
  const store = useAppStore();
  useEffect(() => {
    const { knownMedia, knowMedia, reportFailure } = store.getState();
    const ids = media.map(({ mediaId }) => mediaId).filter((id) => !knownMedia.has(id));
    knowMedia(ids).catch(reportFailure);
  }, [media, store]);
}

/** The images, films and documents of the post, in order, with words for those who cannot see them. */
export function MediaField() {
  const { t } = useTranslation('media');
  const store = useAppStore();
  const media = useDraft((draft) => draft.fields.media);
  const editDraft = useApp((state) => state.editDraft);
  const [picking, setPicking] = useState(false);
  const section = useRef<HTMLElement>(null);
  useKnown(media);
  const add = (files: readonly File[]) => {
    const { composer, addFiles } = store.getState();
    if (composer) void addFiles(files, { kind: 'composer', session: composer.session });
  };
  const drop = useFileDrop(add);
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  };
  const move = (from: number, to: number) => {
    const next = withMoved(media, from, to);
    if (next === media) return;
    editDraft({ media: next });
    const name = store.getState().knownMedia.get(media[from]?.mediaId ?? '')?.name ?? t('post.unknown');
    store.getState().announce('media-moved', { name, place: to + 1, count: media.length });
  };
  return (
    <section
      ref={section}
      className={classes.section}
      aria-label={t('post.title')}
      data-over={drop.over || undefined}
      onPaste={onPaste}
      {...drop.handlers}
    >
      {media.length > 0 && (
        <ol className={classes.list}>
          {media.map((entry, index) => (
            <Entry
              key={entry.mediaId}
              entry={entry}
              index={index}
              count={media.length}
              onMove={move}
              onChange={(alt) => editDraft({ media: media.map((each) => (each === entry ? { ...each, alt } : each)) })}
              onRemove={() => {
                editDraft({ media: media.filter((each) => each !== entry) });
                section.current?.querySelector<HTMLElement>('[data-add-media]')?.focus();
              }}
            />
          ))}
        </ol>
      )}
      <MediaIssues />
      <div className={classes.buttons}>
        <FilesButton
          data-add-media
          variant="default"
          label={t('post.add')}
          multiple
          accept={acceptedFiles}
          onFiles={add}
        />
        <Button variant="subtle" onClick={() => setPicking(true)}>
          {t('post.fromLibrary')}
        </Button>
        {media.length === 0 && <span className={classes.hint}>{t('post.hint')}</span>}
      </div>
      {picking && (
        <Picker
          onClose={() => setPicking(false)}
          onPick={(ids) => {
            setPicking(false);
            const session = store.getState().composer?.session;
            if (session !== undefined) store.getState().attachMedia(ids, session);
          }}
        />
      )}
    </section>
  );
}
