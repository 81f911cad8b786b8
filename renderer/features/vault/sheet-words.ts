import type { VaultState } from '#shared/ipc/vault.ts'

export type Sheet = Extract<VaultState, { state: 'unconfirmed' }>['sheet']

type SheetWords = {
  readonly heading: string
  /** What it is for and where it is kept. */
  readonly purpose: readonly string[]
  readonly warning: string
  readonly typeHeading: string
  readonly whereToLook: string
  readonly confirm: string
}

export const SHEET_WORDS: Record<Sheet, SheetWords> = {
  recovery: {
    heading: 'Your recovery sheet',
    purpose: [
      'If the passphrase is forgotten, this sheet is the only way back into the records. Print it now, or save it as a PDF and print it later.',
      'Put it in a sealed envelope and lock it away, never with this laptop. If you have an older recovery sheet, shred it: it no longer opens these records, but it still opens older backups.',
    ],
    warning:
      'Without the passphrase and without this sheet, nobody can open the records: not your IT team, not the makers of Blueform.',
    typeHeading: 'Type part of the code',
    whereToLook: 'Look at the recovery sheet. The code has seven groups of four, each with its number below it.',
    confirm: 'Confirm the recovery sheet',
  },
  release: {
    heading: 'Your release sheet',
    purpose: [
      'When a file may hold an indecent image of a child, Blueform seals it: nobody in school can open it any more. This sheet is the only thing that can, and only when the police say so in writing.',
      'It is printed once, now. Keep it in the head teacher’s safe. Keep the recovery sheet somewhere else, in its sealed envelope, so that nobody finds both together.',
    ],
    warning:
      'Never keep this sheet, or a file of it, on or with the laptop. Blueform keeps no copy, so it cannot be printed again later.',
    typeHeading: 'Type part of the release code',
    whereToLook: 'Look at the release sheet. The code has groups of four, each with its number below it.',
    confirm: 'Confirm the release sheet',
  },
}
