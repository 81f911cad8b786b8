// The secret half of the drop box's key, sealed to each role-holder. In clear it would stay behind in the memory in which SQLite held
// the row, and nothing can overwrite that once the vault is locked. It is opened for one piece of work at a time.
import type { Db, Tx } from '#db/open.ts'
import { readDropBoxKeys, writeDropBoxKeysTx } from '#db/queries/settings.ts'
import type { Session } from '../../services/session.ts'
import { type BoxKeys, sealTo } from './sodium.ts'

type Holder = { readonly accountId: string; readonly boxPublicKey: Buffer }

/** The first holder's; the caller owns and zeroes the secret key. */
export function keepDropBoxTx(tx: Tx, { publicKey, secretKey }: BoxKeys, first: Holder): void {
  writeDropBoxKeysTx(tx, { dropBoxPublicKey: publicKey.toString('hex'), sealedSecretKeys: sealedFor(first, secretKey) })
}

/** Lets one more person open the outside of concerns that were left. */
export function shareDropBoxTx(tx: Tx, session: Pick<Session, 'actor' | 'keyring'>, holder: Holder): void {
  const keys = dropBoxKeys(tx)
  usingDropBox({ ...session, db: tx }, ({ secretKey }) => {
    writeDropBoxKeysTx(tx, { ...keys, sealedSecretKeys: { ...keys.sealedSecretKeys, ...sealedFor(holder, secretKey) } })
  })
}

/** Takes the key from somebody who was removed. */
export function unshareDropBoxTx(tx: Tx, accountId: string): void {
  const { [accountId]: _gone, ...sealedSecretKeys } = dropBoxKeys(tx).sealedSecretKeys
  writeDropBoxKeysTx(tx, { ...dropBoxKeys(tx), sealedSecretKeys })
}

/** Throws when this person has no key to it, which is a mistake in how they were added. */
export function usingDropBox<Value>(
  { db, actor, keyring }: Pick<Session, 'db' | 'actor' | 'keyring'>,
  work: (dropBox: BoxKeys) => Value,
): Value {
  const { dropBoxPublicKey, sealedSecretKeys } = dropBoxKeys(db)
  const secretKey = keyring.open(Buffer.from(sealedSecretKeys[actor.id] ?? '', 'hex'))
  if (!secretKey) throw new Error('no key to the drop box')
  try {
    return work({ publicKey: Buffer.from(dropBoxPublicKey, 'hex'), secretKey })
  } finally {
    secretKey.fill(0)
  }
}

function sealedFor({ accountId, boxPublicKey }: Holder, secretKey: Buffer): Record<string, string> {
  return { [accountId]: sealTo(boxPublicKey, secretKey).toString('hex') }
}

function dropBoxKeys(db: Db) {
  const keys = readDropBoxKeys(db)
  if (!keys) throw new Error('a vault without a drop box')
  return keys
}
