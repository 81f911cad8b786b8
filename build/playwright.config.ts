import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// The config is read in every worker: the second one keeps the screen that the run was started on, the first one takes the other.
const firstScreen = process.env['BLUEFORM_FIRST_SCREEN']
if (firstScreen !== undefined && process.env['TEST_PARALLEL_INDEX'] === '0') {
  process.env['DISPLAY'] = firstScreen
  process.env['XAUTHORITY'] = process.env['BLUEFORM_FIRST_AUTHORITY'] ?? ''
}

const root = join(import.meta.dirname, '..')

export default defineConfig({
  testDir: join(root, 'tests'),
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-output', 'playwright'),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Each test drives a whole Electron: side by side only where each has a screen of its own, or they would fight for focus.
  workers: firstScreen === undefined ? 1 : 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: join(root, 'test-output', 'playwright.json') }]],
})
