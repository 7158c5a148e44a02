import { Pill, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '#state/use-app.ts';
import { useDraft } from './use-composer.ts';
import { useFieldError } from './words.ts';

const rules = {
  hashtags: { splitChars: [' ', ',', ';', '\n', '\t', '#'], separator: /[\s,;#]+/, sign: '#' },
  // A label may be several words.
  labels: { splitChars: [',', ';', '\n', '\t'], separator: /[,;\n\t]+/, sign: '' },
} as const;

/** Typed or pasted words as tags: split, without their sign, once each. */
export function tidyTags(field: keyof typeof rules, values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values
    .flatMap((value) => value.split(rules[field].separator))
    .map((tag) => tag.trim().replace(/^#+/, ''))
    .filter((tag) => {
      const key = tag.toLowerCase();
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Hashtags, kept without their `#`, or labels. */
export function TagsField({ field }: { readonly field: keyof typeof rules }) {
  const { t } = useTranslation('composer');
  const tags = useDraft((draft) => draft.fields[field]);
  const editDraft = useApp((state) => state.editDraft);
  const error = useFieldError(`fields.${field}`);
  const { sign, splitChars } = rules[field];
  return (
    <TagsInput
      label={t(`field.${field}`)}
      placeholder={tags.length === 0 ? t(`${field}Placeholder`) : undefined}
      value={[...tags]}
      error={error}
      splitChars={[...splitChars]}
      onChange={(values) => editDraft({ [field]: tidyTags(field, values) })}
      renderPill={({ value, onRemove }) => (
        <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t('removeTag', { tag: value }) }}>
          {`${sign}${value}`}
        </Pill>
      )}
    />
  );
}
