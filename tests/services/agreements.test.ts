// Texts, signatures, refusals and what is taken back, in a real vault.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstanding, listOutstandingRows } from '#electron/services/agreements/outstanding.ts'
import { agreementsOverview } from '#electron/services/agreements/overview.ts'
import { findCode, paperCodeTx } from '#electron/services/agreements/paper-codes.ts'
import { recordPaper } from '#electron/services/agreements/paper.ts'
import { publishText, setDue } from '#electron/services/agreements/publish.ts'
import { refuseAgreement, withdrawSignature } from '#electron/services/agreements/refuse-withdraw.ts'
import { createScanTickets } from '#electron/services/agreements/scan-tickets.ts'
import { discardDraftText, readTexts, saveDraftText } from '#electron/services/agreements/texts.ts'
import { change } from '#electron/services/change.ts'
import { chooseForSchool } from '#electron/services/school-choices.ts'
import { templateOf } from '#shared/agreements/all.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { ok } from '#shared/ipc/result.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { EVERYBODY, addGuardian, changedText, publish, sign, signing } from '#tests/helpers/agreements.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const pupil = (year: '5' | '9' = '9') =>
  addSchoolPerson(vault.session, detailsOfPupil({ year, class: `${year}A`, dob: null, joinedOn: '2024-09-01' }))
const adult = (forename: string) => addSchoolPerson(vault.session, detailsOfAdult({ forename, surname: 'Alder' }))
const staff = () => addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', forename: 'Noor' }))
const ofPerson = (personId: string) => dataOf(agreementsOfPerson(vault.session, { personId }))
const listed = (filter: Partial<OutstandingFilter> = {}) =>
  dataOf(listOutstanding(vault.session, { ...EVERYBODY, ...filter, page: 1 }))
const rowsOfLog = (kind: string) => verifiedChain(vault.db).filter((row) => row.kind === kind)

describe('publishing', () => {
  const input = {
    kind: 'staff',
    text: templateOf('staff'),
    appliesFrom: '2026-11-03',
    dueOn: '2026-12-01',
    reason: '',
  } as const

  it('numbers versions, sets the day by which to sign and takes the draft away', () => {
    dataOf(saveDraftText(vault.session, { kind: 'staff', text: templateOf('staff') }))
    const texts = dataOf(publishText(vault.session, input))
    expect(texts).toMatchObject({ draft: null, versions: [{ number: 1, appliesFrom: '2026-11-03' }] })
    expect(texts.rounds).toMatchObject([{ versionNumber: 1, schoolYear: 2026, dueOn: '2026-12-01' }])
    const again = { ...input, text: changedText('staff'), reason: 'New devices', appliesFrom: '2026-11-20' }
    expect(dataOf(publishText(vault.session, again)).versions.map(({ number }) => number)).toEqual([2, 1])
    const [row] = rowsOfLog('agreements.published')
    expect(row?.detail).toMatchObject({ versionId: texts.versions[0]?.id, hash: texts.versions[0]?.hash })
    expect(JSON.stringify(rowsOfLog('agreements.published'))).not.toContain('New devices')
  })

  it('is refused for a day that has been unless it is the first with a reason, before the last, and for a due day before it', () => {
    const field = (change_: object) => {
      const result = publishText(vault.session, { ...input, ...change_ })
      return result.ok ? [] : result.problems?.map((problem) => problem.field)
    }
    expect(field({ appliesFrom: '2026-11-02' })).toEqual(['reason'])
    expect(field({ appliesFrom: '2011-08-31', reason: 'Signed on paper' })).toEqual(['appliesFrom'])
    expect(field({ dueOn: '2026-11-02' })).toEqual(['dueOn'])
    dataOf(publishText(vault.session, { ...input, appliesFrom: '2026-11-20' }))
    const next = { text: changedText('staff'), reason: 'Words' }
    expect(field({ ...next, appliesFrom: '2026-11-19' })).toEqual(['appliesFrom'])
    expect(field({ ...next, appliesFrom: '2026-11-02' })).toEqual(['appliesFrom'])
    expect(field({ ...next, reason: '', appliesFrom: '2026-11-20' })).toEqual(['reason'])
    expect(field({ reason: 'Words', appliesFrom: '2026-11-20' })).toEqual(['text'])
  })

  it('needs the words above each signature, and takes no picture', () => {
    const silent = { ...templateOf('staff'), declarations: { self: '', parent: '' } }
    expect(publishText(vault.session, { ...input, text: silent })).toMatchObject({
      problems: [{ field: 'text.declarations.self' }],
    })
    const picture = { ...templateOf('staff'), intro: 'data:image/png;base64,iVBORw0KGgo=' }
    expect(publishText(vault.session, { ...input, text: picture }).ok).toBe(false)
    expect(saveDraftText(vault.session, { kind: 'staff', text: picture }).ok).toBe(false)
  })

  it('keeps one draft of each kind until it is discarded', () => {
    dataOf(saveDraftText(vault.session, { kind: 'staff', text: templateOf('staff') }))
    const draft = dataOf(saveDraftText(vault.session, { kind: 'staff', text: changedText('staff') })).draft
    expect(draft).toMatchObject({ text: { title: 'A new title' }, savedBy: vault.session.actor })
    expect(dataOf(agreementsOverview(vault.session)).kinds.find(({ kind }) => kind === 'staff')).toMatchObject({
      hasDraft: true,
      version: null,
      round: null,
    })
    expect(dataOf(discardDraftText(vault.session, { kind: 'staff' })).draft).toBeNull()
  })

  it('lets the day of a round be set again, from its beginning on', () => {
    const versionId = publish(vault.session, 'staff')
    const due = (schoolYear: number | null, dueOn: string) => setDue(vault.session, { versionId, schoolYear, dueOn })
    expect(dataOf(due(2026, '2027-01-08')).rounds[0]?.dueOn).toBe('2027-01-08')
    expect(due(2026, '2026-11-02')).toMatchObject({ code: 'invalid', problems: [{ field: 'dueOn' }] })
    expect(due(null, '2027-01-08')).toMatchObject({ code: 'not-found' })
  })
})

