import { existsSync, readFileSync } from 'node:fs'

/** One closing line over both test runners, read from their own reports. */
export function printTotals() {
  const unit = readReport('test-output/vitest.json')
  const windows = readReport('test-output/playwright.json')
  const passed = (unit?.numPassedTests ?? 0) + (windows?.stats.expected ?? 0)
  const failed = (unit?.numFailedTests ?? 0) + (windows?.stats.unexpected ?? 0) + (windows?.stats.flaky ?? 0)
  const skipped = (unit?.numPendingTests ?? 0) + (windows?.stats.skipped ?? 0)
  console.log(
    skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : `${passed} passed, ${failed} failed`,
  )
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
