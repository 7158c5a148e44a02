import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconPhoto, IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { filterMedia, type MediaFilter, type MediaItem } from '#domain/media.ts';
import { noMediaFilter } from '#state/media.ts';
import { acceptedFiles } from '#state/media-address.ts';
import { useApp } from '#state/use-app.ts';
import { Delayed } from '#ui/delayed.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFileDrop } from '#ui/file-drop.ts';
import { FilesButton } from '#ui/files-button.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { CheckButton, MediaCare } from './media-care.tsx';
import { MediaDetails } from './media-details.tsx';
import { MediaGrid } from './media-grid.tsx';
import classes from './media-screen.module.css';

const kindChoices = ['all', 'image', 'video', 'document'] as const;
const useChoices = ['all', 'used', 'unused', 'missing'] as const;

function Filters({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation('media');
  const filter = useApp((state) => state.mediaFilter);
  const change = useApp((state) => state.filterMedia);
  // "All" is what no filter is called on screen.
  const pick = <T,>(value: string): T | null => (value === 'all' ? null : (value as T));
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        size="xs"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('filterKind')}
        value={filter.kind ?? 'all'}
        onChange={(value) => change({ kind: pick<MediaFilter['kind'] & string>(value) })}
        data={kindChoices.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('filterUse')}
        value={filter.use ?? 'all'}
        onChange={(value) => change({ use: pick<MediaFilter['use'] & string>(value) })}
        data={useChoices.map((value) => ({ value, label: t(`use.${value}`) }))}
      />
      {shown < total && (
        <span className={classes.count} role="status">
          {t('shownOf', { count: shown, total })}
        </span>
      )}
      <CheckButton />
    </div>
  );
}

function Skeleton() {
  return (
    <div className={classes.ghosts} aria-hidden>
      {Array.from({ length: 12 }, (_, index) => index).map((key) => (
        <div key={key} className={classes.ghost} />
      ))}
    </div>
  );
}

function AddFiles() {
  const { t } = useTranslation('media');
  const addFiles = useApp((state) => state.addFiles);
  return (
    <FilesButton
      label={t('add')}
      multiple
      accept={acceptedFiles}
      leftSection={<IconPlus size={14} aria-hidden />}
      onFiles={(files) => void addFiles(files, { kind: 'library' })}
    />
  );
}

function Body({ items }: { readonly items: readonly MediaItem[] }) {
  const { t } = useTranslation('media');
  const filter = useDeferredValue(useApp((state) => state.mediaFilter));
  const change = useApp((state) => state.filterMedia);
  const shownId = useApp((state) => state.mediaShown);
  const shown = useMemo(() => filterMedia(items, filter), [items, filter]);
  const detailed = items.find(({ id }) => id === shownId);
  return (
    <>
      <Filters shown={shown.length} total={items.length} />
      <MediaCare items={items} />
      <div className={classes.body} data-detailed={detailed !== undefined || undefined}>
        {shown.length > 0 ? (
          <MediaGrid items={shown} />
        ) : (
          <EmptyState
            title={t('nothingFound')}
            text={t('nothingFoundText')}
            action={
              <Button variant="default" onClick={() => change(noMediaFilter)}>
                {t('showAll')}
              </Button>
            }
          />
        )}
        {detailed && <MediaDetails key={detailed.id} item={detailed} />}
      </div>
    </>
  );
}

/** Every image, film and document of the workspace. */
export function MediaScreen() {
  const { t } = useTranslation('media');
  const { t: common } = useTranslation();
  const media = useApp((state) => state.media);
  const failure = useApp((state) => state.mediaFailure);
  const loadMedia = useApp((state) => state.loadMedia);
  const addFiles = useApp((state) => state.addFiles);
  useEffect(() => {
    void loadMedia();
  }, [loadMedia]);
  const drop = useFileDrop((files) => void addFiles(files, { kind: 'library' }));
  return (
    <section className={classes.screen} data-over={drop.over || undefined} aria-label={t('title')} {...drop.handlers}>
      <PageHead className={classes.head} title={t('title')} total={media?.length ?? 0} intro={t('intro')}>
        {media && media.length > 0 && <AddFiles />}
      </PageHead>
      {media && media.length > 0 && <Body items={media} />}
      {media?.length === 0 && (
        <EmptyState
          icon={<IconPhoto size={30} stroke={1.4} />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<AddFiles />}
        />
      )}
      {!media && failure && (
        <EmptyState
          title={t('failedTitle')}
          text={t('failedText')}
          action={<Button onClick={() => void loadMedia()}>{common('retry')}</Button>}
        />
      )}
      {!media && !failure && (
        <Delayed>
          <Skeleton />
        </Delayed>
      )}
      {drop.over && <p className={classes.drop}>{t('dropHere')}</p>}
    </section>
  );
}
