import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

import { gardenTokens } from '../tools/garden-tokens'
import { playbooks } from '../tools/playbooks/plugin'
import { scopedName } from '../tools/scoped-names'

/** A calendar that counts days gives the same answers wherever the browser is. */
const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']

/** A busy machine is no fault, a test that hangs is: nothing alive takes so long. */
const HANGING_MS = 600_000

const CALENDAR = 'test/domain/calendar/**/*.test.ts'
const JOURNEYS = 'test/e2e/**/*.test.ts'

/** Node; a test that draws says `// @vitest-environment happy-dom` in its first line. */
const unit: TestProjectConfiguration = {
  plugins: [playbooks(), gardenTokens()],
  css: { modules: { generateScopedName: scopedName } },
  test: {
    name: 'unit',
    // Classes go by the same names as in the build.
    css: { include: /\.module\.css$/, modules: { classNameStrategy: 'scoped' } },
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [CALENDAR, JOURNEYS],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
  },
}

const calendars = ZONES.map(
  (zone): TestProjectConfiguration => ({
    plugins: [playbooks()],
    test: {
      name: `calendar ${zone}`,
      include: [CALENDAR],
      env: { TZ: zone },
      setupFiles: ['test/process-zone.ts'],
    },
  }),
)

/** The built app in the local workspace, in a real browser: `npm run build` comes first. */
const journeys: TestProjectConfiguration = {
  plugins: [playbooks()],
  test: {
    name: 'e2e',
    include: [JOURNEYS],
    globalSetup: ['test/e2e/workspace.ts'],
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    maxWorkers: 2,
  },
}

export default defineConfig({
  test: { projects: [unit, ...calendars, journeys] },
})
