/** To be drawn. */
export function TrayStrip() {
  return null;
}
