// Loaded into the main process before the app: no window opens until Playwright is connected. It waits for ever for a page that it meets in
// the middle of its first navigation (seen in 4 of 280 starts on a busy machine).
const { app } = require('electron')

const ready = app.whenReady()
const connected = new Promise((resolve) => {
  // Playwright calls this once it is connected. Its own loader does the same, and changes switches that are under test besides.
  globalThis.__playwright_run = resolve
})
app.whenReady = () => connected.then(() => ready)
