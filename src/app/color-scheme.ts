/** Whether the system asks for dark now. */
export function systemPrefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
