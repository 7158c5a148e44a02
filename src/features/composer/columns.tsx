import { useTranslation } from 'react-i18next';
import { CampaignField } from './campaign-field.tsx';
import classes from './composer-drawer.module.css';
import { DetailsFields, LinkAndHashtags, TitleField } from './content-fields.tsx';
import { MediaField } from './media-field.tsx';
import { NetworkTabs } from './network-tabs.tsx';
import { PillarsField } from './pillars-field.tsx';
import { PlacementsField } from './placements-field.tsx';
import { RepeatField } from './repeat-field.tsx';
import { StatusField } from './status-field.tsx';

/** What is published. */
function What() {
  const { t } = useTranslation('composer');
  return (
    <div className={classes.column}>
      <section className={classes.section} aria-label={t('content')}>
        <TitleField />
        <NetworkTabs />
      </section>
      <MediaField />
      <LinkAndHashtags />
    </div>
  );
}

/** Where, when and what for. */
function Plan() {
  return (
    <div className={classes.column}>
      <StatusField />
      <PillarsField />
      <PlacementsField />
      <RepeatField />
      <CampaignField />
      <DetailsFields />
    </div>
  );
}

/** Everything about a post: one below the other, or side by side where there is room. */
export function Columns() {
  return (
    <div className={classes.columns}>
      <What />
      <Plan />
    </div>
  );
}
