import type { FromBackend, ToBackend } from '#backend/protocol.ts';

/** A started backend process, whichever way it was started. */
export interface BackendChannel {
  send(message: ToBackend): void;
  onMessage(listener: (message: FromBackend) => void): void;
  /** Called once, when the process is gone. */
  onExit(listener: () => void): void;
  kill(): void;
}

export type SpawnBackend = () => BackendChannel;
