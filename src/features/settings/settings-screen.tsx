import {
  IconBell,
  IconBuildingStore,
  IconCalendarStar,
  IconClock,
  IconColumns3,
  IconDeviceDesktop,
  IconKeyboard,
  IconPencil,
  IconRuler,
  IconScale,
  IconShare3,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type SettingsSection, settingsSections } from '#state/session.ts';
import { useApp } from '#state/use-app.ts';
import { AppSection } from './app-section.tsx';
import { BalanceSection } from './balance-section.tsx';
import { DatesSection } from './dates-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { NetworksSection } from './networks-section.tsx';
import { PillarsSection } from './pillars-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import classes from './settings-screen.module.css';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { SlotsSection } from './slots-section.tsx';
import { TargetsSection } from './targets-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';
import { WritingSection } from './writing-section.tsx';

const sections: Readonly<Record<SettingsSection, () => ReactNode>> = {
  workspace: () => <WorkspaceSection />,
  networks: () => <NetworksSection />,
  slots: () => <SlotsSection />,
  pillars: () => <PillarsSection />,
  targets: () => <TargetsSection />,
  balance: () => <BalanceSection />,
  dates: () => <DatesSection />,
  writing: () => <WritingSection />,
  limits: () => <LimitsSection />,
  reminders: () => <RemindersSection />,
  shortcuts: () => <ShortcutsSection />,
  app: () => <AppSection />,
};

const icons = {
  workspace: IconBuildingStore,
  networks: IconShare3,
  slots: IconClock,
  pillars: IconColumns3,
  targets: IconTargetArrow,
  balance: IconScale,
  dates: IconCalendarStar,
  writing: IconPencil,
  limits: IconRuler,
  reminders: IconBell,
  shortcuts: IconKeyboard,
  app: IconDeviceDesktop,
};

/** The settings of the workspace and of the app, one section at a time. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const section = useApp((state) => state.settingsSection);
  const goToSettings = useApp((state) => state.goToSettings);
  const open = useApp((state) => state.snapshot !== null);
  if (!open) return null;
  return (
    <div className={classes.screen}>
      <nav className={classes.nav} aria-label={t('sections')}>
        <h1 className={classes.title}>{t('title')}</h1>
        {settingsSections.map((id) => {
          const Icon = icons[id];
          return (
            <button
              key={id}
              type="button"
              className={classes.link}
              aria-current={id === section ? 'page' : undefined}
              onClick={() => goToSettings(id)}
            >
              <Icon size={16} stroke={1.6} aria-hidden />
              {t(`${id}.title`)}
            </button>
          );
        })}
      </nav>
      <div className={classes.section}>{sections[section]()}</div>
    </div>
  );
}
