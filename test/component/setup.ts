import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Typing through a whole form takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

// What the widget library asks of a browser and jsdom does not have.

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver = NoResizeObserver;

window.matchMedia = (query) => ({
  // Without motion, menus and drawers are there at once.
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

Element.prototype.scrollIntoView = () => undefined;
window.HTMLElement.prototype.scrollTo = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

afterEach(cleanup);
