import type { ImportStatus, NetworkTarget, PillarTarget, TargetKey } from './import-model.ts';
import { readableName, squash } from './import-text.ts';
import { formatOf, meansAllNetworks, platformOf, platformTitles, platformWithin, statusOf } from './import-words.ts';
import { type Format, LIMITS, type Network, type Pillar, type Platform } from './model.ts';

/** What the file's value would become, and whether that needs no asking. */
export type Proposal<T> = { readonly target: T; readonly certain: boolean };

/** The form in which values of a mapping are compared. */
export function valueKey(value: string): string {
  return squash(value) || value.trim();
}

const asName = (value: string): string =>
  value.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, LIMITS.name).trim() || '?';
const active = <T extends { readonly archived: boolean }>(things: readonly T[]): readonly T[] =>
  things.filter((thing) => !thing.archived);

const plainRest = /^(page|feed|post|posts|business|company|profile|profil|account|compte|entreprise|pro)?$/i;

/** The format a network's name carries with it, such as `Instagram Story`. */
export function formatInNetwork(value: string): Format | null {
  const rest = platformWithin(value)?.rest ?? '';
  return rest === '' || plainRest.test(rest) ? null : formatOf(rest);
}

function byPlatform(platform: Exclude<Platform, 'custom'>, rest: string, value: string, networks: readonly Network[]) {
  const found = active(networks).filter((network) => network.platform === platform);
  const plain = plainRest.test(rest) || formatOf(rest) !== null;
  const [first] = found;
  if (first) return { target: { kind: 'existing', id: first.id }, certain: plain && found.length === 1 } as const;
  const name = plain ? platformTitles[platform] : asName(value);
  return { target: { kind: 'create', platform, name }, certain: false } as const;
}

/** The network of the workspace that a name in the file stands for, or the offer to create one. */
export function proposeNetwork(value: string, networks: readonly Network[]): Proposal<NetworkTarget> {
  const key = valueKey(value);
  const sameName = networks.filter(
    (network) => valueKey(network.name) === key || (network.handle !== '' && valueKey(network.handle) === key),
  );
  const [named] = active(sameName);
  if (named) return { target: { kind: 'existing', id: named.id }, certain: active(sameName).length === 1 };
  if (meansAllNetworks(value) && active(networks).length > 0) return { target: { kind: 'all' }, certain: true };
  const found = platformWithin(value);
  if (found) return byPlatform(found.platform, found.rest, value, networks);
  const [archived] = sameName;
  if (archived) return { target: { kind: 'existing', id: archived.id }, certain: false };
  return { target: { kind: 'create', platform: 'custom', name: asName(value) }, certain: false };
}

/** The pillar of the workspace that a category stands for, or the offer to create one. */
export function proposePillar(value: string, pillars: readonly Pillar[]): Proposal<PillarTarget> {
  const key = valueKey(value);
  const sameName = pillars.filter((pillar) => valueKey(pillar.name) === key);
  const [named] = active(sameName);
  if (named) return { target: { kind: 'existing', id: named.id }, certain: true };
  const [archived] = sameName;
  if (archived) return { target: { kind: 'existing', id: archived.id }, certain: false };
  return { target: { kind: 'create', name: asName(readableName(value)) }, certain: false };
}

/** The status that a word of the file stands for; words that no list knows are offered as drafts. */
export function proposeStatus(value: string, column: string): Proposal<ImportStatus> {
  const found = statusOf(value, column);
  return found ? { target: found.status, certain: found.certain } : { target: 'draft', certain: false };
}

const tidy = (parts: readonly string[]): readonly string[] => [
  ...new Map(
    parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => [valueKey(part), part]),
  ).values(),
];

/** The networks that a cell names; `Twitter/X` is one. `isKnown` says whether a name is a network of the workspace. */
export function splitNetworks(cell: string, isKnown: (value: string) => boolean): readonly string[] {
  const whole = cell.trim();
  if (whole === '' || isKnown(whole) || platformOf(whole) || meansAllNetworks(whole)) return tidy([whole]);
  const parts = tidy(whole.split(/[,;|\n•]|\s\+\s|\s&\s|\s(?:and|et|und|y)\s/));
  return tidy(
    parts.flatMap((part) => {
      if (isKnown(part) || platformOf(part)) return [part];
      const pieces = part.split(/[/+&]|\s-\s/);
      return pieces.length > 1 &&
        pieces.every((piece) => platformWithin(piece.trim()) !== null || isKnown(piece.trim()))
        ? pieces
        : [part];
    }),
  );
}

/** The categories that a cell names; a comma or slash parts them only where `isKnown` knows every part. */
export function splitPillars(cell: string, isKnown: (value: string) => boolean): readonly string[] {
  const whole = cell.trim();
  if (whole === '' || isKnown(whole)) return tidy([whole]);
  return tidy(
    whole.split(/[;|\n]|\s\+\s/).flatMap((part) => {
      const pieces = part.split(/[,/&]/);
      return pieces.length > 1 && !isKnown(part.trim()) && pieces.every((piece) => isKnown(piece.trim()))
        ? pieces
        : [part];
    }),
  );
}

/** A network that prepared rows point to. */
export type BookedNetwork = {
  readonly key: TargetKey;
  readonly platform: Platform;
  readonly name: string;
  /** It is not there yet. */
  readonly create: boolean;
  /** It is in the archive and comes back with the import. */
  readonly restore: boolean;
};

/** The networks that a target stands for; `skip` is none. */
export function bookNetworks(target: NetworkTarget, networks: readonly Network[]): readonly BookedNetwork[] {
  const there = ({ id, platform, name, archived }: Network): BookedNetwork => ({
    key: id,
    platform,
    name,
    create: false,
    restore: archived,
  });
  if (target.kind === 'skip') return [];
  if (target.kind === 'all') return active(networks).map(there);
  if (target.kind === 'existing') return networks.filter((network) => network.id === target.id).map(there);
  const { platform, name } = target;
  const same = active(networks).find(
    (network) => network.platform === platform && valueKey(network.name) === valueKey(name),
  );
  return same
    ? [there(same)]
    : [{ key: `new:${platform}:${valueKey(name)}`, platform, name, create: true, restore: false }];
}

/** A pillar that prepared rows point to. */
export type BookedPillar = {
  readonly key: TargetKey;
  readonly name: string;
  readonly create: boolean;
  readonly restore: boolean;
};

/** The pillar that a target stands for; null for none. */
export function bookPillar(target: PillarTarget, pillars: readonly Pillar[]): BookedPillar | null {
  if (target.kind === 'skip') return null;
  const same = pillars.find((pillar) =>
    target.kind === 'existing'
      ? pillar.id === target.id
      : !pillar.archived && valueKey(pillar.name) === valueKey(target.name),
  );
  if (same) return { key: same.id, name: same.name, create: false, restore: same.archived };
  return target.kind === 'create'
    ? { key: `new:${valueKey(target.name)}`, name: target.name, create: true, restore: false }
    : null;
}
