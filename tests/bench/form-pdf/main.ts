// Runs inside Electron: the product's form against a new hidden window that prints a page with the same words.
import { BrowserWindow, app } from 'electron'
import { configureFonts } from '#electron/documents/layout/fonts.ts'
import { incidentReportForm } from '#electron/documents/incident-report-form.ts'
import {
  CHILD_ACTIONS,
  CONSIDERED_AS,
  FORM,
  INCIDENT_TYPES,
  MATERIALS,
  PERSON_KINDS,
  PLACES,
  STAFF_ACTIONS,
} from '#shared/domain/incident-form.ts'
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

const LISTS = [PLACES, PERSON_KINDS, INCIDENT_TYPES, MATERIALS, CONSIDERED_AS, MATERIALS, STAFF_ACTIONS, CHILD_ACTIONS]

/** The words of the form: every heading and label, every box with its label, and every string of the data. */
function htmlOf(data: unknown): string {
  const labels = stringsIn(FORM).map((label) => `<h2>${label}</h2>`)
  const boxes = LISTS.flatMap((list) => list.map(({ label }) => `<p><span class="box"></span> ${label}</p>`))
  const values = stringsIn(data).map((value) => `<p>${value}</p>`)
  const style =
    'body{font:10pt sans-serif}h2{font-size:11pt}.box{display:inline-block;width:9pt;height:9pt;border:1px solid}'
  return `<!doctype html><html lang="en-GB"><title>Form</title><style>${style}</style><h1>${FORM.title}</h1>${[...labels, ...boxes, ...values].join('')}`
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
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
