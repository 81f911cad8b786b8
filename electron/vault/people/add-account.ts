// Lets another person in from now on: their own keys, their own passphrase, typed by themselves.
import type { Actor } from '#shared/domain/accounts.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertAccountTx, insertRoleHolderTx, listActiveAccounts } from '#db/queries/accounts.ts'
import { personDetail } from '../../services/people.ts'
import { shareDropBoxTx } from '../keys/drop-box-key.ts'
import type { Keeper } from '../opening/keeper.ts'
import { refusals } from '../messages.ts'
import { type Opened, auditOwnTx, keepSlots, openedVault, ownSlot, usingVaultKey } from '../opening/opened.ts'
import type { NewAccountInput } from '../options.ts'
import { newOwnKeys, publicHexOf } from '../keys/own-keys.ts'
import { refusalIn } from './rules.ts'
import { makeSlot } from '../keys/slot-keys.ts'
import { ownerOf } from '../keys/slot-owner.ts'
import { withSlots } from '../keys/slots-file.ts'
import { whileOpen } from '../opening/while-open.ts'

export function addAccount(
  keeper: Keeper,
  input: NewAccountInput,
  isWanted: () => boolean,
): Promise<Result<{ accountId: string }>> {
  return whileOpen(keeper, 'manage-accounts', async (opened) => {
    const { db } = opened.session
    const name = input.name.trim()
    const problems = embeddedDataProblems({ name })
    if (problems.length > 0) return fail('invalid', 'Check the name', problems)
    const isThere = listActiveAccounts(db).some((account) => account.name === name && account.role === input.role)
    if (isThere) return refusals.sameAccount()
    const weak = await refusalIn(db, { passphrase: input.passphrase, name })
    if (weak) return weak
    const actor: Actor = { id: keeper.options.newId(), name, role: input.role }
    return usingVaultKey(opened, (key) => add(keeper, opened, actor, input.passphrase, key, isWanted))
  })
}

async function add(
  keeper: Keeper,
  opened: Opened,
  actor: Actor,
  passphrase: Uint8Array,
  key: Buffer,
  isWanted: () => boolean,
): Promise<Result<{ accountId: string }>> {
  const { session, slots } = opened
  const own = newOwnKeys()
  try {
    const { kdf } = ownSlot(opened)
    const id = keeper.options.newId()
    const place = { vaultId: slots.vaultId, id, kind: 'passphrase', owner: ownerOf(actor), kdf } as const
    const slot = await makeSlot(place, passphrase, own, key)
    if (!isWanted()) return refusals.lockedMeanwhile()
    const atMs = session.clock.nowMs()
    const publicKeys = publicHexOf(own)
    const kept = keepSlots(opened, key, { slots: withSlots(slots.slots, [slot]) }, (tx) => {
      insertRoleHolderTx(tx, actor, atMs)
      insertAccountTx(tx, { ...publicKeys, id: actor.id, passphraseSetAtMs: atMs })
      shareDropBoxTx(tx, session, { accountId: actor.id, boxPublicKey: own.box.publicKey })
      auditOwnTx(tx, session, 'account.added', personDetail({ ...actor, ...publicKeys }))
    })
    keeper.adopt(openedVault({ ...opened, slots: kept }))
    return ok({ accountId: actor.id })
  } finally {
    own.wipe()
  }
}
