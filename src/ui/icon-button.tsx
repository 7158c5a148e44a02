import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import classes from './icon-button.module.css';
import { shortcutLabel } from './keys.ts';

type Props = {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** As actions name their keys. */
  readonly shortcut?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon: always named, for the eye by a tooltip. Disabled it can still be reached and read. */
export function IconButton({ label, children, onClick, disabled = false, shortcut = null, ref }: Props) {
  return (
    <Tooltip label={shortcut === null ? label : `${label} (${shortcutLabel(shortcut)})`}>
      <ActionIcon
        ref={ref}
        variant="subtle"
        color="gray"
        size={28}
        aria-label={label}
        onClick={onClick}
        className={classes.button}
        aria-disabled={disabled}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
