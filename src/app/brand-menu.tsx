import { Menu } from '@mantine/core';
import { IconChevronDown, IconFolderOpen, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { activePillars } from '#state/selectors.ts';
import { useApp, useAppStore } from '#state/use-app.ts';
import { pillarColor } from '#ui/pillar-color.ts';
import classes from './brand-menu.module.css';
import { useNarrowRail } from './rail-width.ts';

/** The brand's sign: its own pillars' colours, as a row of pillars. */
function BrandSign() {
  const pillars = activePillars(useApp((state) => state.snapshot)).slice(0, 5);
  return (
    <span className={classes.sign} aria-hidden>
      {pillars.map(({ id, color }) => (
        <i key={id} style={{ background: pillarColor(color) }} />
      ))}
    </span>
  );
}

/** What another brand has to publish today; nothing where there is nothing, or nothing is known. */
function DueToday({ count }: { readonly count: number }) {
  const { t } = useTranslation('reminders');
  return count === 0 ? null : <span className={classes.due}>{t('dueToday', { count })}</span>;
}

/** The brand's name, and the way to other brands. */
export function BrandMenu() {
  const { t } = useTranslation();
  const narrow = useNarrowRail();
  const name = useApp((state) => state.snapshot?.workspace.name ?? '');
  const path = useApp((state) => state.snapshot?.path ?? '');
  const connected = useApp((state) => state.connected);
  const recents = useApp((state) => state.recents);
  const { loadRecents, loadDueElsewhere, openWorkspace, showWelcome, goToSettings } = useAppStore().getState();
  const reportFailure = useApp((state) => state.reportFailure);
  const dueElsewhere = useApp((state) => state.dueElsewhere);
  const others = recents.filter((recent) => recent.path !== path && recent.exists).slice(0, 8);
  const read = () => {
    loadRecents().catch(reportFailure);
    // A number that cannot be had is left out.
    loadDueElsewhere().catch(() => undefined);
  };
  const state = connected ? t('saved') : t('offline');
  return (
    <Menu width={260} position="bottom-start" onOpen={read}>
      <Menu.Target>
        <button
          type="button"
          className={classes.target}
          title={narrow ? `${name}: ${state}` : t('brand.menu')}
          data-offline={!connected || undefined}
        >
          <BrandSign />
          <span className={narrow ? 'visually-hidden' : classes.words}>
            <span className={classes.name}>{name}</span>
            <span className={classes.state} role="status">
              {state}
            </span>
          </span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && <Menu.Label>{t('brand.recent')}</Menu.Label>}
        {others.map((recent) => (
          <Menu.Item
            key={recent.path}
            onClick={() => void openWorkspace(recent.path)}
            rightSection={<DueToday count={dueElsewhere.get(recent.path) ?? 0} />}
          >
            {recent.name}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconFolderOpen size={15} />} onClick={showWelcome}>
          {t('brand.new')}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings size={15} />} onClick={() => goToSettings('workspace')}>
          {t('brand.settings')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
