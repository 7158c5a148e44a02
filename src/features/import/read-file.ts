import { IMPORT_LIMITS } from '#domain/import-model.ts';
import type { Failure } from '#state/failure.ts';
import type { ImportedFile } from '#state/import-file.ts';

/** Bytes as base64, by the browser's own encoder. */
function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

const refusal = (reason: string, file: File): Failure => ({
  code: 'refused',
  message: `${file.name} cannot be imported.`,
  reason,
  params: { file: file.name, max: IMPORT_LIMITS.bytes / 1024 / 1024 },
});

/** A dropped or chosen file, or why it is not taken. */
export async function readChosenFile(file: File): Promise<ImportedFile | Failure> {
  if (file.size > IMPORT_LIMITS.bytes) return refusal('import-too-large', file);
  try {
    return { name: file.name, content: await toBase64(file) };
  } catch {
    return refusal('import-unreadable', file);
  }
}
