/** To be drawn. */
export function BalanceDock() {
  return null;
}
