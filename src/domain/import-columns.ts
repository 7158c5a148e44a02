import type { ColumnFacts } from './import-column-facts.ts';
import { claimOfName, type NamedRole } from './import-header-names.ts';
import type { ImportRole } from './import-model.ts';
import { plainWords } from './import-text.ts';
import { platformWithin } from './import-words.ts';
import { zoneInHeader } from './import-zones.ts';

type Claim = {
  readonly index: number;
  readonly role: ImportRole | 'hook';
  readonly strength: number;
  readonly key: string;
};

/** Roles that one column of a file has at most, unless the user says otherwise. */
const single = new Set<Claim['role']>([
  'date',
  'dateTime',
  'time',
  'weekday',
  'week',
  'zone',
  'network',
  'pillar',
  'title',
  'status',
  'link',
  'text',
]);

/** What the values say a column named for a moment holds. */
function momentRole(facts: ColumnFacts, named: NamedRole): ImportRole | null {
  if (facts.filled === 0) return named === 'time' ? 'time' : 'date';
  if (facts.dates >= 0.5) return facts.dateTimes >= 0.5 * facts.dates ? 'dateTime' : 'date';
  if (facts.weekdays >= 0.5) return 'weekday';
  if (facts.times >= 0.5) return 'time';
  return null;
}

function momentClaim(facts: ColumnFacts, named: NamedRole, strength: number, key: string): Claim | null {
  const role = momentRole(facts, named);
  if (role) return { index: facts.index, role, strength, key };
  if (facts.numbers >= 0.5 && !/date|datum|fecha/.test(key)) {
    // A spreadsheet's day numbers have five digits; a running number is not a day.
    return facts.meanLength >= 5 ? { index: facts.index, role: 'date', strength: strength - 20, key } : null;
  }
  if (/day|jour|tag|dia|start|when|quand/.test(key) && facts.dates === 0) return null;
  // The name is plain and the values are not readable: better errors by line than silence.
  return { index: facts.index, role: named === 'time' ? 'time' : 'date', strength: strength - 10, key };
}

const looksLikeGroups = (facts: ColumnFacts): boolean =>
  facts.looked < 6 || facts.distinct <= Math.max(12, facts.looked * 0.5);

/** Whether `Content type`, `Type` or `Format` holds formats or categories is told by its values. */
function kindClaim(facts: ColumnFacts, named: 'pillar' | 'format', strength: number, key: string): Claim {
  const isPlainPillar = named === 'pillar' && /pil|bucket|rubrique|categor|kategorie/.test(key);
  if (named === 'format') {
    const role =
      facts.filled === 0 || facts.formats >= 0.4 || /format|media|visuel|visual/.test(key) ? 'format' : 'pillar';
    if (role === 'format') return { index: facts.index, role, strength, key };
    return { index: facts.index, role: looksLikeGroups(facts) ? 'pillar' : 'notes', strength: 50, key };
  }
  if (isPlainPillar) return { index: facts.index, role: 'pillar', strength, key };
  if (facts.formats >= 0.6) return { index: facts.index, role: 'format', strength: strength - 15, key };
  return { index: facts.index, role: looksLikeGroups(facts) ? 'pillar' : 'title', strength: strength - 25, key };
}

/** Columns named after a network: `Facebook` with TRUE, `Instagram caption`, `Instagram Post Type`. */
function perNetworkClaim(facts: ColumnFacts): Claim | null {
  const found = platformWithin(facts.name);
  if (!found) return null;
  const { index } = facts;
  const key = `${found.platform} ${found.rest}`;
  if (found.rest === '') {
    if (facts.filled === 0) return { index, role: 'ignore', strength: 90, key };
    if (facts.flags >= 0.8) return { index, role: 'networkFlag', strength: 95, key };
    return facts.meanLength > 12 && facts.dates < 0.5 ? { index, role: 'networkText', strength: 90, key } : null;
  }
  const rest = claimOfName(found.rest, plainWords(found.rest));
  if (rest?.role === 'text') return { index, role: 'networkText', strength: 90, key };
  if (rest?.role === 'format' && facts.formats >= 0.4) return { index, role: 'format', strength: 90, key };
  return rest?.role === 'when' || rest?.role === 'time' ? null : { index, role: 'notes', strength: 90, key };
}

function namedClaim(facts: ColumnFacts): Claim | null {
  const claim = claimOfName(facts.name, plainWords(facts.name));
  const perNetwork = claim && claim.strength > 60 ? null : perNetworkClaim(facts);
  if (perNetwork) return perNetwork;
  const zoned = zoneInHeader(facts.name);
  const bare = zoned ? claimOfName(zoned.rest, plainWords(zoned.rest)) : null;
  const best = bare && (bare.role === 'when' || bare.role === 'time') ? bare : claim;
  if (!best) return null;
  const { role, strength, key } = best;
  if (role === 'when' || role === 'time') return momentClaim(facts, role, strength, key);
  if (role === 'pillar' || role === 'format') return kindClaim(facts, role, strength, key);
  if (role === 'labels' && facts.hashtags >= 0.6) return { index: facts.index, role: 'hashtags', strength, key };
  return settled(facts, role, strength, key);
}

