import { pillarColor } from './pillar-color.ts';

const hues = ['indigo', 'coral', 'teal', 'amber'] as const;

/** The mark: four pillars that carry a roof. Decoration beside the name. */
export function Logo({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" fill="none" aria-hidden>
      <path d="M18.9 4.3a2.4 2.4 0 0 1 2.2 0l14.3 7.2c1.5.8 1 3-.7 3H5.3c-1.7 0-2.2-2.2-.7-3z" fill="var(--ink)" />
      {hues.map((hue, index) => (
        <rect key={hue} x={5.5 + index * 7.9} y={17.5} width={5.3} height={14} rx={1.4} fill={pillarColor(hue)} />
      ))}
      <rect x={3.5} y={34} width={33} height={3.4} rx={1.7} fill="var(--ink)" />
    </svg>
  );
}
