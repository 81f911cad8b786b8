import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  testDir: join(root, 'tests'),
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-output', 'playwright'),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Two cores, and each test drives a whole Electron; side by side they would only fight for focus.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: join(root, 'test-output', 'playwright.json') }]],
})
