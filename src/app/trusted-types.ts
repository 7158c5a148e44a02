type Policies = { createPolicy(name: string, rules: { createHTML(text: string): string }): unknown };

/**
 * The widget library writes the text of its style elements through innerHTML. The default policy lets such text pass and
 * refuses anything that could be markup, so that stored text can never become HTML.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('Markup is never set from a string.');
      return text;
    },
  });
}
