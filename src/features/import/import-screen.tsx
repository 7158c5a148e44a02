/** To be drawn. */
export function ImportScreen() {
  return null;
}
