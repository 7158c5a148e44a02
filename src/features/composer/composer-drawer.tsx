import { Drawer } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isDirty } from '#state/composer.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import { Banners } from './banners.tsx';
import { Columns } from './columns.tsx';
import classes from './composer-drawer.module.css';
import { Footer } from './footer.tsx';
import { derivedStatus } from './placement-facts.ts';
import { ScopeDialog } from './scope-dialog.tsx';
import { useBalancePreview } from './use-balance-preview.ts';
import { useDraft } from './use-composer.ts';
import { useComposerKeys } from './use-composer-keys.ts';
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

function Form({ onClose }: { readonly onClose: () => void }) {
  const form = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const store = useAppStore();
  useBalancePreview();
  useNeighbours();
  useWritingAids();
  useUnloadGuard();
  const save = async (andClose: boolean) => {
    const saved = await store.getState().saveComposer();
    const { composer, closeComposer } = store.getState();
    if (saved && andClose && composer && !isDirty(composer)) closeComposer();
    // The message stands at the field once React has drawn it.
    if (!saved) requestAnimationFrame(() => focusFirstProblem(body.current));
  };
  useComposerKeys(form, { onSave: (andClose) => void save(andClose), onClose });
  return (
    <div className={classes.form} ref={form}>
      <Header />
      <div className={classes.body} ref={body} tabIndex={-1}>
        <Banners />
        <Columns />
      </div>
      <Footer onSave={() => void save(true)} onClose={onClose} />
    </div>
  );
}

function focusFirstProblem(body: HTMLElement | null): void {
  const field = body?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) {
    field.focus();
    // The message stands below the field.
    field.scrollIntoView({ block: 'center' });
  } else body?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
}

/** A post under edit, over the calendar. */
export function ComposerDrawer() {
  const opened = useApp((state) => state.composer !== null);
  // Each post has a form of its own, so that nothing half-typed crosses from one to the next.
  const key = useApp((state) => state.composer?.session);
  const store = useAppStore();
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
  return (
    <Drawer.Root
      className={classes.drawer}
      opened={opened}
      onClose={close}
      closeOnEscape={false}
      position="right"
      size="var(--composer-width)"
      transitionProps={{ duration: 160, exitDuration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.22} />
      <Drawer.Content className={classes.content}>{opened && <Form key={key} onClose={close} />}</Drawer.Content>
      <ScopeDialog />
    </Drawer.Root>
  );
}
