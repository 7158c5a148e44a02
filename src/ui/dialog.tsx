import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FocusBack } from './focus-back.tsx';

let opened = 0;

/** Says on the page that a dialog is open: what floats over the page makes way. */
function useMarkedOpen(): void {
  useLayoutEffect(() => {
    opened += 1;
    document.body.toggleAttribute('data-dialog', true);
    return () => {
      opened -= 1;
      document.body.toggleAttribute('data-dialog', opened > 0);
    };
  }, []);
}

function Opened() {
  useMarkedOpen();
  return <FocusBack />;
}

/** A dialog over the page. */
export function Dialog({ children, ...props }: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal closeButtonProps={{ 'aria-label': t('close') }} {...props}>
      <Opened />
      {children}
    </Modal>
  );
}
