import { Checkbox } from '@mantine/core';
import classes from './pillar-choices.module.css';
import { pillarColor } from './pillar-color.ts';

type Props = {
  readonly pillars: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
};

/** Pillars to choose among, the first one ready for the keyboard. */
export function PillarChoices({ pillars, chosen, onChange }: Props) {
  return pillars.map(({ id, name, color }, at) => (
    <Checkbox
      key={id}
      size="xs"
      data-autofocus={at === 0 || undefined}
      checked={chosen.includes(id)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
      }
      label={
        <span className={classes.choice}>
          <i className={classes.dot} style={{ background: pillarColor(color) }} />
          {name}
        </span>
      }
    />
  ));
}
