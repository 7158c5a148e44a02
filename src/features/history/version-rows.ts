import { useTranslation } from 'react-i18next';
import type { Id, Placement, Post, PostFields } from '#domain/model.ts';
import {
  changedFields,
  changedPlacements,
  imageOf,
  type PostImage,
  type VersionPart,
  withoutGone,
} from '#domain/post-version.ts';
import { networksById, pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { formatDay, weekdayAndDay } from '#ui/formats.ts';

/** One difference in words: what it is about, how it is now, and how it would be. */
export type VersionRow = {
  readonly key: string;
  readonly part: VersionPart;
  readonly label: string;
  readonly now: string;
  readonly past: string;
  /** Long texts are compared word by word. */
  readonly prose: boolean;
  /** Says what of it cannot come back, because it is no longer there; empty when all can. */
  readonly lost: string;
};

/** Says a field of a post in words. */
function useFieldWords(): (field: keyof PostFields, fields: PostFields) => string {
  const { t } = useTranslation('history');
  const { t: common } = useTranslation();
  const pillars = pillarsById(useApp((state) => state.snapshot?.pillars) ?? []);
  const campaigns = useApp((state) => state.snapshot?.campaigns) ?? [];
  return (field, fields) => {
    switch (field) {
      case 'status':
        return common(`status.${fields.status}`);
      case 'hashtags':
        return fields.hashtags.map((tag) => `#${tag}`).join(' ');
      case 'labels':
        return fields.labels.join(', ');
      case 'media':
        return fields.media.length > 0 ? t('media', { count: fields.media.length }) : '';
      case 'campaignId':
        if (fields.campaignId === null) return '';
        return campaigns.find(({ id }) => id === fields.campaignId)?.name ?? t('gone');
      case 'pillars':
        return fields.pillars
          .map(({ pillarId, parts }) => {
            const name = pillars.get(pillarId)?.name ?? t('gone');
            return fields.pillars.length > 1 ? t('split', { name, parts }) : name;
          })
          .join(', ');
      default:
        return fields[field];
    }
  };
}

/** Says what of a field is no longer there. */
function useLostWords(): (field: keyof PostFields, past: PostFields, left: PostFields) => string {
  const { t } = useTranslation('history');
  return (field, past, left) => {
    if (field === 'campaignId') return past.campaignId === left.campaignId ? '' : t('lost.campaign');
    if (field !== 'pillars' && field !== 'media') return '';
    const count = past[field].length - left[field].length;
    return count === 0 ? '' : t(`lost.${field}`, { count });
  };
}

/** Says where a placement is, in words. */
function usePlacementWords(): (placement: Placement | null) => string {
  const { t, i18n } = useTranslation('history');
  const { t: composer } = useTranslation('composer');
  const { t: common } = useTranslation();
  return (placement) => {
    if (!placement) return '';
    const { day, time, format, state, ownText, firstComment } = placement;
    const when = day === null ? t('noDay') : formatDay(day, i18n.language, weekdayAndDay);
    const at = day === null ? [] : [time ?? t('anyTime')];
    const texts = [ownText, firstComment].filter((text) => text !== null && text !== '');
    return [when, ...at, common(`format.${format}`), composer(`state.${state}`), ...texts].join(' · ');
  };
}

const fieldPart: Readonly<Partial<Record<keyof PostFields, VersionPart>>> = {
  pillars: 'pillars',
  campaignId: 'pillars',
  status: 'status',
};
const proseFields: readonly (keyof PostFields)[] = ['title', 'text', 'notes'];

/** The placements that differ. What is published stays as it is; what was on a network that is gone cannot come back. */
function usePlacementRows(): (now: PostImage, past: PostImage, gone: ReadonlySet<Id>) => readonly VersionRow[] {
  const { t } = useTranslation('history');
  const placementWords = usePlacementWords();
  const networks = networksById(useApp((state) => state.snapshot?.networks) ?? []);
  return (now, past, gone) =>
    changedPlacements(now.placements, past.placements)
      .map(({ before, after }): VersionRow => {
        const stays = before?.state === 'published';
        const lost = !stays && after !== null && gone.has(after.networkId);
        return {
          key: before?.id ?? after?.id ?? '',
          part: 'placements',
          label: networks.get((before ?? after)?.networkId ?? '')?.name ?? t('goneNetwork'),
          now: placementWords(before),
          past: stays ? placementWords(before) : lost ? '' : placementWords(after),
          prose: false,
          lost: lost ? t('lost.placement', { what: placementWords(after) }) : '',
        };
      })
      .filter((row) => row.now !== row.past || row.lost !== '');
}

type Compared = { readonly now: Post; readonly past: PostImage; readonly gone: ReadonlySet<Id> };

/** The differences between a post and one of its earlier states. */
export function useVersionRows(): (compared: Compared) => readonly VersionRow[] {
  const { t } = useTranslation('history');
  const { t: composer } = useTranslation('composer');
  const fieldWords = useFieldWords();
  const lostWords = useLostWords();
  const placementRows = usePlacementRows();
  return ({ now, past, gone }) => {
    const present = imageOf(now);
    const left = withoutGone(past, gone).fields;
    const fields = changedFields(present.fields, past.fields).map(
      (field): VersionRow => ({
        key: field,
        part: fieldPart[field] ?? 'content',
        label: field === 'media' || field === 'campaignId' ? t(`field.${field}`) : composer(`field.${field}`),
        now: fieldWords(field, present.fields),
        past: fieldWords(field, left),
        prose: proseFields.includes(field),
        lost: lostWords(field, past.fields, left),
      }),
    );
    return [...fields, ...placementRows(present, past, gone)];
  };
}
