import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type MediaIssue, mediaIssues, mediaRule, ratioName } from '#domain/media-checks.ts';
import { LIMITS } from '#domain/model.ts';
import { mediaLimits } from '#state/media-limits.ts';
import { networksById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { limitsInForce } from '#state/writing.ts';
import { formatBytes, formatRatio } from '#ui/file-words.ts';
import classes from './media-field.module.css';
import { useDraft } from './use-composer.ts';

/** The rules of the networks that the draft is for, each network and format once. */
function useRules() {
  const snapshot = useApp((state) => state.snapshot);
  const placements = useDraft((draft) => draft.placements);
  const networks = networksById(snapshot?.networks ?? []);
  const seen = new Map<string, { name: string; rule: NonNullable<ReturnType<typeof mediaRule>> }>();
  for (const { networkId, format, state } of placements) {
    const network = networks.get(networkId);
    const rule = network && state === 'planned' ? mediaRule(mediaLimits, network.platform, format) : null;
    if (network && rule) seen.set(`${networkId} ${format}`, { name: network.name, rule });
  }
  return seen;
}

/** The fewest signs of alt text that any of the draft's networks takes. */
export function useAltLimit(): number {
  const limits = limitsInForce(useApp((state) => state.networkLimits));
  const snapshot = useApp((state) => state.snapshot);
  const placements = useDraft((draft) => draft.placements);
  const networks = networksById(snapshot?.networks ?? []);
  const ofNetworks = placements.flatMap(({ networkId, state }) => {
    const platform = state === 'planned' ? networks.get(networkId)?.platform : undefined;
    return (platform && limits.get(platform)?.get('alt')?.value) ?? [];
  });
  return Math.min(LIMITS.alt, ...ofNetworks);
}

/** What the draft's networks will not take as it is. It warns and keeps nobody from saving. */
export function MediaIssues() {
  const { t, i18n } = useTranslation('media');
  const media = useDraft((draft) => draft.fields.media);
  const known = useApp((state) => state.knownMedia);
  const rules = useRules();
  const files = media.flatMap(({ mediaId }) => known.get(mediaId) ?? []);
  if (files.length === 0 || files.length < media.length) return null;
  const words = ({ code, index, params }: MediaIssue): string =>
    t(`issue.${code}`, {
      ...params,
      ...(params.ratio === undefined ? {} : { ratio: formatRatio(ratioName(params.ratio), i18n.language) }),
      ...(code === 'too-large' ? { max: formatBytes(params.max ?? 0, i18n.language) } : {}),
      name: index === null ? '' : (files[index]?.name ?? ''),
    });
  const found = [...rules].flatMap(([key, { name, rule }]) =>
    mediaIssues(rule, files).map((issue) => ({ key: `${key} ${issue.code} ${issue.index}`, name, text: words(issue) })),
  );
  if (found.length === 0) return null;
  return (
    <ul className={classes.issues} aria-label={t('post.checks')}>
      {found.map(({ key, name, text }) => (
        <li key={key}>
          <IconAlertTriangle size={13} aria-hidden /> <span>{`${name} ${text}`}</span>
        </li>
      ))}
    </ul>
  );
}
