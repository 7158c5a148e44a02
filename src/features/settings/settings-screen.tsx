/** To be drawn. */
export function SettingsScreen() {
  return null;
}
