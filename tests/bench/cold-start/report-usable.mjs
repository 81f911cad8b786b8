// Says when the first window has a field that can be typed into, in the same way for both apps.
import { app } from 'electron'

app.on('web-contents-created', (_event, contents) => {
  contents.on('dom-ready', () => void report(contents))
})

async function report(contents) {
  const isUsable = () =>
    contents.executeJavaScript(
      "[...document.querySelectorAll('input')].some((input) => !input.disabled && input.offsetParent !== null)",
    )
  while (!contents.isDestroyed()) {
    if (await isUsable().catch(() => false)) {
      console.log('usable')
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
