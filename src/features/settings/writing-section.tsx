import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#domain/model.ts';
import { withTags } from '#domain/writing.ts';
import type { Failure } from '#state/failure.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import type { HashtagGroup, Snippet } from '#state/writing.ts';
import { FormDialog } from '#ui/form-dialog.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Refusal } from '#ui/refusal.tsx';
import classes from './list-row.module.css';
import { Group, Section } from './parts.tsx';
import { SortableList } from './sortable-list.tsx';

type Dialog =
  | { readonly kind: 'group'; readonly item: HashtagGroup | null }
  | { readonly kind: 'snippet'; readonly item: Snippet | null };

const tagsOf = (words: string) =>
  withTags(
    [],
    words
      .split(/[\s,;#]+/)
      .filter((tag) => tag !== '')
      .map((tag) => tag.slice(0, LIMITS.tag)),
  );

function GroupForm({ group, onClose }: { readonly group: HashtagGroup | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const save = useApp((state) => state.saveHashtagGroup);
  const [name, setName] = useState(group?.name ?? '');
  const [words, setWords] = useState(group?.tags.map((tag) => `#${tag}`).join(' ') ?? '');
  const tags = tagsOf(words);
  return (
    <FormDialog
      title={group ? t('writing.editGroup') : t('writing.addGroup')}
      submit={t('writing.save')}
      blocked={name.trim() === '' || tags.length === 0}
      onSubmit={() => save(group?.id ?? null, { name: name.trim(), tags })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('writing.name')}
        maxLength={LIMITS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('writing.tags')}
        description={t('writing.tagsHint')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function SnippetForm({ snippet, onClose }: { readonly snippet: Snippet | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const save = useApp((state) => state.saveSnippet);
  const [name, setName] = useState(snippet?.name ?? '');
  const [text, setText] = useState(snippet?.text ?? '');
  return (
    <FormDialog
      title={snippet ? t('writing.editSnippet') : t('writing.addSnippet')}
      submit={t('writing.save')}
      blocked={name.trim() === '' || text === ''}
      onSubmit={() => save(snippet?.id ?? null, { name: name.trim(), text })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('writing.name')}
        maxLength={LIMITS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={3}
        maxRows={12}
        label={t('writing.words')}
        maxLength={LIMITS.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** Hashtag groups and snippets that the composer offers. */
export function WritingSection() {
  const { t } = useTranslation('settings');
  const writing = useApp((state) => state.writing);
  const { loadWriting, reorderHashtagGroups, deleteHashtagGroup, reorderSnippets, deleteSnippet } =
    useAppStore().getState();
  const groups = writing?.groups ?? [];
  const snippets = writing?.snippets ?? [];
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => void loadWriting(), [loadWriting]);
  const actions = (name: string, onEdit: () => void, onDelete: () => Promise<Failure | null>) => (
    <>
      <IconButton label={t('row.edit', { name })} onClick={onEdit}>
        <IconPencil size={15} stroke={1.7} />
      </IconButton>
      <IconButton label={t('writing.delete', { name })} onClick={() => void onDelete().then(setFailure)}>
        <IconTrash size={15} stroke={1.7} />
      </IconButton>
    </>
  );
  const row = (name: string, more: string) => (
    <div className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>{name}</p>
        <p className={classes.more}>{more}</p>
      </div>
    </div>
  );
  const add = (label: string, onClick: () => void) => (
    <Button variant="default" w="fit-content" leftSection={<IconPlus size={15} />} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <Section title={t('writing.title')} text={t('writing.text')}>
      <Refusal failure={failure} />
      <Group title={t('writing.groups')} {...(writing && groups.length === 0 ? { text: t('writing.noGroups') } : {})}>
        {groups.length > 0 && (
          <SortableList
            label={t('writing.groups')}
            items={groups}
            onReorder={reorderHashtagGroups}
            actions={(item) =>
              actions(
                item.name,
                () => setDialog({ kind: 'group', item }),
                () => deleteHashtagGroup(item.id),
              )
            }
          >
            {({ name, tags }) => row(name, tags.map((tag) => `#${tag}`).join(' '))}
          </SortableList>
        )}
        {add(t('writing.addGroup'), () => setDialog({ kind: 'group', item: null }))}
      </Group>
      <Group
        title={t('writing.snippets')}
        {...(writing && snippets.length === 0 ? { text: t('writing.noSnippets') } : {})}
      >
        {snippets.length > 0 && (
          <SortableList
            label={t('writing.snippets')}
            items={snippets}
            onReorder={reorderSnippets}
            actions={(item) =>
              actions(
                item.name,
                () => setDialog({ kind: 'snippet', item }),
                () => deleteSnippet(item.id),
              )
            }
          >
            {({ name, text }) => row(name, text.length > 120 ? `${text.slice(0, 120)}…` : text)}
          </SortableList>
        )}
        {add(t('writing.addSnippet'), () => setDialog({ kind: 'snippet', item: null }))}
      </Group>
      {dialog?.kind === 'group' && <GroupForm group={dialog.item} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'snippet' && <SnippetForm snippet={dialog.item} onClose={() => setDialog(null)} />}
    </Section>
  );
}
