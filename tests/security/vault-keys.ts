// Prints every key of a vault, taken out of its closed files with the product's own functions, to be looked for where none may be.
// A process of its own: the runner of the window tests cannot load the database. Asked on stdin, see Question.
import { createHash, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Db, openDatabaseReadOnly } from '#db/open.ts'
import type { Actor } from '#shared/domain/accounts.ts'
import { readReleaseCode } from '#shared/domain/release-code.ts'
import { maskFileKey } from '#electron/services/cases/file-keys.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { deriveKey } from '#electron/vault/keys/kdf.ts'
import type { OwnKeys } from '#electron/vault/keys/own-keys.ts'
import { openSlot, unwrapVaultKey } from '#electron/vault/keys/slot-keys.ts'
import { type Slot, type SlotsFile, readSlots } from '#electron/vault/keys/slots-file.ts'
import { openSealed } from '#electron/vault/keys/sodium.ts'

type Person = { readonly role: string; readonly passphrase: string }
export type Question = { readonly folder: string; readonly people: readonly Person[]; readonly releaseCode: string }
type Key = { readonly name: string; readonly bytes: Buffer }

async function vaultKeys({ folder, people, releaseCode }: Question): Promise<Key[]> {
  const slots = readSlots(vaultFiles(folder).slots)
  if (!slots) throw new Error('no key file')
  const ofPeople = await Promise.all(people.map((person) => keysOf(slots, person, vaultFiles(folder).database)))
  const release = Buffer.from(readReleaseCode(releaseCode) ?? [])
  const all = [...ofPeople.flat(), { name: 'release secret', bytes: release }]
  const short = all.filter(({ bytes }) => bytes.length < 30).map(({ name }) => name)
  if (short.length > 0) throw new Error(`no ${short.join(', ')}`)
  return all
}

async function keysOf(slots: SlotsFile, { role, passphrase }: Person, database: string): Promise<Key[]> {
  const slot = slots.slots.find((one) => one.role === role && one.kind === 'passphrase')
  const secret = () => new TextEncoder().encode(passphrase)
  const own = slot && (await openSlot(slots.vaultId, slot, secret()))
  if (!slot || !own) throw new Error(`no slot that opens for ${role}`)
  const { box, signing } = own
  const seed = signing.secretKey.subarray(0, 32)
  const vaultKey = unwrapVaultKey(slots, slot, own) ?? Buffer.alloc(0)
  return [
    {
      name: `key from the passphrase of ${role}`,
      bytes: await deriveKey(secret(), Buffer.from(slot.salt, 'base64'), slot.kdf),
    },
    { name: `box secret of ${role}`, bytes: box.secretKey },
    { name: `signing secret of ${role}`, bytes: seed },
    { name: `signing scalar of ${role}`, bytes: signingScalar(seed) },
    { name: `wrapping key of ${role}`, bytes: wrappingKey(slot, own) },
    ...(role === 'dsl' ? keysOfVault(vaultKey, own, { database, accountId: slot.accountId }) : []),
  ]
}

function wrappingKey(slot: Slot, own: OwnKeys): Buffer {
  return openSealed(own.box, Buffer.from(slot.vaultKey.sealedKey, 'base64')) ?? Buffer.alloc(0)
}

// What Ed25519 makes of the seed for every signature: RFC 8032 §5.1.5, without the bits that are fixed.
function signingScalar(seed: Buffer): Buffer {
  return createHash('sha512').update(seed).digest().subarray(1, 31)
}

type Of = { readonly database: string; readonly accountId: string }

function keysOfVault(vaultKey: Buffer, own: OwnKeys, { database, accountId }: Of): Key[] {
  const db = openDatabaseReadOnly(database, vaultKey)
  const { $client: client } = db
  const sealKey = Buffer.from(hkdfSync('sha256', vaultKey, '', 'blueform slots', 32))
  try {
    const sealed = client.prepare('SELECT sealed_key FROM compartment_key').pluck().all() as string[]
    const compartmentKeys = sealed.flatMap((one) => openSealed(own.box, Buffer.from(one, 'hex')) ?? [])
    const sealedDropBox = JSON.parse(client.prepare('SELECT drop_box_secret_key FROM settings').pluck().get() as string)
    const dropBox = openSealed(own.box, Buffer.from((sealedDropBox as Record<string, string>)[accountId] ?? '', 'hex'))
    return [
      ...keysOfFiles(db, own, accountId),
      { name: 'vault key', bytes: vaultKey },
      { name: 'page key of the database', bytes: pageKey(vaultKey, database) },
      { name: 'key of the seal over the key file', bytes: sealKey },
      { name: 'drop-box secret', bytes: dropBox ?? Buffer.alloc(0) },
      ...compartmentKeys.map((bytes) => ({ name: 'compartment key', bytes })),
    ]
  } finally {
    client.close()
  }
}

// Of ordinary cases; those of restricted ones lie there enciphered.
function keysOfFiles(db: Db, own: OwnKeys, accountId: string): Key[] {
  const actor: Actor = { id: accountId, name: 'Sample Lead', role: 'dsl' }
  const session = { db, actor, keyring: { open: (sealed: Buffer) => openSealed(own.box, sealed) } }
  const sql = 'SELECT evidence_id AS id, file_key AS masked FROM evidence_key WHERE length(file_key) = 32'
  const rows = db.$client.prepare(sql).all() as { id: string; masked: Buffer }[]
  return rows.flatMap(({ id, masked }) => [
    { name: 'key of a file', bytes: maskFileKey(session, id, masked) },
    { name: 'masked key of a file', bytes: masked },
  ])
}

// SQLCipher 4 authenticates each page with a key of its own, derived from the database's key and the salt at the file's start.
function pageKey(vaultKey: Buffer, database: string): Buffer {
  const salt = readFileSync(database)
    .subarray(0, 16)
    .map((byte) => byte ^ 0x3a)
  return pbkdf2Sync(vaultKey, salt, 2, 32, 'sha512')
}

const question = JSON.parse(readFileSync(0, 'utf8')) as Question
const found = await vaultKeys(question)
console.log(JSON.stringify(found.map(({ name, bytes }) => ({ name, hex: bytes.toString('hex') }))))
