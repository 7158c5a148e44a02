import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './color-palette.module.css';
import { pillarColor } from './pillar-color.ts';

type Props<Hue extends string> = {
  readonly label: string;
  readonly hues: readonly Hue[];
  readonly value: Hue;
  /** Hues that others have, and the word that says so. */
  readonly taken?: ReadonlySet<Hue>;
  readonly takenWords?: string;
  readonly onChange: (hue: Hue) => void;
};

/** One hue of the palette, each with its name. */
export function ColorPalette<Hue extends string>({ label, hues, value, taken, takenWords, onChange }: Props<Hue>) {
  const { t } = useTranslation();
  const group = useId();
  const name = (hue: string) => t(`color.${hue}`);
  return (
    <fieldset className={classes.palette}>
      <legend>{label}</legend>
      {hues.map((hue) => (
        <label key={hue} className={classes.color}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={hue === value}
            onChange={() => onChange(hue)}
          />
          <span className={classes.swatch} style={{ background: pillarColor(hue) }} aria-hidden>
            {hue === value && <IconCheck size={15} stroke={2.6} />}
          </span>
          <span className={classes.colorName}>{name(hue)}</span>
          {taken?.has(hue) && <span className={classes.taken}>{takenWords}</span>}
        </label>
      ))}
    </fieldset>
  );
}
