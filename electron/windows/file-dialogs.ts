import { extname, join } from 'node:path'
import { type BrowserWindow, app, dialog } from 'electron'

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

/** The path of one file of people. The system does not list it under "recent". */
export async function askForPeopleFile(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the file with the people',
    buttonLabel: 'Choose',
    filters: [
      { name: 'CTF or CSV', extensions: ['xml', 'csv', 'txt', 'tsv'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}

/** The path of one scan of signed forms. The system does not list it under "recent". */
export async function askForScan(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose the scan of the signed forms',
    buttonLabel: 'Choose',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
  return canceled ? undefined : filePaths[0]
}
