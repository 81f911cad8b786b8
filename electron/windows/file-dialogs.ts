import { extname, join } from 'node:path'
import { type BrowserWindow, type FileFilter, app, dialog } from 'electron'

// The audit log is saved as lines of JSON, lists for other programs as CSV; everything else is a document.
const KINDS: Readonly<Record<string, { readonly title: string; readonly name: string }>> = {
  pdf: { title: 'Save as PDF', name: 'PDF' },
  csv: { title: 'Save the list', name: 'CSV' },
  jsonl: { title: 'Save the log', name: 'Log' },
  json: { title: 'Save the log', name: 'Log' },
}

/** A path for a file, or undefined when the person closed the dialog. The suggested name is a reference, never a person's name. */
export async function askWhereToSave(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const ending = extname(suggestedName).slice(1)
  const { title, name } = KINDS[ending] ?? { title: 'Save', name: 'File' }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: 'Save',
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return undefined
  // Not every system's dialog adds the ending.
  return filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`
}

export async function askForFolder(window: BrowserWindow, title: string): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Choose this folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? undefined : filePaths[0]
}

/** Paths of the files that were chosen; none when the dialog was closed. The system does not list them under "recent". */
export async function askForFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the files to add',
    buttonLabel: 'Choose',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
  })
  return canceled ? [] : filePaths
}

/** The path of one file of people. */
export function askForPeopleFile(window: BrowserWindow): Promise<string | undefined> {
  return askForFile(window, 'Choose the file with the people', [
    { name: 'CTF or CSV', extensions: ['xml', 'csv', 'txt', 'tsv'] },
    { name: 'All files', extensions: ['*'] },
  ])
}

/** The path of one scan of signed forms. */
export function askForScan(window: BrowserWindow): Promise<string | undefined> {
  return askForFile(window, 'Choose the scan of the signed forms', [{ name: 'PDF', extensions: ['pdf'] }])
}

// The system does not list it under "recent".
async function askForFile(window: BrowserWindow, title: string, filters: FileFilter[]): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Choose',
    filters,
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}