/** Names that are believed only if the values do not speak against them. */
function settled(facts: ColumnFacts, role: Claim['role'], strength: number, key: string): Claim {
  const claim = (actual: Claim['role']): Claim => ({ index: facts.index, role: actual, strength, key });
  if (
    role === 'network' &&
    /account|profil|compte|where|^ou$|support|page/.test(key) &&
    facts.mentions < 0.5 &&
    facts.platforms < 0.5
  )
    return claim('notes');
  if (role === 'firstComment' && !/first|premier|1er/.test(key) && facts.filled === 0) return claim('ignore');
  if (
    role === 'status' &&
    /draft|approv|valid|stand|progress|poste|publi|live|done|fait/.test(key) &&
    facts.statuses + facts.flags < 0.5
  ) {
    return claim('notes');
  }
  if (role === 'hashtags' && facts.numbers >= 0.8) return claim('notes');
  if (role === 'week' && facts.meanLength > 30) return claim('notes');
  if (role === 'link' && facts.filled > 0 && facts.links < 0.3 && facts.meanLength > 60) return claim('notes');
  return claim(role);
}

/** What the values alone suggest, for columns whose name says nothing. */
function valueClaims(facts: ColumnFacts): readonly Claim[] {
  const claims: Claim[] = [];
  const name = plainWords(facts.name);
  const add = (role: Claim['role'], strength: number) =>
    claims.push({ index: facts.index, role, strength, key: 'values' });
  if (facts.filled === 0) return [];
  // Second choices, for files that have a plainer column for what these usually hold.
  if (/^(theme|thematique|content|contenu|concept)$/.test(name) && facts.meanLength < 120) add('title', 30);
  if (facts.dates >= 0.8) add(facts.dateTimes >= 0.5 ? 'dateTime' : 'date', 45);
  else if (facts.weekdays >= 0.8) add('weekday', 40);
  else if (facts.times >= 0.8 && facts.numbers < 0.5) add('time', 40);
  else if (facts.platforms >= 0.8 && facts.numbers < 0.5) add('network', 45);
  else if (facts.hashtags >= 0.8) add('hashtags', 40);
  else if (facts.links >= 0.8) add('link', 35);
  else if (facts.statuses >= 0.8 && facts.numbers < 0.5 && facts.flags < 0.5 && looksLikeGroups(facts))
    add('status', 35);
  return claims;
}

/** Hands out roles, the strongest claim first; each single role once, a moment as date and time or as both in one. */
function handOut(claims: readonly Claim[]): Map<number, Claim> {
  const given = new Map<number, Claim>();
  const taken = new Map<string, Claim>();
  for (const claim of [...claims].sort((a, b) => b.strength - a.strength || a.index - b.index)) {
    if (given.has(claim.index)) continue;
    const holder = taken.get(claim.role);
    const sameTexts = claim.role === 'text' && holder?.key === claim.key;
    if (single.has(claim.role) && holder && !sameTexts) continue;
    if (claim.role === 'date' && taken.has('dateTime')) continue;
    if (claim.role === 'dateTime' && taken.has('date')) continue;
    given.set(claim.index, claim);
    if (!holder) taken.set(claim.role, claim);
  }
  return given;
}

/** Hooks and calls to action are the text where there is no other; beside a caption the hook is the title. */
function placeHooks(roles: Map<number, Claim['role']>, columns: readonly ColumnFacts[]): void {
  const has = (role: ImportRole): boolean => [...roles.values()].includes(role);
  const hooks = columns.filter((column) => roles.get(column.index) === 'hook');
  const hasText = has('text') || has('networkText');
  for (const column of hooks) {
    const isHook = !/cta|call|appel/.test(plainWords(column.name));
    if (!hasText) roles.set(column.index, 'text');
    else if (isHook && !has('title')) roles.set(column.index, 'title');
    else roles.set(column.index, 'notes');
  }
}

/** A file with neither title nor text: its longest column of words is the text. */
function findWords(roles: Map<number, Claim['role']>, columns: readonly ColumnFacts[]): void {
  const values = new Set(roles.values());
  if (values.has('text') || values.has('networkText') || values.has('title')) return;
  const wordy = columns
    .filter(
      (column) =>
        roles.get(column.index) === undefined && column.filled > 0 && column.numbers < 0.5 && column.links < 0.5,
    )
    .sort((a, b) => b.meanLength - a.meanLength);
  const [longest] = wordy;
  if (longest) roles.set(longest.index, 'text');
}

const saysNothing = (facts: ColumnFacts): boolean =>
  facts.filled === 0 || (facts.flags === 1 && facts.ticks === 0 && facts.numbers === 0);

/** The role of every column, by name first and by values second. Columns that claim none go to the notes. */
export function detectRoles(columns: readonly ColumnFacts[]): readonly ImportRole[] {
  const claims = columns.flatMap((facts) => {
    const named = namedClaim(facts);
    return named ? [named, ...valueClaims(facts)] : valueClaims(facts);
  });
  const given = handOut(claims);
  const roles = new Map<number, Claim['role']>();
  for (const [index, claim] of given) roles.set(index, claim.role);
  placeHooks(roles, columns);
  findWords(roles, columns);
  return columns.map((facts) => {
    const role = roles.get(facts.index);
    if (role !== undefined && role !== 'hook' && role !== 'notes') return role;
    return saysNothing(facts) ? 'ignore' : 'notes';
  });
}
