import { join } from 'node:path'
import { type BrowserWindow, app, dialog } from 'electron'

/** A path for a PDF, or undefined when the person closed the dialog. The suggested name is a reference, never a person's name. */
export async function askWhereToSave(window: BrowserWindow, suggestedName: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    buttonLabel: 'Save',
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return undefined
  // Not every system's dialog adds the ending.
  return filePath.toLowerCase().endsWith('.pdf') ? filePath : `${filePath}.pdf`
}

export async function askForVaultFolder(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a folder for the records',
    buttonLabel: 'Choose this folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? undefined : filePaths[0]
}
