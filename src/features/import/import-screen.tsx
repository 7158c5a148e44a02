import { useApp } from '#state/use-app.ts';
import { FilePanel } from './file-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';

/** Brings a calendar in from a CSV or TSV file: choose it, look at what would be written, import it. */
export function ImportScreen() {
  const draft = useApp((state) => state.importDraft);
  const workspaceId = useApp((state) => state.snapshot?.workspace.id);
  if (draft?.preview && draft.workspaceId === workspaceId)
    return <PreviewPanel draft={draft} preview={draft.preview} />;
  return <FilePanel draft={draft?.workspaceId === workspaceId ? draft : null} />;
}
