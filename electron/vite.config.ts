import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = join(import.meta.dirname, '..');
const electron = join(root, 'electron');

export default defineConfig({
  main: {
    build: {
      outDir: join(root, 'out', 'main'),
      rolldownOptions: {
        input: {
          index: join(electron, 'main', 'index.ts'),
          backend: join(electron, 'backend', 'entry.ts'),
          'media-worker': join(electron, 'backend', 'media', 'worker.ts'),
          host: join(electron, 'host', 'index.ts'),
        },
        external: ['electron', 'better-sqlite3', 'sharp'],
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, 'out', 'preload'),
      rolldownOptions: {
        input: { index: join(electron, 'preload', 'index.ts') },
        // A sandboxed preload is one CommonJS file; in a package of ES modules its name must say so.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'src'),
    plugins: [react()],
    build: {
      outDir: join(root, 'out', 'renderer'),
      emptyOutDir: true,
      minify: true,
      // The page's policy allows no data: scripts and the pictures are few.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, 'src', 'index.html') },
    },
  },
});
