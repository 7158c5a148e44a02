import { app, type Session, shell, type WebContents } from 'electron';
import { isPage } from './app-protocol.ts';

/** Opens a web link in the person's browser; anything but plain https is let go, and answered with false. */
export function openLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  void shell.openExternal(url.href);
  return true;
}

function confine(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (isPage(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openLink(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** The page needs no camera, place or device; it may write text to the clipboard. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(allowed.has(permission) && isPage(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed.has(permission) && isPage(origin));
  session.setDevicePermissionHandler(() => false);
}

/** Confines every page that this app ever makes. To be called before the app is ready. */
export function harden(): void {
  // It would take back a `--no-sandbox` that the system needs (root, containers), and the page would then never start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('session-created', denyPermissions);
}
