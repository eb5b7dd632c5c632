import { defineConfig } from 'vitest/config'

import { playbooks } from './playbooks/plugin'

/** The tests that `npm run mutate` asks, named by it: one project in one time zone. */
export default defineConfig({
  plugins: [playbooks()],
  test: {
    include: (process.env['MUTATE_TESTS'] ?? '').split(' ').map((path) => `${path}/**/*.test.ts`),
    setupFiles: ['test/fixed-seed.ts'],
    // Stryker has its own measure of what hangs.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
