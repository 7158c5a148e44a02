import './app/zod-setup.ts';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/tokens.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '#client/api.ts';
import { createTransport } from '#client/transport.ts';
import { startLiveUpdates } from '#state/live-updates.ts';
import { createAppStore } from '#state/store.ts';
import { App } from './app/app.tsx';
import { createI18n, systemLanguage } from './app/i18n.ts';
import { Providers } from './app/providers.tsx';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

const api = createApi(createTransport());
const store = createAppStore({ api, clock: { now: () => Date.now() } });
const words = createI18n(systemLanguage());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>
    <Providers store={store} words={words} nonce={nonce}>
      <App />
    </Providers>
  </StrictMode>,
);

startLiveUpdates(store, api);
void store.getState().start();
