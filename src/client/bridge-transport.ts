import type { ChangeEvent, Reply } from '#contract/index.ts';
import type { Transport } from './transport.ts';
import { unreachable } from './unreachable.ts';

/** What the desktop shell's preload puts on `window`. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>;
  subscribe(listener: (event: ChangeEvent) => void): () => void;
}

declare global {
  interface Window {
    readonly colonnade?: Bridge;
  }
}

/** Calls through the desktop shell. */
export function createBridgeTransport(bridge: Bridge): Transport {
  return {
    call: (name, input) => bridge.call(name, input).catch(() => unreachable('bridge')),
    subscribe: (onChange, onConnection) => {
      onConnection?.(true);
      return bridge.subscribe(onChange);
    },
  };
}
