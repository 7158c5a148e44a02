/** The CSS value of a palette hue; it follows light and dark. */
export function pillarColor(hue: string): string {
  return `var(--pillar-${hue})`;
}

/** One colour as a CSS background picture. */
export function plain(hue: string): string {
  return `linear-gradient(${pillarColor(hue)}, ${pillarColor(hue)})`;
}

/** A stripe in the hues' proportions, top to bottom, as a CSS background. */
export function stripe(hues: readonly { readonly hue: string; readonly parts: number }[]): string {
  const total = hues.reduce((sum, { parts }) => sum + parts, 0);
  if (total === 0) return 'linear-gradient(var(--line), var(--line))';
  let from = 0;
  const stops = hues.map(({ hue, parts }) => {
    const to = from + (100 * parts) / total;
    const stop = `${pillarColor(hue)} ${from}% ${to}%`;
    from = to;
    return stop;
  });
  return `linear-gradient(180deg, ${stops.join(', ')})`;
}
