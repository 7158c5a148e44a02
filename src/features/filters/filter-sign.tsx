import { IconAlertTriangle, IconPhotoOff, IconSearch, IconTagOff } from '@tabler/icons-react';
import type { FilterFlag, FilterStatus } from '#domain/filters.ts';
import { filterFlags, filterStatuses } from '#domain/filters.ts';
import type { FilterValue } from '#state/filter-values.ts';
import { networksById, pillarsById } from '#state/selectors.ts';
import { useApp } from '#state/use-app.ts';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { pillarColor } from '#ui/pillar-color.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import classes from './filter-menu.module.css';

const flagIcons: Readonly<Record<FilterFlag, typeof IconTagOff>> = {
  untagged: IconTagOff,
  'no-media': IconPhotoOff,
  'over-limit': IconAlertTriangle,
};

/** The colour, icon or mark by which the calendar shows what a filter asks for. */
export function FilterSign({ value: { kind, id } }: { readonly value: FilterValue }) {
  const snapshot = useApp((state) => state.snapshot);
  if (kind === 'text') return <IconSearch size={13} stroke={1.7} aria-hidden />;
  if (kind === 'flags') {
    const flag = filterFlags.find((one) => one === id);
    const Icon = flag && flagIcons[flag];
    return Icon ? <Icon size={14} stroke={1.6} aria-hidden /> : null;
  }
  if (kind === 'statuses') {
    const status: FilterStatus | undefined = filterStatuses.find((one) => one === id);
    // Its name stands beside it.
    return status ? (
      <span aria-hidden>
        <StatusMark status={status} label="" />
      </span>
    ) : null;
  }
  if (kind === 'networkIds') {
    const network = networksById(snapshot?.networks ?? []).get(id);
    return network ? <NetworkIcon platform={network.platform} size={15} /> : null;
  }
  const color =
    kind === 'pillarIds'
      ? pillarsById(snapshot?.pillars ?? []).get(id)?.color
      : snapshot?.campaigns.find((campaign) => campaign.id === id)?.color;
  return color ? <i className={classes.color} data-kind={kind} style={{ background: pillarColor(color) }} /> : null;
}
