import type { i18n as I18n, TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaItem } from '#domain/media.ts';
import { mediaTypes } from '#domain/media.ts';
import { ratioName } from '#domain/media-checks.ts';
import type { Failure } from '#state/failure.ts';
import { formatBytes, formatLength, formatRatio } from '#ui/file-words.ts';
import { formatNumber } from '#ui/formats.ts';

function mediaWords(t: TFunction<'media'>, i18n: I18n) {
  const bytes = (amount: number) => formatBytes(amount, i18n.language);
  return {
    bytes,
    size: ({ width, height }: Pick<MediaItem, 'width' | 'height'>) =>
      width === null || height === null
        ? null
        : `${formatNumber(width, i18n.language)} × ${formatNumber(height, i18n.language)} · ${formatRatio(ratioName(width / height), i18n.language)}`,
    type: ({ mime, kind }: Pick<MediaItem, 'mime' | 'kind'>) =>
      `${t(`kind.${kind}`)} · ${mediaTypes[mime].extension.toUpperCase()}`,
    /** What stands below a file's name. */
    facts: ({ kind, bytes: amount, width, height, seconds }: MediaItem) => {
      const shape = width !== null && height !== null ? formatRatio(ratioName(width / height), i18n.language) : null;
      const length = kind === 'video' && seconds !== null ? formatLength(seconds) : null;
      return [length ?? shape, bytes(amount)].filter(Boolean).join(' · ');
    },
    /** What is wrong with its copy. */
    state: (state: Exclude<MediaItem['state'], 'ok'>) => t(`state.${state}`),
    uses: (count: number) => (count === 0 ? t('unused') : t('uses', { count })),
    /** What went wrong with a copy, and what to do. */
    failure: ({ code, reason, params = {} }: Failure) => {
      const words = {
        ...params,
        needed: bytes(Number(params.needed ?? 0)),
        free: bytes(Number(params.free ?? 0)),
        width: formatNumber(Number(params.width ?? 0), i18n.language),
        height: formatNumber(Number(params.height ?? 0), i18n.language),
      };
      const keys = [reason, code, 'other'].filter((key): key is string => key !== undefined);
      const key = keys.find((each) => i18n.exists(`media:failure.${each}`)) ?? 'other';
      return t(`failure.${key}`, words);
    },
  };
}

export type MediaWords = ReturnType<typeof mediaWords>;

/** Sentences about files, in the user's language; the same object as long as that stays. */
export function useMediaWords(): MediaWords {
  const { t, i18n } = useTranslation('media');
  return useMemo(() => mediaWords(t, i18n), [t, i18n]);
}
