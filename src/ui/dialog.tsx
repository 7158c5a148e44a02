import { Modal, type ModalProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FocusBack } from './focus-back.tsx';

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
