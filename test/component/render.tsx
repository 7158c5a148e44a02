import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#app/i18n.ts';
import type { Language } from '#domain/model.ts';
import { type AppState, type AppStore, createAppStore } from '#state/store.ts';
import { AppStoreContext } from '#state/use-app.ts';
import { theme } from '#ui/theme.ts';
import { type Answers, anInfo, aSnapshot, type FakeApi, fakeApi } from './fake-api.ts';

type Options = {
  readonly answers?: Answers;
  readonly language?: Language;
  /** Laid over an open workspace. */
  readonly state?: Partial<AppState>;
};

export type Rendered = { readonly store: AppStore; readonly api: FakeApi; readonly user: UserEvent };

/** Renders under everything that components expect above them, over a store whose workspace is open. */
export function renderApp(children: ReactNode, { answers = {}, language = 'en', state = {} }: Options = {}): Rendered {
  const api = fakeApi(answers);
  const store = createAppStore({ api, clock: { now: () => anInfo().now } });
  const snapshot = aSnapshot();
  store.setState({ phase: 'open', info: anInfo(), snapshot, shownDay: snapshot.today, ...state });
  const words = createI18n(language);
  render(
    <StrictMode>
      <AppStoreContext value={store}>
        <I18nextProvider i18n={words}>
          <MantineProvider theme={theme} env="test">
            {children}
          </MantineProvider>
        </I18nextProvider>
      </AppStoreContext>
    </StrictMode>,
  );
  return { store, api, user: userEvent.setup() };
}
