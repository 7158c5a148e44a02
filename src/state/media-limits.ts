import { type MediaLimits, mediaLimitsSchema } from '#domain/media-checks.ts';
import shipped from '#resources/media-limits.json' with { type: 'json' };

/** What the networks took when this version was made. */
export const mediaLimits: MediaLimits = mediaLimitsSchema.parse(shipped);
