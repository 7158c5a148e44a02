import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { times } from './support/runs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  plugins: [react()],
  test: {
    root,
    restoreMocks: true,
    // Properties and processes take long on a busy machine; none waits for a time to pass.
    testTimeout: times(20_000),
    setupFiles: ['test/support/setup-properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/architecture/**/*.test.ts', 'test/unit/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { name: 'integration', include: ['test/integration/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['test/support/setup-properties.ts', 'test/component/setup.ts'],
        },
      },
    ],
  },
});
