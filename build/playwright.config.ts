import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Name and key of each virtual screen. The config is read in every worker, which takes the one of its number.
const screens = (process.env['BLUEFORM_SCREENS'] ?? '').split(' ').filter((part) => part !== '')
const own = 2 * Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
if (screens.length > 0) {
  process.env['DISPLAY'] = screens[own] ?? ''
  process.env['XAUTHORITY'] = screens[own + 1] ?? ''
}

const root = join(import.meta.dirname, '..')

export default defineConfig({
  testDir: join(root, 'tests'),
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-output', 'playwright'),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Each test drives a whole Electron: side by side only where each has a screen of its own, or they would fight for focus.
  workers: Math.max(1, screens.length / 2),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: join(root, 'test-output', 'playwright.json') }]],
})
