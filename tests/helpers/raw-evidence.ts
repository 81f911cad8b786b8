// Rows of files, their keys, sealed files and lifted locks, written by raw SQL as no service would.
import { randomBytes, randomUUID } from 'node:crypto'
import { recordConcern } from './concerns.ts'
import { DEPUTY } from './people.ts'
import { type Values, insertRaw } from './raw-row.ts'
import { DSL, type TestVault, addPerson } from './vault-db.ts'

export function fileRow(incidentId: string, change: Values = {}): Values {
  const id = randomUUID()
  return {
    id,
    incident_id: incidentId,
    image_locked: 0,
    stored_as: `stored-${id}`,
    size_bytes: 1,
    added_at_ms: 1,
    added_by: DSL.id,
    ...change,
  }
}

/** 32 bytes for a file of an ordinary case, 60 for one of a restricted case. */
export function keyRow(file: Values, bytes: 32 | 60 = 32): Values {
  return { evidence_id: file['id'] ?? null, file_key: randomBytes(bytes) }
}

export function sealedRow({ image_locked: _locked, ...file }: Values): Values {
  const sealed = { sealed_key: randomBytes(80), release_key: 'ab'.repeat(32), sealed_at_ms: 2, sealed_by: DSL.id }
  return { ...file, ...sealed }
}

export function unlockRow(incidentId: string, change: Values = {}): Values {
  const who = { agreed_by: DEPUTY.id, recorded_by: DSL.id }
  return { incident_id: incidentId, number: 1, recorded_at_ms: 1, ...who, ...change }
}

/** A row in each of these tables, with a deputy who agreed; gives rows that could come next. */
export function fillEvidenceTables(vault: TestVault): Readonly<Record<string, () => Values>> {
  const { db, session } = vault
  const [open, locked, next] = ['none', 'suspected', 'suspected'].map(
    (imageAnswer) => recordConcern(session, { imageAnswer: imageAnswer === 'none' ? 'none' : 'suspected' }).incidentId,
  )
  if (db.$client.prepare('SELECT 1 FROM account WHERE id = ?').get(DEPUTY.id) === undefined) addPerson(vault, DEPUTY)
  const addFile = () => {
    const file = fileRow(open ?? '')
    insertRaw(db, 'evidence_file', file)
    return file
  }
  insertRaw(db, 'evidence_key', keyRow(addFile()))
  insertRaw(db, 'sealed_file', sealedRow(addFile()))
  insertRaw(db, 'image_unlock', unlockRow(locked ?? ''))
  return {
    evidence_file: () => fileRow(open ?? ''),
    evidence_key: () => keyRow(addFile()),
    sealed_file: () => sealedRow(addFile()),
    image_unlock: () => unlockRow(next ?? ''),
  }
}
