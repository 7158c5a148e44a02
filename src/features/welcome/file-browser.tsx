import { Button, TextInput } from '@mantine/core';
import { IconArrowUp, IconFile, IconFolder } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '#state/failure.ts';
import type { FolderListing } from '#state/session.ts';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import classes from './file-browser.module.css';
import { inFolder, isWorkspacePath } from './paths.ts';

type Props = {
  readonly opened: boolean;
  readonly purpose: 'open' | 'create';
  /** With which the new file begins. */
  readonly suggestedName?: string;
  readonly onClose: () => void;
  readonly onPick: (path: string) => void;
};

/** The folder shown, and what kept another one from being shown. */
function useFolder() {
  const browse = useApp((state) => state.browse);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const go = useCallback(
    async (path: string | null) => {
      try {
        setListing(await browse(path));
        setFailure(null);
        return true;
      } catch (error) {
        setFailure(toFailure(error));
        return false;
      }
    },
    [browse],
  );
  return { listing, failure, go };
}

function Entries({
  listing,
  purpose,
  onFolder,
  onFile,
}: {
  readonly listing: FolderListing;
  readonly purpose: Props['purpose'];
  readonly onFolder: (path: string) => void;
  readonly onFile: (path: string, name: string) => void;
}) {
  const { t } = useTranslation('welcome');
  if (listing.entries.length === 0) return <p className={classes.empty}>{t('browser.empty')}</p>;
  return (
    <ul className={classes.entries} aria-label={listing.path}>
      {listing.entries.map(({ kind, name, path }) => (
        <li key={path}>
          <button
            type="button"
            className={classes.entry}
            data-kind={kind}
            onClick={() => (kind === 'folder' ? onFolder(path) : onFile(path, name))}
          >
            {kind === 'folder' ? (
              <IconFolder size={17} stroke={1.5} aria-hidden />
            ) : (
              <IconFile size={17} stroke={1.5} aria-hidden />
            )}
            <span className={classes.entryName}>{name}</span>
            {kind === 'workspace' && purpose === 'create' && <small>{t('browser.taken')}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function NameForm({
  name,
  folder,
  onName,
  onPick,
  onClose,
}: Pick<Props, 'onPick' | 'onClose'> & {
  readonly name: string;
  readonly folder: string | null;
  readonly onName: (name: string) => void;
}) {
  const { t } = useTranslation(['welcome', 'common']);
  const ready = folder !== null && name.trim() !== '';
  return (
    <form
      className={classes.save}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onPick(inFolder(folder, name));
      }}
    >
      <TextInput
        className={classes.path}
        label={t('browser.name')}
        value={name}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <Button variant="default" h={36} onClick={onClose}>
        {t('common:cancel')}
      </Button>
      <Button type="submit" h={36} disabled={!ready}>
        {t('browser.choose')}
      </Button>
    </form>
  );
}

function BrowserForm({ purpose, suggestedName = '', onPick, onClose }: Omit<Props, 'opened'>) {
  const { t, i18n } = useTranslation('welcome');
  const { listing, failure, go } = useFolder();
  const [typed, setTyped] = useState<string | null>(null);
  const [name, setName] = useState(suggestedName);
  useEffect(() => void go(null), [go]);
  const path = typed ?? listing?.path ?? '';
  /** What is typed while the folder is on its way stays. */
  const open = async (folder: string | null) => {
    if (await go(folder)) setTyped((now) => (now === typed ? null : now));
  };
  const takes = purpose === 'open' && isWorkspacePath(path);
  const goToPath = () => (takes ? onPick(path.trim()) : void open(path.trim() || null));
  const code = failure && (i18n.exists(`welcome:browser.failure.${failure.code}`) ? failure.code : 'other');
  return (
    <div className={classes.browser}>
      <form
        className={classes.place}
        onSubmit={(event) => {
          event.preventDefault();
          goToPath();
        }}
      >
        <IconButton
          label={t('browser.up')}
          disabled={!listing?.parent}
          onClick={() => listing?.parent && void open(listing.parent)}
        >
          <IconArrowUp size={17} stroke={1.6} />
        </IconButton>
        <TextInput
          className={classes.path}
          data-autofocus
          label={purpose === 'open' ? t('browser.pathOpen') : t('browser.folder')}
          value={path}
          error={code && t(`browser.failure.${code}`)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" h={36}>
          {takes ? t('browser.open') : t('browser.go')}
        </Button>
      </form>
      {listing && (
        <Entries
          listing={listing}
          purpose={purpose}
          onFolder={(folder) => void open(folder)}
          onFile={(file, entry) => (purpose === 'open' ? onPick(file) : setName(entry))}
        />
      )}
      {purpose === 'create' && (
        <NameForm name={name} onName={setName} folder={listing?.path ?? null} onPick={onPick} onClose={onClose} />
      )}
    </div>
  );
}

/** Chooses a workspace file where the system's own dialog is not there. */
export function FileBrowser({ opened, ...rest }: Props) {
  const { t } = useTranslation(['welcome', 'common']);
  return (
    <Dialog opened={opened} onClose={rest.onClose} size={560} title={t(`browser.title.${rest.purpose}`)}>
      <BrowserForm {...rest} />
    </Dialog>
  );
}
