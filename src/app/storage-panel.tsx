import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import { Dialog } from '#ui/dialog.tsx';
import classes from './storage-panel.module.css';

/** Blocks the window while nothing can be saved, and says what is safe and what to do. */
export function StoragePanel() {
  const { t, i18n } = useTranslation();
  const trouble = useApp((state) => state.storageTrouble);
  const clear = useApp((state) => state.clearStorageTrouble);
  const gone = trouble?.reason?.startsWith('file-gone') ?? false;
  const key = [trouble?.reason, trouble?.code].find((one) => one && i18n.exists(`storage.${one}`)) ?? 'storage';
  return (
    <Dialog opened={trouble !== null} onClose={clear} title={t('storage.title')} withCloseButton={false}>
      {trouble && (
        <div className={classes.panel} role="alert">
          <p>{t(`storage.${key}`, { ...trouble.params })}</p>
          {!gone && <p className={classes.safe}>{t('storage.safe')}</p>}
          <Button onClick={clear}>{t('retry')}</Button>
        </div>
      )}
    </Dialog>
  );
}
