// Documents of agreements as the service makes them: what the log says, whose codes are kept, who gets which letter.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCode } from '#electron/services/agreements/paper-codes.ts'
import { printAgreements } from '#electron/services/agreements/print.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { readSignature } from '#db/queries/signatures.ts'
import { saveDevice } from '#electron/services/school-devices/list.ts'
import { lendDevice } from '#electron/services/school-devices/move.ts'
import { AGREEMENT_KINDS } from '#shared/domain/agreements.ts'
import type { AgreementDocument, OutstandingFilter } from '#shared/ipc/agreements.ts'
import { EVERYBODY, addGuardian, publish, sign } from '#tests/helpers/agreements.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type TestOutlets, testOutlets, wordsOfPdf } from '#tests/helpers/outlets.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let outlets: TestOutlets
beforeEach(() => {
  vault = makeVaultDb()
  outlets = testOutlets()
})
afterEach(() => vault.dispose())

const NOBODY_ID = '00000000-0000-4000-8000-00000000ffff'

const preview = (choice: AgreementDocument) => printAgreements(vault.session, outlets, choice, 'preview')
const lastWords = () =>
  wordsOfPdf(outlets.shown.at(-1))
    .replace(/[\u202a-\u202e]/g, '')
    .replace(/\s+/g, ' ')
const rowsOf = (kind: string) => verifiedChain(vault.db).filter((row) => row.kind === kind)
const codesOf = (): { code: string; person_id: string }[] =>
  vault.db.$client.prepare<[], { code: string; person_id: string }>('SELECT code, person_id FROM paper_form').all()
const pupil = (forename: string, change: Parameters<typeof detailsOfPupil>[0] = {}) =>
  addSchoolPerson(vault.session, detailsOfPupil({ forename, year: '8', class: '8B', dob: null, ...change }))
const adult = (change: Parameters<typeof detailsOfAdult>[0]) =>
  addSchoolPerson(vault.session, detailsOfAdult({ surname: 'Sample', ...change }))
const forms = (versionId: string, personIds: string[]) =>
  ({ document: 'agreement-forms', versionId, personIds }) as const
const codeOnPaper = () => /[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]/.exec(lastWords())?.[0] ?? ''

