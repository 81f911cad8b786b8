// What the app remembers outside the vault: where the vault lies, and nothing else.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeDurably } from './durable-file.ts'

const settingsSchema = z.strictObject({ vaultFolder: z.string().min(1) })

export function readVaultFolder(settingsFolder: string): string | undefined {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(fileIn(settingsFolder), 'utf8'))).vaultFolder
  } catch {
    // Missing or damaged is the same to a person: choose the folder again.
    return undefined
  }
}

export function rememberVaultFolder(settingsFolder: string, vaultFolder: string): void {
  mkdirSync(settingsFolder, { recursive: true })
  writeDurably(fileIn(settingsFolder), JSON.stringify({ vaultFolder }))
}

function fileIn(settingsFolder: string): string {
  return join(settingsFolder, 'blueform-settings.json')
}
