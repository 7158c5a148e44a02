import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { NetworkIcon } from './network-icon.tsx';
import classes from './network-picker.module.css';

type Props = {
  /** What the networks are chosen for, as a sentence. */
  readonly text: string;
  readonly networks: readonly { readonly id: string; readonly name: string; readonly platform: string }[];
  readonly initial: readonly string[];
  readonly planLabel: string;
  readonly cancelLabel: string;
  readonly onPlan: (ids: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Chooses networks for a post that has none yet. */
export function NetworkPicker({ text, networks, initial, planLabel, cancelLabel, onPlan, onCancel }: Props) {
  const [chosen, setChosen] = useState<string[]>([...initial]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) onPlan(chosen);
      }}
    >
      <Checkbox.Group value={chosen} onChange={setChosen} label={text} classNames={{ label: classes.text }}>
        <div className={classes.networks}>
          {networks.map(({ id, name, platform }, at) => (
            <Checkbox
              key={id}
              value={id}
              size="xs"
              data-autofocus={at === 0 || undefined}
              label={
                <span className={classes.name}>
                  <NetworkIcon platform={platform} size={16} />
                  {name}
                </span>
              }
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {cancelLabel}
        </Button>
        <Button type="submit" disabled={chosen.length === 0}>
          {planLabel}
        </Button>
      </div>
    </form>
  );
}
