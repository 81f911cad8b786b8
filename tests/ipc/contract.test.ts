import { expect, test } from 'vitest'
import { AREAS, contract } from '#shared/ipc/contract.ts'

const AREA_NAMES = [
  'vault',
  'school',
  'incidents',
  'formDrafts',
  'custody',
  'response',
  'guidance',
  'keyContacts',
  'sites',
  'people',
  'agreements',
  'kiosk',
  'consents',
  'schoolDevices',
  'home',
  'evidence',
  'documents',
  'accounts',
  'dropBox',
  'audit',
  'backups',
  'work',
] as const

test('every area has a name here', () => expect(AREA_NAMES).toHaveLength(AREAS.length))

test('no route name is declared twice', () => {
  const declared = AREAS.flatMap((routes) => Object.keys(routes))
  expect(new Set(declared).size).toBe(declared.length)
  expect(Object.keys(contract).sort()).toEqual(declared.sort())
})

test.each(AREA_NAMES.map((name, index) => ({ name, routes: AREAS[index] ?? {} })))(
  'every route of $name begins with its area',
  ({ name, routes }) => {
    expect(Object.keys(routes).length).toBeGreaterThan(0)
    for (const key of Object.keys(routes)) expect(key).toMatch(new RegExp(`^${name}\\.[a-z][A-Za-z]*$`))
  },
)
