import { useTranslation } from 'react-i18next';
import type { Failure } from '#state/failure.ts';

/** Says why a change was refused, in the user's language. */
export function useRefusalWords(): (failure: Failure) => string {
  const { t, i18n } = useTranslation('settings');
  return ({ code, reason, params, issues }) => {
    const keys = [...(issues?.map(({ message }) => message) ?? []), reason, code];
    const known = keys.find((key) => key && i18n.exists(`settings:refusal.${key}`));
    return t(`refusal.${known ?? 'other'}`, params ?? {});
  };
}
