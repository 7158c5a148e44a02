/** To be drawn. */
export function BalanceScreen() {
  return null;
}
