import { randomUUID } from 'node:crypto'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { systemClock } from '../platform/clock.ts'
import { readDrop, readInbox, takeDrop } from '../services/drop-box.ts'
import { leaveDrop } from '../services/leave-drop.ts'
import type { Vault } from '../vault/vault.ts'
import type { HandlersOf } from './handler.ts'

export function dropBoxHandlers(vault: Vault): HandlersOf<'dropBox'> {
  return {
    'dropBox.leave': (input) => leaveDrop(vault, systemClock, randomUUID, input),
    'dropBox.inbox': (_input, session) => inFolder((folder) => readInbox(session, folder)),
    'dropBox.read': (input, session) => inFolder((folder) => readDrop(session, folder, input)),
    'dropBox.take': (input, session) => inFolder((folder) => takeDrop(session, folder, input)),
    'dropBox.readNotice': () => ok({ notice: vault.notice() }),
    'dropBox.changeNotice': ({ notice }) => vault.changeNotice(notice),
  }

  function inFolder<Data>(work: (folder: string) => Result<Data>): Result<Data> {
    const folder = vault.folder()
    return folder === undefined ? fail('locked', 'Blueform is locked. Unlock it and try again.') : work(folder)
  }
}
