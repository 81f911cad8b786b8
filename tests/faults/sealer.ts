// Run as a process of its own: locks one case after the other and says so before and after each, until it is killed.
import { readSync, writeSync } from 'node:fs'
import { openDatabase } from '#db/open.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { PACKED_BYTES, sessionFor, unpackedKeys } from '#tests/helpers/vault-db.ts'

import { KEEPER } from '../backup/backup-vault.ts'

const [path = '', ...incidentIds] = process.argv.slice(2)
const packed = Buffer.alloc(PACKED_BYTES)
if (readSync(0, packed) !== PACKED_BYTES) process.exit(0)
const { key, keys } = unpackedKeys(packed)
const session = sessionFor(openDatabase(path, key), KEEPER, keys, systemClock)

for (const incidentId of incidentIds) {
  writeSync(1, `sealing ${incidentId}\n`)
  dataOf(lockIncident(session, { incidentId, why: 'viewer' }))
  writeSync(1, `sealed ${incidentId}\n`)
}
writeSync(1, 'finished\n')
// Waits to be killed, or for its parent to end.
readSync(0, packed)
