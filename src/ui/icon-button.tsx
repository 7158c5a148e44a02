import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly shortcut?: string;
};

/** A button that is only an icon: always named, for the eye by a tooltip. */
export function IconButton({ label, children, onClick, disabled = false, shortcut }: Props) {
  return (
    <Tooltip label={shortcut ? `${label} (${shortcut})` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        onClick={onClick}
        data-disabled={disabled || undefined}
        aria-disabled={disabled}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
