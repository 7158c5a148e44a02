import { mediaMimes } from '#domain/media.ts';
import type { Id } from '#domain/model.ts';
import { useApp } from './use-app.ts';

/** What the dialogs for files offer to choose. */
export const acceptedFiles = mediaMimes.join(',');

/** Where the shell serves the files of this page's workspace. */
export function useMediaAddress(): (id: Id, part?: 'file' | 'thumb') => string | null {
  const key = useApp((state) => state.info?.workspace?.key);
  return (id, part = 'thumb') => (key === undefined ? null : `/media/${key}/${id}${part === 'thumb' ? '/thumb' : ''}`);
}