describe('signing', () => {
  it('a secondary pupil and one parent sign, and the row says who, how and what', () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    const [personId, mother] = [pupil(), adult('Robin')]
    addGuardian(vault.session, personId, mother)
    const drawing: [number, number][][] = [[[1, 2]]]
    dataOf(sign(vault.session, { versionId, personId, how: 'drawn', drawing, witness: 'Office Example' }))
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'part-signed', why: 'first' }])
    dataOf(sign(vault.session, { versionId, personId, signerRole: 'parent', signerId: mother }))
    const { needs, signatures } = ofPerson(personId)
    expect(needs).toMatchObject([{ standing: 'signed' }])
    expect(signatures).toMatchObject([
      { signerName: 'Robin Alder', relation: 'Mother', how: 'typed', drawing: null, kind: 'secondary-pupil' },
      { signerName: 'Kim Larch', relation: '', drawing, witness: 'Office Example', signedOn: '2026-11-03' },
    ])
    const details = rowsOfLog('agreements.signed').map(({ detail }) => detail)
    expect(details).toEqual(signatures.toReversed().map(({ id, hash }) => ({ signatureId: id, hash })))
  })

  it('only somebody with parental responsibility signs for a child', () => {
    const versionId = publish(vault.session, 'primary-pupil')
    const personId = pupil('5')
    const people = ['Robin', 'Kit', 'Lee', 'Sam'].map(adult)
    const [mother = '', uncle = '', unknown = '', stranger = ''] = people
    addGuardian(vault.session, personId, mother)
    addGuardian(vault.session, personId, uncle, 'no')
    addGuardian(vault.session, personId, unknown, 'not-known')
    const by = (signerId: string | null, rest = {}) =>
      sign(vault.session, { versionId, personId, signerRole: 'parent', signerId, ...rest })
    for (const signerId of [uncle, unknown, stranger]) {
      expect(by(signerId)).toMatchObject({ code: 'invalid', problems: [{ field: 'signerId' }] })
    }
    expect(by(null, { signerName: 'kit ALDER', relation: 'Uncle' })).toMatchObject({
      problems: [{ field: 'signerName' }],
    })
    expect(by(null, { signerName: 'Jo Maple' })).toMatchObject({ problems: [{ field: 'relation' }] })
    dataOf(by(null, { signerName: 'Jo Maple', relation: 'Foster carer' }))
    dataOf(by(mother))
    expect(sign(vault.session, { versionId, personId })).toMatchObject({ problems: [{ field: 'signerRole' }] })
    expect(by(mother)).toMatchObject({ code: 'conflict' })
  })

  it('is refused for others, for the version of another day and for those who need not', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    expect(sign(vault.session, { versionId, personId, signerId: pupil() })).toMatchObject({
      problems: [{ field: 'signerId' }],
    })
    expect(sign(vault.session, { versionId, personId: pupil() })).toMatchObject({ problems: [{ field: 'personId' }] })
    expect(sign(vault.session, { versionId, personId, signerRole: 'parent', relation: 'Aunt' })).toMatchObject({
      problems: [{ field: 'signerRole' }],
    })
    expect(sign(vault.session, { versionId, personId, signedOn: '2026-11-04' })).toMatchObject({ code: 'invalid' })
    expect(sign(vault.session, { versionId, personId, how: 'drawn' })).toMatchObject({
      problems: [{ field: 'drawing' }],
    })
    const later = publish(vault.session, 'staff', { text: changedText('staff'), appliesFrom: '2026-11-10' })
    expect(sign(vault.session, { versionId: later, personId })).toMatchObject({ problems: [{ field: 'signedOn' }] })
    vault.clock.advance(7 * DAY_MS)
    expect(sign(vault.session, { versionId, personId })).toMatchObject({ code: 'conflict' })
    dataOf(sign(vault.session, { versionId: later, personId }))
    const gone = addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff', leftOn: '2026-11-09' }))
    expect(sign(vault.session, { versionId: later, personId: gone })).toMatchObject({
      problems: [{ field: 'personId' }],
    })
  })

  it('takes no picture in any of its words', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    for (const field of ['witness', 'reason', 'signerName', 'relation'] as const) {
      const words = { [field]: 'data:image/png;base64,iVBORw0KGgo=' }
      expect(sign(vault.session, { versionId, personId, ...words })).toMatchObject({ problems: [{ field }] })
    }
  })
})

