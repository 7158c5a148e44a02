import { type ReactNode, useEffect, useState } from 'react';

/** Loading is shown only once it has taken long enough to be noticed, in ms. */
const DELAY_MS = 150;

/** Shows its children after a short wait, so that quick answers do not flash a skeleton. */
export function Delayed({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return shown ? children : null;
}
