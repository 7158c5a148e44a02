import { type BrowserWindow, type Rectangle, type Size, screen } from 'electron';
import type { Log } from '#backend/ports.ts';
import type { Settings, WindowState } from '#shell/settings.ts';

const usual = { width: 1280, height: 860 };
export const smallest = { width: 720, height: 520 };
/** Enough of the title bar to take hold of, in screen pixels. */
const GRIP = { width: 120, height: 40 };

/** Whether a window there could be seen and moved on one of the displays. */
function isReachable(bounds: Rectangle, areas: readonly Rectangle[]): boolean {
  return areas.some((area) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    return across >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  });
}

/** No larger than the display has room for. */
function shrunk(size: Size, room: Size): Size {
  return {
    width: Math.max(Math.min(size.width, room.width), smallest.width),
    height: Math.max(Math.min(size.height, room.height), smallest.height),
  };
}

/** Where to put a window: where it was, if a display is still there, a step aside of the windows that are open. */
export function placeWindow(saved: WindowState | null, openWindows: number): Partial<Rectangle> {
  if (!saved) return shrunk(usual, screen.getPrimaryDisplay().workArea);
  const step = openWindows * 28;
  const { x, y } = saved.bounds;
  const size = shrunk(saved.bounds, screen.getDisplayMatching(saved.bounds).workArea);
  const bounds = { x: x + step, y: y + step, ...size };
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return isReachable(bounds, areas) ? bounds : size;
}

/** Remembers where the window is when it closes. */
export function rememberPlace(window: BrowserWindow, settings: Settings, log: Log): void {
  window.on('close', () => {
    try {
      settings.setWindow({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
    } catch (error) {
      // A full disk must not keep a window from closing.
      log.error('the place of the window could not be kept', error);
    }
  });
}
