import { SegmentedControl } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema, languages } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { Logo } from '#ui/logo.tsx';
import { CreateForm } from './create-form.tsx';
import { languageOf } from './locale-defaults.ts';
import { StartPanel } from './start-panel.tsx';
import classes from './welcome-screen.module.css';

/** Each language by its own name, so that whoever needs it can read it. */
const languageNames = { en: 'English', fr: 'Français' } as const;

function LanguageSwitch() {
  const { t, i18n } = useTranslation('welcome');
  const setPreferences = useApp((state) => state.setPreferences);
  return (
    <SegmentedControl
      size="sm"
      aria-label={t('language')}
      value={languageOf(i18n.language)}
      onChange={(value) => void setPreferences({ language: languageSchema.parse(value) })}
      data={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
    />
  );
}

function Introduction() {
  const { t } = useTranslation('welcome');
  const open = useApp((state) => state.snapshot?.workspace.name);
  const leaveWelcome = useApp((state) => state.leaveWelcome);
  return (
    <section className={classes.introduction} aria-label="Colonnade">
      {open !== undefined && (
        <button type="button" className={classes.back} onClick={leaveWelcome}>
          <IconArrowLeft size={16} stroke={1.7} aria-hidden />
          {t('backTo', { name: open })}
        </button>
      )}
      <div className={classes.brand}>
        <Logo size={56} />
        <h1 className={classes.name}>Colonnade</h1>
        <p className={classes.sentence}>{t('sentence')}</p>
      </div>
      <div className={classes.foot}>
        <p className={classes.promise}>{t('promise')}</p>
        <LanguageSwitch />
      </div>
    </section>
  );
}

/** The first thing a new user sees, and the way to other workspaces. */
export function WelcomeScreen() {
  const { t } = useTranslation('welcome');
  const clear = useApp((state) => state.clearOpenFailure);
  const [creating, setCreating] = useState(false);
  const show = (create: boolean) => {
    clear();
    setCreating(create);
  };
  return (
    <div className={classes.screen}>
      <Introduction />
      <main className={classes.main} aria-label={creating ? t('create.title') : t('start')}>
        {creating ? <CreateForm onBack={() => show(false)} /> : <StartPanel onCreate={() => show(true)} />}
      </main>
    </div>
  );
}
