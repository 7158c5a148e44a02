import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, linkSchema } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { formatNumber } from '#ui/formats.ts';
import classes from './composer-drawer.module.css';
import { TagsField } from './tags-field.tsx';
import { useDraft } from './use-composer.ts';
import { useFieldError, useIssueWords } from './words.ts';

/** Signs as a reader counts them: an emoji made of two units is one. */
function countSigns(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Says that a text is longer than can be stored, while it is typed. */
export function useTooLong(path: string, text: string, limit: number): string | undefined {
  const words = useIssueWords();
  return text.length > limit ? words({ path, message: 'too-long' }) : undefined;
}

/** What the post is called. */
export function TitleField() {
  const { t } = useTranslation('composer');
  const title = useDraft((draft) => draft.fields.title);
  const editDraft = useApp((state) => state.editDraft);
  const tooLong = useTooLong('fields.title', title, LIMITS.title);
  const refused = useFieldError('fields.title');
  const field = useRef<HTMLInputElement>(null);
  // The drawer gives the focus a little later; by then, what was typed right after the key that opened it would be lost.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <TextInput
      ref={field}
      data-autofocus
      aria-label={t('field.title')}
      placeholder={t('titlePlaceholder')}
      classNames={{ input: classes.title }}
      dir="auto"
      value={title}
      error={tooLong ?? refused}
      onChange={(event) => editDraft({ title: event.currentTarget.value })}
    />
  );
}

/** A long text with its count of signs. */
export function LongText({
  label,
  hidesLabel = false,
  placeholder,
  value,
  path,
  rows,
  counts = true,
  under,
  onChange,
}: {
  readonly label: string;
  readonly hidesLabel?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly path: string;
  readonly rows: number;
  /** False where the text is counted in another way. */
  readonly counts?: boolean;
  /** Stands below the text, beside the count. */
  readonly under?: ReactNode;
  readonly onChange: (value: string) => void;
}) {
  const { t, i18n } = useTranslation('composer');
  const tooLong = useTooLong(path, value, LIMITS.text);
  const refused = useFieldError(path);
  const count = counts ? countSigns(value) : 0;
  return (
    <div className={classes.long}>
      <Textarea
        autosize
        dir="auto"
        minRows={rows}
        maxRows={14}
        {...(hidesLabel ? { 'aria-label': label } : { label })}
        placeholder={placeholder}
        value={value}
        error={tooLong ?? refused}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {(under || count > 0) && (
        <div className={classes.under}>
          {under}
          {count > 0 && (
            <span className={classes.count}>
              {t('characters', { count, amount: formatNumber(count, i18n.language) })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

/** A web address; said to be wrong once it is left, not while it is typed. */
export function LinkField({
  label,
  value,
  path,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly path: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useIssueWords();
  const refused = useFieldError(path);
  const [left, setLeft] = useState(false);
  const wrong = left && !linkSchema.safeParse(value).success;
  const message = value.length > LIMITS.link ? 'too-long' : 'link';
  return (
    <TextInput
      label={label}
      type="url"
      placeholder="https://"
      value={value}
      error={refused ?? (wrong ? words({ path, message }) : undefined)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}

/** What goes out with the text. */
export function LinkAndHashtags() {
  const { t } = useTranslation('composer');
  const link = useDraft((draft) => draft.fields.link);
  const editDraft = useApp((state) => state.editDraft);
  return (
    <section className={classes.section} aria-label={t('withTheText')}>
      <TagsField field="hashtags" />
      <LinkField
        label={t('field.link')}
        value={link}
        path="fields.link"
        onChange={(value) => editDraft({ link: value })}
      />
    </section>
  );
}

/** What only the people who plan see. */
export function DetailsFields() {
  const { t } = useTranslation('composer');
  const notes = useDraft((draft) => draft.fields.notes);
  const editDraft = useApp((state) => state.editDraft);
  return (
    <section className={classes.section} aria-label={t('details')}>
      <TagsField field="labels" />
      <LongText
        label={t('field.notes')}
        value={notes}
        path="fields.notes"
        rows={2}
        onChange={(value) => editDraft({ notes: value })}
      />
    </section>
  );
}
