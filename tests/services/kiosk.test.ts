// Handing the laptop over, signing, refusing and giving it back: on a real vault, as the services do it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RouteName } from '#shared/ipc/contract.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import {
  type HandOverDesk,
  leaveKiosk,
  readKiosk,
  refuseInKiosk,
  signInKiosk,
  startKiosk,
} from '#electron/services/kiosk.ts'
import { TEMPLATES } from '#shared/agreements/all.ts'
import { listSignaturesOf } from '#db/queries/signatures.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { confirmSheets } from '#tests/helpers/confirm-sheets.ts'
import { detailsOfPupil } from '#tests/helpers/person-details.ts'
import {
  type Ask,
  LENT,
  PARENT_NAME,
  PUPIL_NAME,
  type SigningSchool,
  VISITOR_NAME,
  WITNESS,
  lendTo,
  makeSigningSchool,
  publish,
} from '#tests/helpers/signing-school.ts'
import { openRealVault } from '../ipc/real-vault.ts'

const PICTURE = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(20)}`
const DRAWING: [number, number][][] = [
  [
    [100, 200],
    [900, 1200],
    [1500, 300],
  ],
  [[6000, 2000]],
]

let real: Awaited<ReturnType<typeof openRealVault>>
let school: SigningSchool
let desk: HandOverDesk
/** What the window was asked to do, in turn. */
let asked: string[]
let isBusy = false
const ask: Ask = async (route, input) => dataOf((await real.call(route, input)) as never)
const session = () => {
  const open = real.vault.session()
  if (!open) throw new Error('locked')
  return open
}

beforeEach(async () => {
  real = await openRealVault()
  await confirmSheets(real.vault)
  school = await makeSigningSchool(ask)
  asked = []
  isBusy = false
  desk = {
    vault: real.vault,
    window: {
      isBusy: () => isBusy,
      begin: () => void asked.push('begin'),
      lockSoon: () => void asked.push('lock soon'),
    },
    lock: () => void asked.push('lock'),
  }
}, 60_000)
afterEach(() => {
  real.close()
})

const start = (signing: HandedOver) => startKiosk(session(), desk, signing)
const signedBy = ({ personId }: HandedOver) => listSignaturesOf(session().db, [personId])
const kindsInChain = () =>
  session().db.$client.prepare("SELECT kind FROM audit_entry WHERE kind LIKE 'agreements.%' ORDER BY seq").pluck().all()

test('hands over one agreement, shows it and nothing of anybody else', () => {
  expect(dataOf(start(school.parent))).toEqual({ done: true })
  expect(real.vault.state()).toEqual({ state: 'signing' })
  expect(asked).toEqual(['begin'])
  expect(kindsInChain().at(-1)).toBe('agreements.kiosk-started')
  expect(dataOf(readKiosk(session(), desk))).toEqual({
    school: 'Larkfield Example School',
    text: TEMPLATES['secondary-pupil'],
    versionNumber: 1,
    personName: PUPIL_NAME,
    signerRole: 'parent',
    signerName: PARENT_NAME,
    devices: [],
  })
})

test('a drawn signature is kept as it was drawn, with the witness, and ends the signing', () => {
  dataOf(start(school.pupil))
  expect(dataOf(signInKiosk(session(), desk, { how: 'drawn', drawing: DRAWING }))).toEqual({ done: true })
  expect(signedBy(school.pupil)).toMatchObject([
    {
      what: 'signed',
      how: 'drawn',
      drawing: DRAWING,
      signerRole: 'self',
      signerName: PUPIL_NAME,
      witness: WITNESS,
      reason: '',
    },
  ])
  expect(asked).toEqual(['begin', 'lock soon'])
  expect(kindsInChain().slice(-2)).toEqual(['agreements.kiosk-started', 'agreements.signed'])
  // Nothing more can be done but lock.
  expect(real.vault.state()).toEqual({ state: 'signing' })
  const left = { ok: false, code: 'conflict', message: 'Nothing is left to sign here. Give the laptop back.' }
  expect(signInKiosk(session(), desk, { how: 'drawn', drawing: DRAWING })).toEqual(left)
  expect(refuseInKiosk(session(), desk, { reason: '' })).toEqual(left)
  expect(leaveKiosk(session(), desk)).toEqual(left)
  expect(readKiosk(session(), desk)).toEqual(left)
  expect(signedBy(school.pupil)).toHaveLength(1)
})

test.each(['Robin O’Larch', "robin o'larch", '  ROBIN   O LARCH ', 'Róbin OLarch'])(
  'the name may be typed as %s',
  (name) => {
    dataOf(start(school.parent))
    dataOf(signInKiosk(session(), desk, { how: 'typed', name, isMeant: true }))
    expect(signedBy(school.parent)).toMatchObject([
      { how: 'typed', drawing: null, signerName: PARENT_NAME, signerRole: 'parent', relation: 'Mother' },
    ])
  },
)

test.each(['Robin Larch-Sample', 'x', PUPIL_NAME])('another name is not a signature: %s', (name) => {
  dataOf(start(school.parent))
  expect(signInKiosk(session(), desk, { how: 'typed', name, isMeant: true })).toMatchObject({
    ok: false,
    code: 'invalid',
    problems: [{ field: 'name', message: `Type your name as it stands above: ${PARENT_NAME}` }],
  })
  expect(signedBy(school.parent)).toEqual([])
  // It can be put right.
  dataOf(signInKiosk(session(), desk, { how: 'typed', name: PARENT_NAME, isMeant: true }))
  expect(signedBy(school.parent)).toHaveLength(1)
})

test('a refusal is kept with its reason and ends the signing', () => {
  dataOf(start(school.visitor))
  dataOf(refuseInKiosk(session(), desk, { reason: 'I want to ask somebody first.' }))
  expect(signedBy(school.visitor)).toMatchObject([
    {
      what: 'refused',
      signerName: VISITOR_NAME,
      reason: 'I want to ask somebody first.',
      drawing: null,
      witness: WITNESS,
    },
  ])
  expect(asked).toEqual(['begin', 'lock soon'])
  expect(kindsInChain().at(-1)).toBe('agreements.refused')
  expect(signInKiosk(session(), desk, { how: 'drawn', drawing: DRAWING })).toMatchObject({ ok: false })
})

test('giving it back is written down and locks', () => {
  dataOf(start(school.pupil))
  dataOf(leaveKiosk(session(), desk))
  expect(asked).toEqual(['begin', 'lock'])
  expect(kindsInChain().at(-1)).toBe('agreements.kiosk-left')
  expect(signedBy(school.pupil)).toEqual([])
})

test('the devices that somebody holds are shown with the staff agreement and kept with the signature', async () => {
  await lendTo(ask, school.staff)
  dataOf(start(school.staff))
  expect(dataOf(readKiosk(session(), desk)).devices).toEqual([LENT])
  dataOf(signInKiosk(session(), desk, { how: 'drawn', drawing: DRAWING }))
  expect(signedBy(school.staff)[0]?.devices).toEqual([LENT])
})

test('nothing is handed over for what could not be signed', async () => {
  const visitorText = TEMPLATES.visitor
  const newer = await publish(ask, 'visitor', { ...visitorText, title: 'Newer words' }, 'Clearer words')
  const wrong: readonly (readonly [string, HandedOver])[] = [
    ['no such version', { ...school.pupil, versionId: crypto.randomUUID() }],
    ['nobody of that id', { ...school.pupil, personId: crypto.randomUUID(), signerId: null }],
    ['an earlier version', school.visitor],
    ['not theirs to sign', { ...school.visitor, versionId: school.pupil.versionId }],
    ['somebody else signs for the pupil', { ...school.pupil, signerId: school.visitor.personId }],
    ['an adult who does not care for the child', { ...school.parent, signerId: school.visitor.personId }],
  ]
  for (const [why, signing] of wrong) {
    expect(start(signing), why).toMatchObject({ ok: false })
    expect(real.vault.state(), why).toMatchObject({ state: 'unlocked' })
  }
  expect(asked).toEqual([])
  expect(kindsInChain()).not.toContain('agreements.kiosk-started')
  dataOf(start({ ...school.visitor, versionId: newer }))
})

test('nothing is handed over while a dialog of the system is on the screen', () => {
  isBusy = true
  expect(start(school.pupil)).toMatchObject({ ok: false, code: 'conflict' })
  expect(real.vault.state()).toMatchObject({ state: 'unlocked' })
  expect(asked).toEqual([])
  expect(kindsInChain()).not.toContain('agreements.kiosk-started')
  isBusy = false
  dataOf(start(school.pupil))
})

test('nothing is handed over to sign a second time', () => {
  dataOf(start(school.pupil))
  dataOf(signInKiosk(session(), desk, { how: 'drawn', drawing: DRAWING }))
  expect(start(school.pupil)).toMatchObject({ ok: false, code: 'conflict' })
})

test('who signs is taken from the records, not from what was sent', () => {
  dataOf(start({ ...school.parent, signerName: 'Somebody Else', relation: 'Aunt' }))
  expect(dataOf(readKiosk(session(), desk)).signerName).toBe(PARENT_NAME)
  dataOf(signInKiosk(session(), desk, { how: 'typed', name: PARENT_NAME, isMeant: true }))
  expect(signedBy(school.parent)).toMatchObject([{ signerName: PARENT_NAME, relation: 'Mother' }])
})

test('pictures and files written out as words are refused before anything else', () => {
  const refused = { ok: false, code: 'invalid' }
  const nobody = { ...school.parent, personId: crypto.randomUUID() }
  expect(start({ ...nobody, witness: PICTURE })).toMatchObject({ ...refused, problems: [{ field: 'witness' }] })
  const typed = { how: 'typed', name: PICTURE, isMeant: true } as const
  expect(signInKiosk(session(), desk, typed)).toMatchObject({ ...refused, problems: [{ field: 'name' }] })
  const reason = { reason: PICTURE }
  expect(refuseInKiosk(session(), desk, reason)).toMatchObject({ ...refused, problems: [{ field: 'reason' }] })
  expect(asked).toEqual([])
})

test.each(['kiosk.read', 'kiosk.leave'] satisfies RouteName[])(
  '%s says so when nothing was handed over',
  async (route) => {
    expect(await real.call(route)).toMatchObject({ ok: false, code: 'conflict' })
    expect(real.vault.state()).toMatchObject({ state: 'unlocked' })
  },
)

test('a parent reads for which of two children of one name they sign', async () => {
  const twin = detailsOfPupil({ forename: 'Siân', surname: 'Gŵyr', year: '8', class: '8B', dob: null })
  await ask('people.add', { details: { ...twin, upn: 'A801200099001' } })
  dataOf(start(school.parent))
  expect(dataOf(readKiosk(session(), desk)).personName).toMatch(/^Siân Gŵyr \(.+\)$/)
})
