// Run as a process of its own: opens a vault, saves, removes the deputy while it goes on saving, and says what is done. It kills
// itself before the nth call that changes a file, if a number is given; the native code of SQLite is killed from outside.
import fs, { readSync, writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { createVault } from '#electron/vault/vault.ts'
import { completeAnswers, dataOf } from '#tests/helpers/concerns.ts'
import { MIGRATIONS } from '#tests/helpers/vault-db.ts'
import { PASSPHRASE, accountIn, secret, sessionOf } from '#tests/helpers/vault-place.ts'
import { randomUUID } from 'node:crypto'

const [profile = '', folder = '', killBefore = '0'] = process.argv.slice(2)
const options = { settingsFolder: profile, migrationsFolder: MIGRATIONS, clock: systemClock, newId: randomUUID }
const vault = createVault({ ...options, kdfCost: 'floor' })
let calls = 0
const say = (line: string) => writeSync(1, `${line}\n`)

say('ready')
if (readSync(0, Buffer.alloc(1)) !== 1) process.exit(0)

vault.useFolder(folder)
dataOf(await vault.unlock(accountIn(vault), secret(PASSPHRASE)))
const { draftId } = dataOf(startDraft(sessionOf(vault)))
save(0)
killBeforeCall(Number(killBefore))
say('removing')
const desk = createWorkDesk(systemClock)
const removing = desk.run('rekey', (progress) => vault.removeAccount(accountIn(vault, 'deputy'), progress))
let round = 1
for (; desk.state() !== null; round += 1) {
  save(round)
  await new Promise((resolve) => setTimeout(resolve, 1))
}
dataOf(await removing)
say('removed')
say(`calls ${calls}`)
save(round)
say('ended')
vault.lock('quit')

/** Says the round only when it was acknowledged. */
function save(number: number): void {
  const session = vault.session()
  if (!session) return
  const answers = completeAnswers({ description: String(number) })
  if (saveDraft(session, { draftId, answers }).ok) say(`saved ${draftId} ${number}`)
}

function killBeforeCall(nth: number): void {
  const names = ['openSync', 'closeSync', 'fsyncSync', 'renameSync', 'rmSync'] as const
  for (const name of names) {
    const real: unknown = Reflect.get(fs, name)
    if (typeof real !== 'function') continue
    Reflect.set(fs, name, (...args: unknown[]): unknown => {
      calls += 1
      if (calls === nth) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(real, fs, args)
    })
  }
  syncBuiltinESMExports()
}
