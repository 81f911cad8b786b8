// Run as a process of its own, to have its memory looked through: keeps files, locks their case, and locks the vault, each when it is
// asked to by a line. It prints where its files lie, never a key: those are on the disk for whoever has the vault's.
import { createInterface } from 'node:readline'
import { runInNewContext } from 'node:vm'
import { setFlagsFromString } from 'node:v8'
import { inTransaction } from '#db/open.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { ok } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { makeVaultDb } from '#tests/helpers/vault-db.ts'

const FILES = 5
const vault = makeVaultDb()
const { session, folder, key } = vault
const adult = process.argv[2] === 'restricted' ? 'staff' : 'no'
const { incidentId } = recordConcern(session, { adult })
const files: KeptFile[] = []

function readAll(): void {
  inTransaction(session.db, (tx) =>
    withCase(tx, session, incidentId, (file) => {
      for (const { id } of files) file.openKey(id)?.fill(0)
      return ok(true)
    }),
  )
}

const STEPS: Readonly<Record<string, () => unknown>> = {
  keep: async () => {
    for (let number = 0; number < FILES; number += 1) files.push(await keepFile(session, folder, incidentId))
    readAll()
    // The test's own copies, turned round so that they are not what is looked for.
    return files.map(({ key: own }) => {
      const turned = Buffer.from(own.map((byte) => byte ^ 0xff)).toString('hex')
      own.fill(0)
      return turned
    })
  },
  control: () => {
    const [first] = files
    held = inTransaction(session.db, (tx) =>
      dataOf(withCase(tx, session, incidentId, (file) => ok(file.openKey(first?.id ?? '')))),
    )
  },
  release: () => void held?.fill(0),
  seal: () => {
    dataOf(lockIncident(session, { incidentId, why: 'viewer' }))
  },
  lock: () => {
    session.db.$client.close()
    key.fill(0)
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    collect()
  },
}
let held: Buffer | undefined

for await (const line of createInterface({ input: process.stdin })) {
  const answer = (await STEPS[line]?.()) ?? null
  console.log(JSON.stringify(answer))
}
