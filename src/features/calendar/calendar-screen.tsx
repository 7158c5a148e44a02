/** To be drawn. */
export function CalendarScreen() {
  return null;
}
