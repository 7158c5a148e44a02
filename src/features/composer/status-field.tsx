import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { statuses, statusSchema } from '#domain/model.ts';
import { useApp } from '#state/use-app.ts';
import { StatusMark } from '#ui/status-mark.tsx';
import classes from './composer-drawer.module.css';
import { useDraft } from './use-composer.ts';

/** How far the post has come; published and missed are not chosen but follow from its placements. */
export function StatusField() {
  const { t } = useTranslation(['composer', 'common']);
  const status = useDraft((draft) => draft.fields.status);
  const editDraft = useApp((state) => state.editDraft);
  return (
    <section className={classes.section} aria-labelledby="composer-status">
      <h3 className={classes.label} id="composer-status">
        {t('field.status')}
      </h3>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-labelledby="composer-status"
        value={status}
        onChange={(value) => editDraft({ status: statusSchema.parse(value) })}
        data={statuses.map((value) => ({
          value,
          label: (
            <span className={classes.status}>
              <span aria-hidden>
                <StatusMark status={value} label="" />
              </span>
              {t(`common:status.${value}`)}
            </span>
          ),
        }))}
      />
    </section>
  );
}
