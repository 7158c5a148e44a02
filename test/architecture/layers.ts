/** Who may import whom. Paths are from the project's folder; a package stands by its name, Node's modules as `node:`. */
export type Layer = {
  readonly name: string;
  /** Files whose path starts so belong here; the first layer that fits takes them. */
  readonly in: readonly string[];
  /** Path beginnings and package names that may be imported, besides the layer's own files. */
  readonly may: readonly string[];
};

const protocolAndPorts = [
  'electron/backend/protocol.ts',
  'electron/backend/ports.ts',
  'electron/backend/errors.ts',
  'electron/backend/dispatcher.ts',
];
const react = ['react', 'react-dom', 'react-i18next', 'i18next'];
const widgets = [
  '@mantine/',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  '@fullcalendar/react',
  'get-nonce',
  '@fontsource',
];
const tools = ['vite', 'electron-vite', '@vitejs/plugin-react'];

export const layers: readonly Layer[] = [
  { name: 'domain', in: ['src/domain/'], may: ['zod', 'date-fns', '@date-fns/tz'] },
  { name: 'contract', in: ['src/contract/'], may: ['src/domain/', 'zod'] },
  {
    name: 'backend',
    in: ['electron/backend/'],
    may: [
      'src/domain/',
      'src/contract/',
      'resources/',
      'better-sqlite3',
      'node:',
      'zod',
      'date-fns',
      '@date-fns/tz',
      'papaparse',
      'date-holidays',
      'sharp',
      'file-type',
      'rrule-temporal',
    ],
  },
  {
    name: 'shell',
    in: ['electron/shell/'],
    may: ['src/domain/', 'src/contract/', ...protocolAndPorts, 'node:', 'zod'],
  },
  {
    name: 'main',
    in: ['electron/main/'],
    may: ['src/domain/', 'src/contract/', 'electron/shell/', ...protocolAndPorts, 'node:', 'electron'],
  },
  {
    name: 'host',
    in: ['electron/host/'],
    may: ['src/domain/', 'src/contract/', 'electron/shell/', ...protocolAndPorts, 'node:'],
  },
  { name: 'preload', in: ['electron/preload/'], may: ['src/contract/', 'electron'] },
  { name: 'start', in: ['electron/'], may: ['node:', ...tools] },
  { name: 'client', in: ['src/client/'], may: ['src/contract/'] },
  {
    name: 'state',
    in: ['src/state/'],
    may: [
      'src/domain/',
      'src/contract/',
      'src/client/',
      'resources/',
      'zod',
      'zustand',
      'react',
      'date-fns',
      '@date-fns/tz',
    ],
  },
  { name: 'locales', in: ['src/locales/'], may: ['i18next', 'react-i18next'] },
  { name: 'ui', in: ['src/ui/'], may: [...react, ...widgets, 'date-fns', 'react-day-picker'] },
  {
    name: 'feature',
    in: ['src/features/'],
    may: [
      'src/domain/',
      'src/state/',
      'src/ui/',
      'src/locales/',
      ...react,
      ...widgets,
      'date-fns',
      'temporal-polyfill',
      'diff',
    ],
  },
  { name: 'app', in: ['src/app/', 'src/main.tsx'], may: ['src/', ...react, ...widgets, 'zustand', 'zod'] },
];

export function layerOf(file: string): Layer | undefined {
  return layers.find((layer) => layer.in.some((start) => file.startsWith(start)));
}

function fits(target: string, start: string): boolean {
  return start.endsWith('/') || start.startsWith('@fontsource') ? target.startsWith(start) : target === start;
}

/** Why a file may not import a target, or null when it may. */
export function refusal(file: string, target: string): string | null {
  const layer = layerOf(file);
  if (!layer) return `${file} belongs to no layer`;
  if (layer.name === 'feature' && target.startsWith('src/features/')) {
    const own = file.split('/').slice(0, 3).join('/');
    return target.startsWith(`${own}/`) ? null : `${file} imports another feature: ${target}`;
  }
  if (layerOf(target) === layer || layer.may.some((start) => fits(target, start))) return null;
  return `${file} (${layer.name}) may not import ${target}`;
}
