// What each role may do, written out a second time: a change of the table has to be meant twice.
import { describe, expect, it } from 'vitest'
import { PERMISSIONS, type Permission, ROLES, type Role, isLead, may } from '#shared/domain/accounts.ts'
import { contract } from '#shared/ipc/contract.ts'

const EXPECTED: Readonly<Record<Role, readonly Permission[]>> = {
  dsl: [
    'record-cases',
    'read-cases',
    'open-case',
    'print-cases',
    'add-evidence',
    'see-evidence',
    'unlock-case',
    'open-drop-box',
    'check-audit',
    'see-accounts',
    'manage-accounts',
    'manage-settings',
    'back-up',
    'issue-sheets',
    'own-account',
    'see-people',
    'manage-people',
    'record-signatures',
    'publish-agreements',
    'bar-images',
  ],
  deputy: [
    'record-cases',
    'read-cases',
    'open-case',
    'print-cases',
    'add-evidence',
    'see-evidence',
    'unlock-case',
    'open-drop-box',
    'check-audit',
    'see-accounts',
    'back-up',
    'own-account',
    'see-people',
    'manage-people',
    'record-signatures',
    'bar-images',
  ],
  head: [
    'read-cases',
    'open-case',
    'print-cases',
    'see-evidence',
    'open-drop-box',
    'check-audit',
    'see-accounts',
    'manage-accounts',
    'sign-conditions',
    'back-up',
    'own-account',
    'see-people',
    'publish-agreements',
    'bar-images',
  ],
  dpo: ['see-log', 'see-audit', 'check-audit', 'see-accounts', 'own-account'],
  chair: ['open-case', 'print-cases', 'open-drop-box', 'see-accounts', 'own-account'],
  office: ['see-people', 'manage-people', 'record-signatures', 'own-account'],
}
const all = Object.keys(PERMISSIONS) as Permission[]

describe.each(ROLES)('%s', (role) => {
  it('may do just this', () => {
    expect(all.filter((permission) => may(role, permission)).toSorted()).toEqual([...EXPECTED[role]].toSorted())
  })
})

it('only the safeguarding team records and decides', () => {
  for (const role of ROLES) expect(may(role, 'record-cases')).toBe(isLead({ role }))
})

it.each(['dpo', 'office'] as const)('%s reads no case and no concern', (role) => {
  for (const permission of ['read-cases', 'open-case', 'print-cases', 'open-drop-box', 'record-cases'] as const) {
    expect(may(role, permission)).toBe(false)
  }
})

it('every permission is some role’s, and is asked for by some route', () => {
  const asked = new Set(Object.values(contract).map(({ who }) => who))
  for (const permission of all) {
    expect(PERMISSIONS[permission].roles.length, permission).toBeGreaterThan(0)
    expect(asked.has(permission), permission).toBe(true)
  }
})
