// The other role-holders of the fictional school, each with an account of their own.
import type { Session } from '#electron/services/session.ts'
import type { Actor } from '#shared/domain/accounts.ts'
import { type TestVault, addPerson } from './vault-db.ts'

export const DEPUTY: Actor = { id: '00000000-0000-4000-8000-000000000002', name: 'Sample Deputy', role: 'deputy' }
export const HEAD: Actor = { id: '00000000-0000-4000-8000-000000000003', name: 'Sample Head', role: 'head' }
export const CHAIR: Actor = { id: '00000000-0000-4000-8000-000000000004', name: 'Sample Chair', role: 'chair' }
export const OFFICE: Actor = { id: '00000000-0000-4000-8000-000000000006', name: 'Sample Office', role: 'office' }
export const DPO: Actor = { id: '00000000-0000-4000-8000-000000000005', name: 'Sample Officer', role: 'dpo' }

export type School = Readonly<Record<'dsl' | 'deputy' | 'head' | 'chair' | 'dpo' | 'office', Session>>

/** One session for each role; the vault's own is the DSL's. */
export function addEverybody(vault: TestVault): School {
  return {
    dsl: vault.session,
    deputy: addPerson(vault, DEPUTY),
    head: addPerson(vault, HEAD),
    chair: addPerson(vault, CHAIR),
    dpo: addPerson(vault, DPO),
    office: addPerson(vault, OFFICE),
  }
}
