import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import classes from './create-form.module.css';
import type { FormPart } from './create-form.tsx';
import { FileBrowser } from './file-browser.tsx';
import { fileNameFor, inFolder } from './paths.ts';

/** Where the new workspace's file goes, with a way to put it elsewhere. */
export function FilePlace({ form, edit, errorAt }: FormPart) {
  const { t } = useTranslation('welcome');
  const info = useApp((state) => state.info);
  const pickFile = useApp((state) => state.pickFile);
  const reportFailure = useApp((state) => state.reportFailure);
  const [browsing, setBrowsing] = useState(false);
  const name = fileNameFor(form.name) || t('file.defaultName');
  const path = form.path ?? inFolder(info?.workspacesDir ?? '', name);
  const choose = () => {
    if (!info?.nativeDialogs) {
      setBrowsing(true);
      return;
    }
    pickFile('create', name)
      .then((picked) => picked && edit({ path: picked }))
      .catch(reportFailure);
  };
  const error = errorAt('path');
  return (
    <div className={classes.place}>
      <span className={classes.placeLabel}>{t('file.label')}</span>
      <span className={classes.path} title={path}>
        {path}
      </span>
      {error && <span className={classes.error}>{error}</span>}
      <Button variant="subtle" className={classes.choose} onClick={choose}>
        {t('file.choose')}
      </Button>
      <FileBrowser
        opened={browsing}
        purpose="create"
        suggestedName={name}
        onClose={() => setBrowsing(false)}
        onPick={(picked) => {
          setBrowsing(false);
          edit({ path: picked });
        }}
      />
    </div>
  );
}
