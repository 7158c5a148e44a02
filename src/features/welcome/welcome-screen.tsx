/** To be drawn. */
export function WelcomeScreen() {
  return null;
}
