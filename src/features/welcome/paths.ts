const EXTENSION = '.colonnade';

/** Whether a typed path names a workspace file rather than a folder. */
export function isWorkspacePath(path: string): boolean {
  return path.trim().toLowerCase().endsWith(EXTENSION);
}

/** A file in a folder, written with the folder's own separator. */
export function inFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  const file = name.trim();
  const whole = isWorkspacePath(file) ? file : `${file}${EXTENSION}`;
  return folder.endsWith(separator) ? `${folder}${whole}` : `${folder}${separator}${whole}`;
}

/** A brand's name as a file name: what file systems refuse is left out. */
export function fileNameFor(brand: string): string {
  const safe = brand
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return Array.from(safe).slice(0, 60).join('').trim();
}
