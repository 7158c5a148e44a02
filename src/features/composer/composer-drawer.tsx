/** To be drawn. */
export function ComposerDrawer() {
  return null;
}
