import { useTranslation } from 'react-i18next';

/** Why a change did not come about, as the store hands it over. */
export type Refused = {
  readonly code: string;
  readonly reason?: string | undefined;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly issues?: readonly { readonly path: string; readonly message: string }[] | undefined;
};

/** Says why a change was refused, in the user's language. */
export function useRefusalWords(): (failure: Refused) => string {
  const { t, i18n } = useTranslation('settings');
  return ({ code, reason, params, issues }) => {
    const keys = [...(issues?.map(({ message }) => message) ?? []), reason, code];
    const known = keys.find((key) => key && i18n.exists(`settings:refusal.${key}`));
    return t(`refusal.${known ?? 'other'}`, params ?? {});
  };
}
