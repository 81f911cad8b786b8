// Compartments: each restricted case is sealed under a key of its own, which is wrapped to the public key of everybody who may see it
// and to nobody else. A key is open for one piece of work and then overwritten; nothing here decides who may see a case.
import { hasEmbeddedData, holdsCutFile, isFewHashes, wordsIn } from '#shared/domain/embedded-data.ts'
import type { Db, Tx } from '#db/open.ts'
import type { KeyHolder } from '#db/queries/accounts.ts'
import { insertCompartmentKeyTx, insertCompartmentTx, readSealedKey } from '#db/queries/compartments.ts'
import { decipher, encipher } from '../../vault/keys/cipher.ts'
import { derivedId } from '../../vault/derived-id.ts'
import { randomKey } from '../../vault/keys/key-memory.ts'
import { sealTo } from '../../vault/keys/sodium.ts'
import { recordedNow } from './recorded.ts'
import type { Session } from '../session.ts'

/** What is to be sealed holds a picture or a file written out in signs. */
export class EmbeddedDataError extends Error {}

/** Where something is sealed: a record by its id, a draft by its form and what it is about. */
export type Place = readonly ['record', string] | readonly ['draft', string, string]
type KeyPlace = readonly ['file-key', string]

/** A compartment while its key is open. `place` is bound in: what was sealed for one place does not open in another. */
export type OpenCompartment = {
  readonly id: string
  seal(place: Place, value: unknown): Buffer
  /** Throws when it was changed, moved or sealed under another key. */
  open(place: Place, sealed: Buffer): unknown
  /** The key of a file, enciphered for this file only. The caller overwrites `fileKey`. */
  sealKey(evidenceId: string, fileKey: Buffer): Buffer
  /** The caller overwrites it. Throws when it was changed, moved or sealed under another key. */
  openKey(evidenceId: string, sealed: Buffer): Buffer
  /** Wraps the key to one more person. */
  letInTx(tx: Tx, session: Session, person: Pick<KeyHolder, 'id' | 'boxPublicKey'>): void
}

/** A new compartment for these people, open for `work`. */
export function makeCompartmentTx<Value>(
  tx: Tx,
  session: Session,
  people: readonly KeyHolder[],
  work: (compartment: OpenCompartment) => Value,
): Value {
  const key = randomKey()
  const recorded = { ...recordedNow(session), id: idOf(key) }
  insertCompartmentTx(tx, recorded)
  return withKey(recorded.id, key, (compartment) => {
    for (const person of people) compartment.letInTx(tx, session, person)
    return work(compartment)
  })
}

/** Opens a compartment for `work`; undefined when its own key was never wrapped to whoever is unlocked. */
export function openCompartment<Value>(
  db: Db,
  { actor, keyring }: Session,
  compartmentId: string,
  work: (compartment: OpenCompartment) => Value,
): Value | undefined {
  const sealedKey = readSealedKey(db, compartmentId, actor.id)
  const key = sealedKey === undefined ? undefined : keyring.open(Buffer.from(sealedKey, 'hex'))
  if (key === undefined) return undefined
  // Anybody can seal a key of their own to this person, who would then write under it.
  if (idOf(key) === compartmentId) return withKey(compartmentId, key, work)
  key.fill(0)
  return undefined
}

function idOf(key: Buffer): string {
  return derivedId('compartment', key)
}

function withKey<Value>(id: string, key: Buffer, work: (compartment: OpenCompartment) => Value): Value {
  try {
    return work({
      id,
      seal: (place, value) => seal(key, contextOf(id, place), value),
      open: (place, sealed) => open(key, contextOf(id, place), sealed),
      sealKey: (evidenceId, fileKey) => encipher(key, fileKey, contextOf(id, ['file-key', evidenceId])),
      openKey: (evidenceId, sealed) => {
        const fileKey = decipher(key, sealed, contextOf(id, ['file-key', evidenceId]))
        if (!fileKey) throw new Error('the key of a file was changed')
        return fileKey
      },
      letInTx: (tx, session, { id: accountId, boxPublicKey }) => {
        const { id: _id, ...byWhom } = recordedNow(session)
        const sealedKey = sealTo(Buffer.from(boxPublicKey, 'hex'), key).toString('hex')
        insertCompartmentKeyTx(tx, { compartmentId: id, accountId, sealedKey, ...byWhom })
      },
    })
  } finally {
    key.fill(0)
  }
}

function contextOf(compartmentId: string, [kind, ...rest]: Place | KeyPlace): string {
  return JSON.stringify([`blueform ${kind}`, compartmentId, ...rest])
}

// No trigger can look into sealed bytes, so this is the place that refuses pictures and files.
function seal(key: Buffer, context: string, value: unknown): Buffer {
  if (holdsAFile(value) || holdsCutFile(value)) throw new EmbeddedDataError()
  const message = Buffer.from(JSON.stringify(value), 'utf8')
  try {
    return encipher(key, message, context)
  } finally {
    message.fill(0)
  }
}

function open(key: Buffer, context: string, sealed: Buffer): unknown {
  const message = decipher(key, sealed, context)
  if (!message) throw new Error('a sealed record was changed')
  try {
    return JSON.parse(message.toString('utf8'))
  } finally {
    message.fill(0)
  }
}

// Field by field, as the forms are checked: a list is one field. Only a few hashes, which name the editions of procedures, are one each.
function holdsAFile(value: unknown): boolean {
  const isField = typeof value !== 'object' || value === null || (Array.isArray(value) && !isFewHashes(value))
  return isField ? hasEmbeddedData(wordsIn(value)) : Object.values(value).some(holdsAFile)
}
