import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

type Props = ButtonProps & {
  readonly label: string;
  /** Names the hidden field for whoever finds it by its label; the button's own words unless given. */
  readonly fieldLabel?: string;
  readonly multiple?: boolean;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
  /** Lets whoever put it there find it again. */
  readonly 'data-add-media'?: boolean;
};

/** A button that opens the system's dialog for files. */
export function FilesButton({ label, fieldLabel, multiple = false, accept, onFiles, children, ...button }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => field.current?.click()}>
        {children ?? label}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={fieldLabel ?? label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