describe('a class set', () => {
  it('gives each person a code that finds them again, kept with the row of the log', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const personIds = [pupil('Siân'), pupil('Łukasz')]
    dataOf(await preview({ document: 'agreement-forms', versionId, personIds }))
    expect(codesOf().map((row) => row.person_id)).toEqual(personIds)
    const words = lastWords()
    for (const { code, person_id: personId } of codesOf()) {
      expect(words.replaceAll('-', '')).toContain(code)
      expect(dataOf(findCode(vault.session, { code })).found).toMatchObject({ personId, versionId, class: '8B' })
    }
    const detail = { document: 'agreement-forms', means: 'window', versionId, forms: 2 }
    expect(rowsOf('agreements.forms-printed').map((row) => row.detail)).toEqual([detail])
  })

  it('that is printed again has the same codes', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const choice = forms(versionId, [pupil('Siân')])
    dataOf(await preview(choice))
    const first = codeOnPaper()
    dataOf(await printAgreements(vault.session, outlets, choice, 'print'))
    expect(codeOnPaper()).toBe(first)
    expect(codesOf()).toHaveLength(1)
    expect(rowsOf('agreements.forms-printed').map((row) => row.detail['means'])).toEqual(['window', 'printer'])
  })

  it('keeps no code and writes no row when it cannot be made, or the dialog was closed', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const personIds = [pupil('Siân')]
    const before = verifiedChain(vault.db).length
    const choice = forms(versionId, personIds)
    expect(await preview({ ...choice, personIds: [...personIds, NOBODY_ID] })).toMatchObject({ code: 'not-found' })
    expect(await preview({ ...choice, versionId: NOBODY_ID })).toMatchObject({ code: 'not-found' })
    const closed = testOutlets({ ask: () => undefined })
    expect(dataOf(await printAgreements(vault.session, closed, choice, 'save'))).toEqual({ done: false })
    expect(codesOf()).toEqual([])
    expect(verifiedChain(vault.db)).toHaveLength(before)
    expect(outlets.shown).toEqual([])
  })

  it('is undone as a whole when a row cannot be written: no code without its row in the log', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const choice = forms(versionId, [pupil('Siân'), pupil('Łukasz')])
    vault.db.$client.exec(`CREATE TEMP TRIGGER refused BEFORE INSERT ON main.audit_entry
      WHEN NEW.kind = 'agreements.forms-printed' BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    await expect(preview(choice)).rejects.toThrow('refused')
    vault.db.$client.exec('DROP TRIGGER refused')
    expect(codesOf()).toEqual([])
    expect(outlets.shown).toEqual([])
  })

  it('is refused for somebody who does not sign this agreement', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const infant = pupil('Kim', { year: '2', class: 'Oak' })
    const choice = forms(versionId, [infant])
    expect(await preview(choice)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('has one form for somebody who was entered twice, and lines for a parent until the 18th birthday', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const [keepId, mergeId] = [pupil('Siân'), pupil('Sian')]
    dataOf(mergePeople(vault.session, { keepId, mergeId }))
    dataOf(await preview({ document: 'agreement-forms', versionId, personIds: [keepId, mergeId] }))
    expect(codesOf().map((row) => row.person_id)).toEqual([keepId])
    expect(lastWords()).toContain('Relation to the child')
    const grown = pupil('Robin', { year: '13', class: '13A', dob: '2008-11-03' })
    dataOf(await preview({ document: 'agreement-forms', versionId, personIds: [grown] }))
    expect(lastWords()).not.toContain('Relation to the child')
  })

  it.each(['staff', 'governor', 'volunteer'] as const)(
    'of %s lists the devices that the signature lists',
    async (kind) => {
      const { session } = vault
      const versionId = publish(session, kind)
      const personId = adult({ kind, forename: 'Morgan', surname: 'Vale' })
      const device = { kind: 'laptop', make: 'Example Book 13', serial: 'EX-0042', tag: '', note: '' } as const
      const { id } = dataOf(saveDevice(session, { id: null, device }))
      dataOf(lendDevice(session, { id, personId, on: '2026-11-03', note: '' }))
      dataOf(await preview({ document: 'agreement-forms', versionId, personIds: [personId] }))
      expect(lastWords()).toContain('Make and model Serial number Example Book 13 EX-0042')
      const { signatureId } = dataOf(sign(session, { versionId, personId, signerName: 'Morgan Vale' }))
      expect(readSignature(session.db, signatureId)?.devices).toEqual([{ make: 'Example Book 13', serial: 'EX-0042' }])
    },
  )
})

describe('an agreement for nobody yet', () => {
  it.each(AGREEMENT_KINDS)('can be printed of $label, without a code', async ({ value }) => {
    const versionId = publish(vault.session, value)
    dataOf(await preview({ document: 'blank-agreement', versionId }))
    expect(codeOnPaper()).toBe('')
    expect(codesOf()).toEqual([])
    const detail = { document: 'blank-agreement', means: 'window', versionId }
    expect(rowsOf('agreements.printed').map((row) => row.detail)).toEqual([detail])
  })
})

describe('a signed copy', () => {
  it('is a row of the log that names the signature and nobody, and carries the checkpoint after that row', async () => {
    const versionId = publish(vault.session, 'staff')
    const personId = adult({ kind: 'staff', forename: 'Morgan', surname: 'Vale' })
    const { signatureId } = dataOf(sign(vault.session, { versionId, personId, signerName: 'Morgan Vale' }))
    dataOf(await printAgreements(vault.session, outlets, { document: 'signed-copy', signatureId }, 'save'))
    const [row, ...others] = rowsOf('agreements.printed')
    expect(others).toEqual([])
    expect(row?.detail).toEqual({ document: 'signed-copy', means: 'pdf', signatureId })
    expect(outlets.asked).toEqual(['Blueform signed agreement.pdf'])
    const words = wordsOfPdf(outlets.savedAs('Blueform signed agreement.pdf'))
    expect(words).toContain(`Record checkpoint: ${row?.seq} rows`)
    expect(words).toContain('Morgan Vale')
    expect(words).not.toContain('does not hold')
  })

  it('tells what the same signer took back later, and not what another did', async () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const personId = pupil('Siân')
    const parents = [1, 2].map((number) => adult({ forename: `P${number}` }))
    for (const parentId of parents) addGuardian(vault.session, personId, parentId)
    const asParent = (signerId: string | undefined, what: 'signed' | 'withdrawn', reason = '') => ({
      ...({ versionId, personId, what, reason, signerRole: 'parent', relation: 'Mother' } as const),
      signerId: signerId ?? null,
      signerName: `Parent ${signerId}`,
    })
    const signed = parents.map((parentId) => dataOf(sign(vault.session, asParent(parentId, 'signed'))).signatureId)
    dataOf(sign(vault.session, asParent(parents[0], 'withdrawn', 'We moved house.')))
    dataOf(await preview({ document: 'signed-copy', signatureId: signed[0] ?? '' }))
    expect(lastWords()).toContain('took this signature back, on Tue 3 Nov 2026')
    expect(lastWords()).toContain('We moved house.')
    dataOf(await preview({ document: 'signed-copy', signatureId: signed[1] ?? '' }))
    expect(lastWords()).not.toContain('does not hold')
  })

  it('of a signature that is not there is refused', async () => {
    expect(await preview({ document: 'signed-copy', signatureId: NOBODY_ID })).toMatchObject({ code: 'not-found' })
  })
})

describe('reminders', () => {
  const letter = 'Please help us.'
  const reminders = (filter: Partial<OutstandingFilter> = {}) =>
    preview({ document: 'reminders', filter: { ...EVERYBODY, ...filter }, letter })

  it('are one letter a person with all that is missing: to parents of a child, to an adult themselves', async () => {
    publish(vault.session, 'secondary-pupil')
    publish(vault.session, 'parent')
    const versionId = publish(vault.session, 'staff')
    addGuardian(vault.session, pupil('Siân'), adult({ kind: 'parent', forename: 'Alex' }))
    pupil('Robin', { year: '13', class: '13A', dob: '2008-11-03' })
    const signed = adult({ kind: 'staff', forename: 'Morgan' })
    dataOf(sign(vault.session, { versionId, personId: signed }))
    adult({ kind: 'staff', forename: 'Kim' })
    dataOf(await reminders())
    const words = lastWords()
    expect(words).toContain('To the parents or carers of Siân Larch, 8B')
    expect(words).toContain('for secondary pupils: to be signed by the pupil and by a parent or carer.')
    expect(words).toContain('Dear Robin Larch')
    expect(words).toContain('for secondary pupils: to be signed by the pupil. Please sign by Thu 3 Dec 2026.')
    for (const name of ['Alex Sample', 'Kim Sample']) expect(words).toContain(`Dear ${name}`)
    expect(words).not.toContain('Morgan')
    expect(words.match(/Page 1 of 1/g)).toHaveLength(4)
    expect(rowsOf('agreements.printed').map((row) => row.detail)).toEqual([
      { document: 'reminders', means: 'window', letters: 4 },
    ])
  })

  it('do not go to somebody who refused, unless they are asked for', async () => {
    const versionId = publish(vault.session, 'staff')
    const personId = adult({ kind: 'staff', forename: 'Morgan' })
    dataOf(sign(vault.session, { versionId, personId, what: 'refused', reason: 'Not before we have talked.' }))
    expect(await reminders()).toMatchObject({ ok: false, code: 'not-found' })
    dataOf(await reminders({ standing: 'refused' }))
    expect(lastWords()).toContain('Dear Morgan Sample')
    expect(lastWords()).not.toContain('Not before we have talked.')
  })

  it('are refused before anything else when a file was pasted into their words', async () => {
    const pasted = `data:image/png;base64,${'iVBORw0KGgo'.repeat(20)}`
    const refused = await preview({ document: 'reminders', filter: EVERYBODY, letter: pasted })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'letter' }] })
  })

  it('that take their time show nothing once the records are locked', async () => {
    publish(vault.session, 'staff')
    for (const forename of ['Morgan', 'Kim']) adult({ kind: 'staff', forename })
    const printing = reminders()
    vault.db.$client.close()
    expect(await printing).toMatchObject({ ok: false, code: 'locked' })
    expect(outlets.shown).toEqual([])
  })
})

describe('the list for the register', () => {
  it('has classes in the order in which people count, then adults, and nobody who signed', async () => {
    publish(vault.session, 'secondary-pupil')
    const versionId = publish(vault.session, 'staff')
    for (const [forename, name] of [
      ['Siân', '10A'],
      ['Łukasz', '9C'],
      ['Kim', ''],
    ] as const) {
      pupil(forename, { class: name })
    }
    const signed = adult({ kind: 'staff', forename: 'Morgan' })
    dataOf(sign(vault.session, { versionId, personId: signed }))
    adult({ kind: 'staff', forename: 'Alex' })
    dataOf(await preview({ document: 'register-list', filter: EVERYBODY }))
    const words = lastWords()
    const places = ['No class', 'Kim Larch', '9C', 'Łukasz Larch', '10A', 'Siân Larch', 'Staff', 'Alex Sample']
    expect(places.map((place) => words.indexOf(place))).toEqual(
      places.map((place) => words.indexOf(place)).toSorted((one, other) => one - other),
    )
    expect(places.every((place) => words.includes(place))).toBe(true)
    expect(words).not.toContain('Morgan')
    expect(rowsOf('agreements.printed').map((row) => row.detail)).toEqual([
      { document: 'register-list', means: 'window', groups: 4, rows: 4 },
    ])
  })

  it('of one class has that class only, and is refused when everybody has signed', async () => {
    publish(vault.session, 'secondary-pupil')
    pupil('Siân')
    pupil('Łukasz', { class: '9C' })
    dataOf(await preview({ document: 'register-list', filter: { ...EVERYBODY, class: '9C' } }))
    expect(lastWords()).not.toContain('Siân')
    const other = { ...EVERYBODY, kind: 'staff' } as const
    expect(await preview({ document: 'register-list', filter: other })).toMatchObject({ code: 'not-found' })
  })
})
