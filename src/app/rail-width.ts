import { useMediaQuery } from '@mantine/hooks';

/** Whether the rail has room for signs alone; the style sheets ask the same. */
export function useNarrowRail(): boolean {
  return useMediaQuery('(width < 1000px)', false, { getInitialValueInEffect: false }) ?? false;
}
