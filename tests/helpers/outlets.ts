// Where documents go in tests of services: previews and prints are collected, files are saved into a folder of their own.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentMakers } from '#electron/documents/makers.ts'
import type { DocumentOutlets } from '#electron/services/documents.ts'
import { testFonts, textOf } from '#tests/documents/print.ts'
import { temporaryFolder } from './vault-db.ts'

export type TestOutlets = DocumentOutlets & {
  /** Everything that was previewed or printed. */
  readonly shown: readonly Buffer[]
  /** The names that were suggested for files. */
  readonly asked: readonly string[]
  /** What was saved under a name that was suggested. */
  readonly savedAs: (name: string) => Buffer
}

type Saving = { readonly ask?: (path: string) => string | undefined }

/** `ask` is the save dialog: it may close without a path, or do something meanwhile. */
export function testOutlets({ ask = (path) => path }: Saving = {}): TestOutlets {
  const fonts = testFonts()
  const folder = temporaryFolder()
  const [shown, asked]: [Buffer[], string[]] = [[], []]
  return {
    shown,
    asked,
    savedAs: (name) => readFileSync(join(folder, name)),
    loadMakers: () => Promise.resolve(documentMakers(fonts)),
    preview: (pdf) => void shown.push(pdf),
    print: (pdf) => {
      shown.push(pdf)
      return Promise.resolve('printed')
    },
    askWhereToSave: (name) => {
      asked.push(name)
      return Promise.resolve(ask(join(folder, name)))
    },
  }
}

/** The words of a document. */
export function wordsOfPdf(pdf: Buffer | undefined): string {
  const path = join(temporaryFolder(), 'document.pdf')
  writeFileSync(path, pdf ?? '')
  return textOf(path)
}
