import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from './focus-back.ts';

/** Stands in whatever opens over the page, and gives the focus back when that is closed. */
export function FocusBack() {
  useFocusBack();
  return null;
}

/** A dialog over the page. */
export function Dialog({ children, ...props }: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} {...props}>
      <FocusBack />
      {children}
    </Modal>
  );
}
