/** Whether this is `npm run test:long`. */
export const isLong = process.env.COLONNADE_LONG === '1';

/** A number of values for a property, or the ms that it may take: many times as much in `npm run test:long`. */
export const times = (count: number): number => count * (isLong ? 20 : 1);
