/** To be drawn. */
export function TrayScreen() {
  return null;
}
