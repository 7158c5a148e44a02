import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconCopy, IconHistory, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daySchema } from '#domain/day.ts';
import { isDirty } from '#state/composer.ts';
import { activeNetworks } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { isMac } from '#ui/keys.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import classes from './composer-drawer.module.css';
import { useDraft } from './use-composer.ts';

function CopyForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('composer');
  const today = useApp((state) => state.snapshot?.today ?? '');
  const networks = activeNetworks(useApp((state) => state.snapshot));
  const firstDay = useDraft((draft) => draft.placements.find(({ day }) => day !== null)?.day) ?? today;
  const copyPost = useApp((state) => state.copyPost);
  const guardEdits = useApp((state) => state.guardEdits);
  const [day, setDay] = useState(addDays(firstDay, 7));
  const copy = (on: string | null, ids: readonly string[] | null) => {
    onDone();
    guardEdits(() => void copyPost(on, ids));
  };
  return (
    <div className={classes.copy}>
      <form
        className={classes.copyDay}
        onSubmit={(event) => {
          event.preventDefault();
          if (daySchema.safeParse(day).success) copy(day, null);
        }}
      >
        <DayField size="xs" label={t('copy.day')} value={day} data-mantine-stop-propagation="true" onChange={setDay} />
        <Button type="submit" variant="light" h={30} disabled={!daySchema.safeParse(day).success}>
          {t('copy.action')}
        </Button>
      </form>
      <div className={classes.copyNetworks}>
        <span className={classes.small}>{t('copy.network')}</span>
        {networks.map((network) => (
          <Button
            key={network.id}
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<NetworkIcon platform={network.platform} />}
            data-mantine-stop-propagation="true"
            onClick={() => copy(null, [network.id])}
          >
            {network.name}
          </Button>
        ))}
      </div>
    </div>
  );
}

function CopyTo() {
  const { t } = useTranslation('composer');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus width={260} shadow="md">
      <Popover.Target>
        <Tooltip label={t('copyTo')} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            className={classes.quiet}
            aria-label={t('copyTo')}
            aria-haspopup="dialog"
            aria-expanded={opened}
            data-mantine-stop-propagation={opened || undefined}
            onClick={() => setOpened(!opened)}
          >
            <IconCalendarPlus size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('copyTo')}>
        <CopyForm onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function SavedPostActions() {
  const { t } = useTranslation('composer');
  const { t: history } = useTranslation('history');
  const { copyPost, trashPost, guardEdits, openHistory } = useAppStore().getState();
  const id = useApp((state) => state.composer?.postId ?? null);
  return (
    <>
      <IconButton label={t('duplicate')} onClick={() => guardEdits(() => void copyPost(null, null))}>
        <IconCopy size={17} stroke={1.6} />
      </IconButton>
      <CopyTo />
      <IconButton label={history('open')} onClick={() => guardEdits(() => id && void openHistory(id))}>
        <IconHistory size={17} stroke={1.6} />
      </IconButton>
      <IconButton label={t('trash')} onClick={() => guardEdits(() => void trashPost())}>
        <IconTrash size={17} stroke={1.6} />
      </IconButton>
    </>
  );
}

/** Asks what to do with unsaved edits before going on. */
function LeavePanel() {
  const { t } = useTranslation(['composer', 'common']);
  const { saveAndLeave, discardEdits, keepEditing } = useAppStore().getState();
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    save.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className={classes.footer} role="alertdialog" aria-labelledby="composer-leave" data-asking>
      <p className={classes.question} id="composer-leave">
        {t('leave.question')}
      </p>
      <Button variant="default" onClick={keepEditing}>
        {t('leave.keep')}
      </Button>
      <Button variant="light" color="red" onClick={discardEdits}>
        {t('leave.discard')}
      </Button>
      <Button ref={save} onClick={() => void saveAndLeave()}>
        {t('common:save')}
      </Button>
    </div>
  );
}

/** What can be done with the post as a whole. */
export function Footer({ onSave, onClose }: { readonly onSave: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation(['composer', 'common']);
  const isNew = useApp((state) => state.composer?.postId === null);
  const saving = useApp((state) => state.composer?.saving ?? false);
  const asking = useApp((state) => Boolean(state.composer?.leaving));
  const dirty = useApp((state) => state.composer !== null && isDirty(state.composer));
  if (asking) return <LeavePanel />;
  return (
    <div className={classes.footer}>
      {!isNew && <SavedPostActions />}
      <span className={classes.space}>{dirty && <span className={classes.small}>{t('unsaved')}</span>}</span>
      <Button variant="default" onClick={onClose}>
        {t('common:close')}
      </Button>
      <Button
        onClick={onSave}
        loading={saving}
        aria-keyshortcuts={isMac ? 'Meta+Enter' : 'Control+Enter'}
        rightSection={
          <span className={classes.kbd} aria-hidden>
            {isMac ? '⌘↵' : 'Ctrl ↵'}
          </span>
        }
      >
        {t('common:save')}
      </Button>
    </div>
  );
}
