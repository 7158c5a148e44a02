import { useTranslation } from 'react-i18next';
import { typedTime } from './typed-day.ts';
import { TypedField, type TypedFieldProps } from './typed-field.tsx';

/** A time of day (`HH:MM`, empty for none), typed as people do: `8:30`, `8h30`, `830`. */
export function TimeField(props: TypedFieldProps) {
  const { t } = useTranslation('common');
  const misread = (text: string) => t('noTime', { text });
  return <TypedField placeholder="––:––" {...props} show={(time) => time} read={typedTime} misread={misread} />;
}
