import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

type Props = { readonly title: string; readonly text: string; readonly onRetry: () => void };

/** What a screen says that could not be read, with the way to read it again. */
export function FailedState({ title, text, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconAlertTriangle size={28} stroke={1.4} />}
      title={title}
      text={text}
      action={<Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
