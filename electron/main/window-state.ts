import { type BrowserWindow, type Rectangle, screen } from 'electron';
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

/** Where to put a window: where it was, if a display is still there, a step aside of the windows that are open. */
export function placeWindow(saved: WindowState | null, openWindows: number): Partial<Rectangle> {
  if (!saved) return usual;
  const step = openWindows * 28;
  const { x, y, width, height } = saved.bounds;
  const size = { width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) };
  const bounds = { x: x + step, y: y + step, ...size };
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  return isReachable(bounds, areas) ? bounds : size;
}

/** Remembers where the window is when it closes. */
export function rememberPlace(window: BrowserWindow, settings: Settings): void {
  window.on('close', () => {
    settings.setWindow({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
}
