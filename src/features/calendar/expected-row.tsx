import { useTranslation } from 'react-i18next';
import type { CardView } from '#state/card-view.ts';
import { RowParts } from './list-row-parts.tsx';
import classes from './list-view.module.css';

/** One post to come on a line of the list: lighter than the others, and not counted. */
export function ExpectedRow({ view, top }: { readonly view: CardView; readonly top: number }) {
  const { t } = useTranslation('series');
  return (
    <button type="button" className={classes.card} style={{ top }} data-expected={view.card.key} data-status="expected">
      <RowParts view={view} repeats />
      <span className={classes.status}>
        <i />
        {t('expected.title')}
      </span>
    </button>
  );
}