describe('refusing and taking back', () => {
  it('are states of their own, and only what was signed is taken back', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    const input = { ...signingOf(versionId, personId), on: '2026-11-03', reason: 'Does not agree' }
    expect(withdrawSignature(vault.session, input)).toMatchObject({ code: 'conflict' })
    dataOf(refuseAgreement(vault.session, input))
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'refused', isOverdue: false }])
    dataOf(sign(vault.session, { versionId, personId }))
    expect(refuseAgreement(vault.session, input)).toMatchObject({ code: 'conflict' })
    expect(withdrawSignature(vault.session, { ...input, on: '2026-11-02' })).toMatchObject({ code: 'invalid' })
    dataOf(withdrawSignature(vault.session, input))
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'withdrawn' }])
    expect(withdrawSignature(vault.session, input)).toMatchObject({ code: 'conflict' })
    expect(listed({ standing: 'withdrawn' })).toMatchObject({ total: 1, counts: { required: 1, withdrawn: 1 } })
    expect(rowsOfLog('agreements.refused')).toHaveLength(1)
    expect(rowsOfLog('agreements.withdrawn')).toHaveLength(1)
  })

  const signingOf = (versionId: string, personId: string) => {
    const { signerRole, signerId, signerName, relation } = signing(vault.session, { versionId, personId })
    return { versionId, personId, signerRole, signerId, signerName, relation }
  }
})

