import { ActionIcon, Menu, NativeSelect, Tooltip } from '@mantine/core';
import { IconCopy, IconDots, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day, type Time } from '#domain/day.ts';
import { formatSchema, type Network, placementStateSchema, placementStates } from '#domain/model.ts';
import { fittingFormats, otherFormats } from '#domain/platform-formats.ts';
import { askedKey } from '#state/closeness.ts';
import type { PlacementDraft } from '#state/composer.ts';
import { useApp } from '#state/use-app.ts';
import { DayField } from '#ui/day-field.tsx';
import { shortTitle } from '#ui/formats.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { NetworkIcon } from '#ui/network-icon.tsx';
import { TimeField } from '#ui/time-field.tsx';
import { LinkField } from './content-fields.tsx';
import { remarkOf } from './placement-facts.ts';
import classes from './placements-field.module.css';
import { focusAddNetwork, useDraft, usePlacementEdits } from './use-composer.ts';
import { useFieldError, useFormats } from './words.ts';

type Props = {
  readonly placement: PlacementDraft;
  readonly index: number;
  /** Null when the network is not known here. */
  readonly network: Network | null;
};

type PartProps = Omit<Props, 'network'> & { readonly name: string };

function WhenFields({ placement, index, name }: PartProps) {
  const { t } = useTranslation('composer');
  const { change } = usePlacementEdits();
  const dayError = useFieldError(`placements.${index}.day`);
  const timeError = useFieldError(`placements.${index}.time`);
  const firstWeekday = useApp((state) => state.snapshot?.workspace.firstWeekday);
  // A day that is emptied to type another must not take the time with it.
  const keptTime = useRef<Time | null>(null);
  const setDay = (day: Day | null) => {
    if (day === null) {
      keptTime.current = placement.time ?? keptTime.current;
      change(index, { day: null, time: null });
      return;
    }
    change(index, { day, time: placement.time ?? keptTime.current });
    keptTime.current = null;
  };
  const { day, time } = placement;
  return (
    <>
      <DayField
        size="xs"
        aria-label={t('placement.day', { name })}
        placeholder={t('remark.no-day')}
        value={day ?? ''}
        error={dayError}
        firstWeekday={firstWeekday}
        onChange={(typed) => setDay(typed || null)}
        data-row-day
      />
      <TimeField
        size="xs"
        aria-label={t('placement.time', { name })}
        value={time ?? ''}
        error={timeError}
        disabled={day === null}
        onChange={(typed) => change(index, { time: typed || null })}
      />
    </>
  );
}

function FormatAndState({ placement, index, name, network }: PartProps & Pick<Props, 'network'>) {
  const { t } = useTranslation(['composer', 'common']);
  const { change } = usePlacementEdits();
  const platform = network?.platform ?? 'custom';
  const option = (value: string) => (
    <option key={value} value={value}>
      {t(`common:format.${value}`)}
    </option>
  );
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('placement.format', { name })}
        value={placement.format}
        onChange={(event) => change(index, { format: formatSchema.parse(event.currentTarget.value) })}
      >
        {fittingFormats(platform).map(option)}
        <optgroup label={t('otherFormats')}>{otherFormats(platform).map(option)}</optgroup>
      </NativeSelect>
      <NativeSelect
        size="xs"
        aria-label={t('placement.state', { name })}
        value={placement.state}
        onChange={(event) => change(index, { state: placementStateSchema.parse(event.currentTarget.value) })}
        data={placementStates.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
    </>
  );
}

function RowMenu({ placement, index, name }: PartProps) {
  const { t } = useTranslation('composer');
  const { insertAfter } = usePlacementEdits();
  const { day } = placement;
  const repeat = (on: Day | null) =>
    insertAfter(index, { ...placement, id: null, state: 'planned', link: '', day: on, time: on && placement.time });
  const icon = <IconCopy size={15} stroke={1.6} />;
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Tooltip label={t('placement.more', { name })} disabled={opened}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            className={classes.quiet}
            aria-label={t('placement.more', { name })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {day !== null && (
          <>
            <Menu.Item leftSection={icon} onClick={() => repeat(addDays(day, 1))}>
              {t('repeat.nextDay')}
            </Menu.Item>
            <Menu.Item leftSection={icon} onClick={() => repeat(addDays(day, 7))}>
              {t('repeat.nextWeek')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={icon} onClick={() => repeat(null)}>
          {t('repeat.otherDay')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Head({ network, ...part }: PartProps & Pick<Props, 'network'>) {
  const { t } = useTranslation('composer');
  const { remove } = usePlacementEdits();
  const { index, name } = part;
  const removeRow = () => {
    remove(index);
    focusAddNetwork();
  };
  return (
    <div className={classes.head}>
      <NetworkIcon platform={network?.platform ?? 'custom'} />
      <span className={classes.network}>{name}</span>
      {network?.handle && <span className={classes.handle}>{network.handle}</span>}
      {network?.archived && <span className={classes.handle}>{t('archived')}</span>}
      <span className={classes.space} />
      <RowMenu {...part} />
      <IconButton label={t('placement.remove', { name })} onClick={removeRow}>
        <IconX size={15} />
      </IconButton>
    </div>
  );
}

/** What is too close to this placement among the posts of others. */
function CloseRemark({ placement, name }: Pick<Props, 'placement'> & { readonly name: string }) {
  const { t } = useTranslation(['cards', 'common']);
  const { networkId, day, time, state } = placement;
  const asked = state === 'planned' && day !== null && time !== null ? askedKey({ networkId, day, time }) : '';
  const near = useApp(({ neighbours }) => neighbours.get(asked));
  if (!near) return null;
  const { minutes } = near;
  const title = shortTitle(near.title) || t('common:untitled');
  const side = minutes === 0 ? 'same' : minutes < 0 ? 'after' : 'before';
  return (
    <p className={classes.remark} data-remark="close">
      {t(`close.${side}`, { count: Math.abs(minutes), title, network: name })}
    </p>
  );
}

function Remark({ placement, name }: Pick<Props, 'placement'> & { readonly name: string }) {
  const { t } = useTranslation('composer');
  const { day } = useFormats();
  const all = useDraft((draft) => draft.placements);
  const snapshot = useApp((state) => state.snapshot);
  const remark = snapshot && remarkOf(placement, all, snapshot);
  if (!remark) return <CloseRemark placement={placement} name={name} />;
  return (
    <p className={classes.remark} data-remark={remark}>
      {t(`remark.${remark}`, { day: placement.day ? day(placement.day) : '' })}
    </p>
  );
}

/** One network with its day, time, format and state. */
export function PlacementRow({ placement, index, network }: Props) {
  const { t } = useTranslation('composer');
  const { change } = usePlacementEdits();
  const networkError = useFieldError(`placements.${index}.networkId`);
  const name = network?.name ?? t('unknownNetwork');
  const part = { placement, index, name };
  return (
    <li className={classes.row} data-state={placement.state}>
      <Head {...part} network={network} />
      {networkError && <p className={classes.error}>{networkError}</p>}
      <div className={classes.fields}>
        <WhenFields {...part} />
        <FormatAndState {...part} network={network} />
      </div>
      <Remark placement={placement} name={name} />
      {placement.state === 'published' && (
        <LinkField
          label={t('placement.link')}
          value={placement.link}
          path={`placements.${index}.link`}
          onChange={(link) => change(index, { link })}
        />
      )}
    </li>
  );
}
