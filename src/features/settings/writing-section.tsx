import { Button, Textarea, type TextareaProps, TextInput } from '@mantine/core';
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

type FormProps = {
  readonly title: string;
  readonly name: string;
  readonly words: string;
  readonly field: Pick<TextareaProps, 'label' | 'description' | 'minRows' | 'maxRows' | 'maxLength'>;
  /** Whether the words are something to keep. */
  readonly accepts: (words: string) => boolean;
  readonly onSave: (name: string, words: string) => Promise<Failure | null>;
  readonly onClose: () => void;
};

function WritingForm({ title, field, accepts, onSave, onClose, ...before }: FormProps) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState(before.name);
  const [words, setWords] = useState(before.words);
  return (
    <FormDialog
      title={title}
      submit={t('writing.save')}
      blocked={name.trim() === '' || !accepts(words)}
      onSubmit={() => onSave(name.trim(), words)}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('writing.name')}
        maxLength={LIMITS.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea {...field} autosize value={words} onChange={(event) => setWords(event.currentTarget.value)} />
    </FormDialog>
  );
}

function GroupForm({ group, onClose }: { readonly group: HashtagGroup | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const save = useApp((state) => state.saveHashtagGroup);
  return (
    <WritingForm
      title={group ? t('writing.editGroup') : t('writing.addGroup')}
      name={group?.name ?? ''}
      words={group?.tags.map((tag) => `#${tag}`).join(' ') ?? ''}
      field={{ label: t('writing.tags'), description: t('writing.tagsHint'), minRows: 2, maxRows: 8 }}
      accepts={(words) => tagsOf(words).length > 0}
      onSave={(name, words) => save(group?.id ?? null, { name, tags: tagsOf(words) })}
      onClose={onClose}
    />
  );
}

function SnippetForm({ snippet, onClose }: { readonly snippet: Snippet | null; readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const save = useApp((state) => state.saveSnippet);
  return (
    <WritingForm
      title={snippet ? t('writing.editSnippet') : t('writing.addSnippet')}
      name={snippet?.name ?? ''}
      words={snippet?.text ?? ''}
      field={{ label: t('writing.words'), minRows: 3, maxRows: 12, maxLength: LIMITS.text }}
      accepts={(text) => text !== ''}
      onSave={(name, text) => save(snippet?.id ?? null, { name, text })}
      onClose={onClose}
    />
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
