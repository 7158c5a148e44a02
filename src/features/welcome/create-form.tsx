import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import { BrandFields } from './brand-fields.tsx';
import classes from './create-form.module.css';
import { FailurePanel } from './failure-panel.tsx';
import { FilePlace } from './file-place.tsx';
import { languageOf, systemTimeZone, usualFirstWeekday } from './locale-defaults.ts';
import { NetworksPicker } from './networks-picker.tsx';
import { PillarsEditor } from './pillars-editor.tsx';
import { type FormErrors, formErrors, initialForm, type Namer, type SeedForm, toSeed } from './seed.ts';

export type FormPart = {
  readonly form: SeedForm;
  readonly edit: (change: Partial<SeedForm>) => void;
  readonly namer: Namer;
  /** The message at a field; undefined when it is in order. */
  readonly errorAt: (path: string) => string | undefined;
};

/** The backend's own field messages, as the form names its fields. */
function refusedFields(issues: readonly { readonly path: string }[] | undefined): FormErrors {
  return Object.fromEntries((issues ?? []).map(({ path }) => [path.replace(/^seed\./, ''), 'invalid']));
}

function useSeedForm(): FormPart & { readonly submit: () => Promise<boolean> } {
  const { t, i18n } = useTranslation(['welcome', 'common']);
  const issues = useApp((state) => state.openFailure?.issues);
  const createWorkspace = useApp((state) => state.createWorkspace);
  const [form, setForm] = useState(() => {
    const language = languageOf(i18n.language);
    return initialForm(language, systemTimeZone(), usualFirstWeekday(language));
  });
  const [checked, setChecked] = useState(false);
  const edit = useCallback((change: Partial<SeedForm>) => setForm((now) => ({ ...now, ...change })), []);
  const words = i18n.getFixedT(form.language, ['welcome', 'common']);
  const namer: Namer = (key) => words(key.startsWith('platform.') ? `common:${key}` : key);
  const errors = { ...refusedFields(issues), ...(checked ? formErrors(form, namer) : {}) };
  return {
    form,
    namer,
    edit,
    errorAt: (path) => {
      const rule = errors[path];
      return rule === undefined ? undefined : t(`issue.${rule}`);
    },
    submit: async () => {
      setChecked(true);
      if (Object.keys(formErrors(form, namer)).length > 0) return false;
      return createWorkspace(toSeed(form, namer), form.path);
    },
  };
}

/** Makes a new workspace: the brand, its networks, its pillars, and where the file goes. */
export function CreateForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('welcome');
  const opening = useApp((state) => state.opening);
  const failure = useApp((state) => state.openFailure);
  const root = useRef<HTMLDivElement>(null);
  const { submit, ...part } = useSeedForm();
  const create = async () => {
    if (opening || (await submit())) return;
    // The message stands at the field once React has drawn it.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    // Not a form element: Enter in one of many fields must not make a file.
    <div ref={root} className={classes.form}>
      <div className={classes.sections}>
        <button type="button" className={classes.back} onClick={onBack}>
          <IconArrowLeft size={16} stroke={1.7} aria-hidden />
          {t('back')}
        </button>
        <h2 className={classes.title}>{t('create.title')}</h2>
        <BrandFields {...part} />
        <NetworksPicker {...part} />
        <PillarsEditor {...part} />
      </div>
      <div className={classes.foot}>
        {failure && (
          <div className={classes.failure}>
            <FailurePanel />
          </div>
        )}
        <FilePlace {...part} />
        <Button size="sm" loading={opening} onClick={() => void create()}>
          {t('create.submit')}
        </Button>
      </div>
    </div>
  );
}
