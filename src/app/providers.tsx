import { MantineProvider } from '@mantine/core';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { AppStore } from '#state/store.ts';
import { AppStoreContext, useApp } from '#state/use-app.ts';
import { localeOf } from '#ui/formats.ts';
import { theme } from '#ui/theme.ts';
import { systemLanguage } from './i18n.ts';

type Props = {
  readonly store: AppStore;
  readonly words: i18n;
  /** The nonce that the page's policy lets style elements carry. */
  readonly nonce: string;
  readonly children: ReactNode;
};

/** Follows the user's language and colour scheme. */
function Themed({ words, nonce, children }: Omit<Props, 'store'>) {
  const preferences = useApp((state) => state.info?.preferences);
  const workspaceLanguage = useApp((state) => state.snapshot?.workspace.language);
  const language = preferences?.language ?? workspaceLanguage ?? systemLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    void words.changeLanguage(localeOf(language));
  }, [language, words]);
  const scheme = preferences?.theme ?? 'system';
  const own = scheme === 'system' ? {} : { forceColorScheme: scheme };
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce} {...own}>
      {children}
    </MantineProvider>
  );
}

/** Everything that components expect above them. */
export function Providers({ store, words, nonce, children }: Props) {
  return (
    <AppStoreContext value={store}>
      <I18nextProvider i18n={words}>
        <Themed words={words} nonce={nonce}>
          {children}
        </Themed>
      </I18nextProvider>
    </AppStoreContext>
  );
}
