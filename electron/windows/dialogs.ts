// What may appear on the screen and when. While somebody else holds the laptop to sign, no document, file or dialog of whoever was unlocked
// comes up, whenever it was asked for.
import type { Vault } from '../vault/vault.ts'
import type { DocumentWindows } from './document-windows.ts'

/** Whether the screen is that of whoever is unlocked. */
export function isServing(vault: Pick<Vault, 'state'>): boolean {
  const { state } = vault.state()
  return state === 'unlocked' || state === 'unconfirmed'
}

type Papers = Pick<DocumentWindows, 'show' | 'print'>

/** The vault may have been locked or handed over while a document was being made; nothing appears after that. */
export function whileServing(vault: Pick<Vault, 'state'>, documents: Papers): Papers {
  return {
    show: (pdf) => {
      if (isServing(vault)) documents.show(pdf)
    },
    print: async (pdf) => (isServing(vault) ? documents.print(pdf) : 'cancelled'),
  }
}

export type Dialogs = {
  /** Shows a dialog of the system, or gives `closed` as if it had been closed at once. */
  readonly ask: <Value>(closed: Value, show: () => Promise<Value>) => Promise<Value>
  /** Whether one is on the screen. */
  readonly areOpen: () => boolean
}

/** The lock screen asks for folders too, so only the signing keeps them away. */
export function createDialogs(vault: Pick<Vault, 'isHandedOver'>): Dialogs {
  let open = 0
  return {
    ask: async (closed, show) => {
      if (vault.isHandedOver()) return closed
      open += 1
      try {
        return await show()
      } finally {
        open -= 1
      }
    },
    areOpen: () => open > 0,
  }
}