describe('paper', () => {
  const paper = (items: readonly object[]) => {
    const whole = { items: items.map(item), scanTicket: null, witness: '' }
    return recordPaper(vault.session, createScanTickets(), whole)
  }
  const item = (change_: object) => ({
    versionId: '',
    personId: '',
    signerRole: 'self' as const,
    signerId: null,
    signerName: 'Whoever',
    relation: '',
    signedOn: '2026-11-03',
    code: null,
    ...change_,
  })
  const codeOf = (versionId: string, personId: string) =>
    dataOf(change(vault.session, (tx) => ok(paperCodeTx(tx, vault.session, { versionId, personId }))))

  it('is ticked off in bulk, all or nothing, with the code of each form', async () => {
    const versionId = publish(vault.session, 'staff')
    const [one, two] = [staff(), staff()]
    const codes = [one, two].map((personId) => codeOf(versionId, personId))
    const wrong = await paper([
      { versionId, personId: one, code: codes[0] },
      { versionId, personId: two, code: codes[0] },
    ])
    expect(wrong).toMatchObject({ code: 'invalid', problems: [{ field: 'items.1.code' }] })
    expect(ofPerson(one).signatures).toEqual([])
    const typed = (codes[1] ?? '').toLowerCase().replace(/(....)/, '$1-')
    const both = await paper([
      { versionId, personId: one },
      { versionId, personId: two, code: typed },
    ])
    expect(both).toEqual({ ok: true, data: { recorded: 2 } })
    expect(ofPerson(two).signatures).toMatchObject([{ how: 'paper', paperCode: codes[1] }])
  })

  it('may be of an earlier version and an earlier day, but not of a day that is to come', async () => {
    const versionId = publish(vault.session, 'staff')
    publish(vault.session, 'staff', { text: changedText('staff'), appliesFrom: '2026-11-10' })
    const personId = staff()
    vault.clock.advance(20 * DAY_MS)
    expect((await paper([{ versionId, personId, signedOn: '2026-11-24' }])).ok).toBe(false)
    expect((await paper([{ versionId, personId, signedOn: '2026-11-02' }])).ok).toBe(false)
    dataOf(await paper([{ versionId, personId, signedOn: '2026-11-05' }]))
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'earlier', why: 'text-changed' }])
  })

  it('has a code that finds whose it is, however it is typed, and finds nobody else', () => {
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    const code = codeOf(versionId, personId)
    expect(codeOf(versionId, personId)).toBe(code)
    const found = (typed: string) => dataOf(findCode(vault.session, { code: typed })).found
    const whose = { personId, versionId, name: 'Noor Larch', need: { standing: 'not-signed' } }
    expect(found(` ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)).toMatchObject(whose)
    const signs = [...code]
    const other = signs[2] === '7' ? '8' : '7'
    expect(found([...signs.slice(0, 2), other, ...signs.slice(3)].join(''))).toBeNull()
    expect(found('')).toBeNull()
  })
})

describe('who has not signed', () => {
  it('counts by class and by kind, and lists a page', () => {
    const staffVersion = publish(vault.session, 'staff')
    publish(vault.session, 'secondary-pupil')
    const [signed] = [staff(), staff()]
    dataOf(sign(vault.session, { versionId: staffVersion, personId: signed }))
    pupil()
    const all = listed()
    expect(all.counts).toMatchObject({ required: 3, signed: 1, notSigned: 2, overdue: 0 })
    expect(all.groups).toMatchObject([
      { name: '9A', class: '9A', counts: { required: 1 } },
      { name: 'Staff', class: null, counts: { required: 2, signed: 1 } },
    ])
    expect(listed({ outstandingOnly: true })).toMatchObject({ total: 2, pageCount: 1, counts: { required: 3 } })
    expect(listed({ class: '9A' }).rows).toMatchObject([
      { missing: ['self', 'parent'], name: 'Kim Larch', class: '9A' },
    ])
    expect(listed({ kind: 'staff', standing: 'signed' }).rows).toMatchObject([{ personId: signed, missing: [] }])
    expect(listOutstandingRows(vault.db, { ...EVERYBODY, personKind: 'staff' }, '2026-11-03')).toHaveLength(2)
    const staffKind = dataOf(agreementsOverview(vault.session)).kinds.find(({ kind }) => kind === 'staff')
    expect(staffKind).toMatchObject({ counts: { required: 2, signed: 1 }, round: { schoolYear: 2026 } })
  })

  it('says for how many people there is something to print: somebody with two agreements counts once', () => {
    publish(vault.session, 'primary-pupil')
    publish(vault.session, 'rules-ks2')
    const versionId = publish(vault.session, 'staff')
    const [signed, refused] = [staff(), staff(), staff()]
    addSchoolPerson(vault.session, detailsOfPupil({ year: '5', class: '5A' }))
    dataOf(sign(vault.session, { versionId, personId: signed }))
    dataOf(sign(vault.session, { versionId, personId: refused, what: 'refused', reason: 'No reason was given' }))
    // Classes first, then adults.
    expect(listed().rows.map(({ personKind }) => personKind)).toEqual(['pupil', 'pupil', 'staff', 'staff', 'staff'])
    expect(listed()).toMatchObject({ total: 5, people: { shown: 4, toSign: 3, toWriteTo: 2 } })
    expect(listed({ outstandingOnly: true })).toMatchObject({ total: 4, people: { shown: 3, toSign: 3, toWriteTo: 2 } })
    expect(listed({ standing: 'refused' })).toMatchObject({ total: 1, people: { shown: 1, toSign: 1, toWriteTo: 1 } })
    expect(listed({ standing: 'signed' })).toMatchObject({ total: 1, people: { shown: 1, toSign: 0, toWriteTo: 0 } })
  })

  it('a round that is over is seen as it stood on its last day', () => {
    const versionId = publish(vault.session, 'staff')
    const [personId] = [staff(), staff()]
    dataOf(sign(vault.session, { versionId, personId }))
    vault.clock.set(NOW_MS + 340 * DAY_MS)
    expect(listed().counts).toMatchObject({ earlier: 1, notSigned: 1 })
    const round = { versionId, schoolYear: 2026 }
    expect(listed({ kind: 'staff', round }).counts).toMatchObject({ signed: 1, notSigned: 1, overdue: 1 })
    const nowhere = { ...EVERYBODY, kind: 'staff', round: { versionId, schoolYear: 2020 }, page: 1 } as const
    expect(listOutstanding(vault.session, nowhere)).toMatchObject({ code: 'not-found' })
  })

  it('a school that chose to sign once asks nobody again until the text changes, and keeps the rounds before', () => {
    const choice = { topic: 'agreements-yearly', value: 'once', reasons: '' } as const
    const versionId = publish(vault.session, 'staff')
    const personId = staff()
    dataOf(sign(vault.session, { versionId, personId }))
    vault.clock.set(NOW_MS + 340 * DAY_MS)
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'earlier', round: { schoolYear: 2027 } }])
    dataOf(chooseForSchool(vault.session, { choice }))
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'signed', round: { schoolYear: null } }])
    const texts = dataOf(readTexts(vault.session, { kind: 'staff' }))
    // The rounds of the days before stay, since they were signed for each school year.
    expect(texts.rounds).toMatchObject([
      { schoolYear: 2026 },
      { schoolYear: 2027, endsOn: '2027-10-08' },
      { schoolYear: null, startsOn: '2027-10-09', endsOn: null },
    ])
    publish(vault.session, 'staff', { text: changedText('staff') })
    expect(ofPerson(personId).needs).toMatchObject([{ standing: 'earlier', why: 'text-changed' }])
  })

  it('what was signed for an entry that was merged counts for the one that stays', () => {
    const versionId = publish(vault.session, 'staff')
    const [kept, merged] = [staff(), staff()]
    dataOf(sign(vault.session, { versionId, personId: merged }))
    vault.db.$client.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(kept, merged)
    expect(ofPerson(kept).needs).toMatchObject([{ standing: 'signed' }])
    expect(ofPerson(merged).signatures).toHaveLength(1)
    expect(listed()).toMatchObject({ total: 1, counts: { signed: 1 } })
    expect(sign(vault.session, { versionId, personId: merged })).toMatchObject({ code: 'conflict' })
  })
})
