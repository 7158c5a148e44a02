import { useEffect, useState } from 'react';

/**
 * A browser opens six connections to the host, and one is the stream of changes. Pictures take three at most, so that a
 * call never waits for a thumbnail.
 */
const AT_ONCE = 3;

let loading = 0;
const waiting: (() => void)[] = [];
/** What the browser has shown already comes from its own memory and needs no turn. */
const seen = new Set<string>();

function next(): void {
  while (loading < AT_ONCE) {
    const start = waiting.shift();
    if (!start) return;
    loading += 1;
    start();
  }
}

function release(): void {
  loading -= 1;
  next();
}

/** The address of a picture once it is its turn to load, and what to call when it has loaded or failed. */
export function useImageTurn(src: string): { readonly src: string | null; readonly settle: () => void } {
  const [granted, setGranted] = useState<string | null>(null);
  const [settle, setSettle] = useState<() => void>(() => () => undefined);
  useEffect(() => {
    if (seen.has(src)) return undefined;
    let state: 'waiting' | 'loading' | 'over' = 'waiting';
    const start = () => {
      state = 'loading';
      setGranted(src);
    };
    const end = () => {
      if (state === 'loading') release();
      state = 'over';
    };
    setSettle(() => () => {
      seen.add(src);
      end();
    });
    waiting.push(start);
    next();
    return () => {
      const place = waiting.indexOf(start);
      if (place >= 0) waiting.splice(place, 1);
      end();
    };
  }, [src]);
  return { src: seen.has(src) || granted === src ? src : null, settle };
}
