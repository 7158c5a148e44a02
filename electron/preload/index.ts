import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { ChangeEvent, Reply } from '#contract/index.ts';

// A sandboxed preload is one file; these two names are the ones that ipc-server.ts holds.
const CALL = 'colonnade:call';
const EVENT = 'colonnade:event';

contextBridge.exposeInMainWorld('colonnade', {
  call: (name: string, input: unknown): Promise<Reply> => ipcRenderer.invoke(CALL, name, input),
  subscribe: (listener: (event: ChangeEvent) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, change: ChangeEvent) => listener(change);
    ipcRenderer.on(EVENT, forward);
    return () => {
      ipcRenderer.removeListener(EVENT, forward);
    };
  },
});
