// Runs inside Electron: the product's form against a new hidden window that prints a page with the same words.
import { BrowserWindow, app } from 'electron'
import { configureFonts } from '#electron/documents/layout/fonts.ts'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import { measure, timeMs } from '../measure.ts'
import { formData } from './form-data.ts'

const [fontsFolder = ''] = process.argv.slice(-1)

async function run(): Promise<void> {
  configureFonts(fontsFolder)
  const data = formData()
  const page = htmlOf(data)
  const figure = await measure({
    name: 'form-pdf',
    runs: 15,
    warmUps: 3,
    ours: () => timeMs(() => incidentReportForm(data)),
    theirs: () => timeMs(() => printHidden(page)),
  })
  console.log(`figure ${JSON.stringify(figure)}`)
}

async function printHidden(page: string): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
  await window.webContents.printToPDF({ pageSize: 'A4' })
  window.destroy()
}

/** Every string of the data, a paragraph each. */
function htmlOf(data: unknown): string {
  const paragraphs: string[] = []
  JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'string') paragraphs.push(`<p>${value}</p>`)
    return value
  })
  return `<!doctype html><title>Form</title><h1>Form</h1>${paragraphs.join('')}`
}

// An empty Electron app quits with its last window; this one opens and closes many.
app.on('window-all-closed', () => undefined)
void app
  .whenReady()
  .then(run)
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error)
      app.exit(1)
    },
  )
