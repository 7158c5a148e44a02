import { Drawer } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isDirty } from '#state/composer.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { FocusBack } from '#ui/focus-back.tsx';
import { StatusMark } from '#ui/status-mark.tsx';
import { leadToRefused } from '#ui/typed-field.tsx';
import { Banners } from './banners.tsx';
import { Columns } from './columns.tsx';
import classes from './composer-drawer.module.css';
import { Footer } from './footer.tsx';
import { derivedStatus } from './placement-facts.ts';
import { ScopeDialog } from './scope-dialog.tsx';
import { useBalancePreview } from './use-balance-preview.ts';
import { useDraft } from './use-composer.ts';
import { useComposerKeys, useKeptFocus } from './use-composer-keys.ts';
import { useWritingAids } from './use-measures.ts';
import { useNeighbours } from './use-neighbours.ts';

function Header() {
  const { t } = useTranslation(['composer', 'common']);
  const isNew = useApp((state) => state.composer?.postId === null);
  const snapshot = useApp((state) => state.snapshot);
  const draft = useDraft((whole) => whole);
  const derived = snapshot && derivedStatus(draft, snapshot);
  return (
    <Drawer.Header className={classes.header}>
      <Drawer.Title className={classes.heading}>{isNew ? t('new') : t('edit')}</Drawer.Title>
      {derived && (
        <span className={classes.derived} data-status={derived}>
          <span aria-hidden>
            <StatusMark status={derived} label="" />
          </span>
          {t(`derived.${derived}`)}
        </span>
      )}
      <Drawer.CloseButton aria-label={t('common:close')} />
    </Drawer.Header>
  );
}

/** Warns before the window goes with edits that are not saved. */
function useUnloadGuard(): void {
  const dirty = useApp((state) => state.composer !== null && isDirty(state.composer));
  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);
}

type FormProps = { readonly onSave: () => void; readonly onClose: () => void };

function Form({ onSave, onClose }: FormProps) {
  useBalancePreview();
  useNeighbours();
  useWritingAids();
  useUnloadGuard();
  return (
    <div className={classes.form}>
      <Header />
      <div className={classes.body} tabIndex={-1}>
        <Banners />
        <Columns />
      </div>
      <Footer onSave={onSave} onClose={onClose} />
    </div>
  );
}

function focusFirstProblem(drawer: HTMLElement | null): void {
  const field = drawer?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) {
    field.focus();
    // The message stands below the field.
    field.scrollIntoView({ block: 'center' });
  } else drawer?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
}

/** A post under edit, over the calendar. */
export function ComposerDrawer() {
  const opened = useApp((state) => state.composer !== null);
  // Each post has a form of its own, so that nothing half-typed crosses from one to the next.
  const key = useApp((state) => state.composer?.session);
  const store = useAppStore();
  const drawer = useRef<HTMLDivElement>(null);
  const save = async (andClose: boolean) => {
    if (leadToRefused(drawer.current)) return;
    const saved = await store.getState().saveComposer();
    const { composer, closeComposer } = store.getState();
    if (saved && andClose && composer && !isDirty(composer)) closeComposer();
    // The message stands at the field once React has drawn it.
    if (!saved) requestAnimationFrame(() => focusFirstProblem(drawer.current));
  };
  const close = () => {
    // What is half-typed in a tag field becomes a tag when the field is left, and counts as an edit.
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) {
      field.blur();
      field.focus();
    }
    const { composer, guardEdits, keepEditing, closeComposer } = store.getState();
    if (composer?.leaving) keepEditing();
    else guardEdits(closeComposer);
  };
  useKeptFocus(drawer, opened);
  useComposerKeys(drawer, opened, { onSave: (andClose) => void save(andClose), onClose: close });
  return (
    <Drawer.Root opened={opened} onClose={close} closeOnEscape={false} position="right" size="var(--composer-width)">
      <Drawer.Overlay backgroundOpacity={0.22} />
      <Drawer.Content ref={drawer} className={classes.content}>
        {opened && <FocusBack />}
        {opened && <Form key={key} onSave={() => void save(true)} onClose={close} />}
      </Drawer.Content>
      <ScopeDialog />
    </Drawer.Root>
  );
}
