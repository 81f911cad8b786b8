// What parents answered about pictures, what overrides it, and the pictures of children who left.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { barImages } from '#electron/services/consents/bar.ts'
import { listConsentsByClass, readImageList } from '#electron/services/consents/by-class.ts'
import { confirmImagesDeleted, listImagesToDelete } from '#electron/services/consents/delete-images.ts'
import { readConsentsOf } from '#electron/services/consents/of-child.ts'
import { printConsents } from '#electron/services/consents/print.ts'
import { recordConsents } from '#electron/services/consents/record.ts'
import { addGuardian } from '#electron/services/people/guardians.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople, unmergePeople } from '#electron/services/people/merge.ts'
import { chooseForSchool } from '#electron/services/school-choices.ts'
import type { ConsentTopic, NewConsent } from '#shared/domain/consents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { testOutlets, wordsOfPdf } from '#tests/helpers/outlets.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
let childId = ''
let mother = ''
let father = ''
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  childId = addSchoolPerson(school.office)
  mother = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Robin' }))
  father = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Alder' }))
  guardian(mother)
  guardian(father)
})
afterEach(() => vault.dispose())

const guardian = (adultId: string, responsibility: 'yes' | 'no' | 'not-known' = 'yes', ofChild = childId) =>
  dataOf(addGuardian(school.office, { childId: ofChild, adultId, relation: 'Parent', responsibility }))

const answer = (change: Partial<NewConsent> = {}): NewConsent => ({
  childId,
  signerRole: 'parent',
  signerId: mother,
  signerName: 'As typed',
  relation: '',
  topic: 'images',
  answer: 'yes',
  how: 'paper',
  answeredOn: '2026-11-02',
  note: '',
  ...change,
})
const record = (change: Partial<NewConsent> = {}, hasChangedMind = false) =>
  recordConsents(school.office, { answers: [answer(change)], hasChangedMind })
const read = (session = school.office) => dataOf(readConsentsOf(session, { childId }))
const because = (topic: ConsentTopic = 'images') => read().uses.find((one) => one.topic === topic)?.use.because
const fieldsOf = (result: Result<unknown>) =>
  result.ok ? ['done'] : (result.problems?.map(({ field }) => field) ?? [result.code])
const audited = (prefix: string) => verifiedChain(vault.db).filter(({ kind }) => kind.startsWith(prefix))

describe('answers', () => {
  it('of one person are recorded together, with who it is in the records and one row each in the log', () => {
    const answers = (['images', 'work-on-website'] as const).map((topic) => answer({ topic }))
    const after = dataOf(recordConsents(school.office, { answers }))
    expect(after.answers).toHaveLength(2)
    expect(after.answers[0]).toMatchObject({
      signerName: 'Robin Larch',
      relation: 'Parent',
      recordedBy: school.office.actor,
    })
    expect(after.parents.map(({ name, hasAnswered }) => [name, hasAnswered])).toEqual([
      ['Robin Larch', true],
      ['Alder Larch', false],
    ])
    const rows = audited('consents.')
    expect(rows.map(({ kind, detail }) => [kind, detail['topic'], detail['answer']])).toEqual([
      ['consents.recorded', 'images', 'yes'],
      ['consents.recorded', 'work-on-website', 'yes'],
    ])
    expect(JSON.stringify(rows)).not.toContain('Robin')
  })

  it('of two people or twice of one topic are refused, and nothing is written', () => {
    for (const other of [{ signerId: father }, {}, { childId: mother }]) {
      expect(recordConsents(school.office, { answers: [answer(), answer(other)] })).toMatchObject({ code: 'invalid' })
    }
    expect(read().answers).toEqual([])
    expect(audited('consents.')).toEqual([])
  })

  it('a yes counts at once, a second no makes it a no, and taking back works the same day', () => {
    dataOf(record())
    expect(because()).toBe('agreed')
    dataOf(record({ signerId: father, answer: 'no' }))
    expect(because()).toBe('disagree')
    dataOf(record({ signerId: father, answer: 'yes' }, true))
    expect(because()).toBe('agreed')
    dataOf(record({ answer: 'withdrawn', answeredOn: '2026-11-02' }))
    expect(because()).toBe('disagree')
  })

  it('are of those with parental responsibility', () => {
    const aunt = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Hazel' }))
    expect(fieldsOf(record({ signerId: aunt }))).toEqual(['signer'])
    guardian(aunt, 'not-known')
    expect(fieldsOf(record({ signerId: aunt }))).toEqual(['signer'])
    expect(fieldsOf(record({ signerId: null, signerName: 'Hazel Other' }))).toEqual(['relation'])
    dataOf(record({ signerId: null, signerName: 'Hazel Other', relation: 'Mother' }))
    expect(because()).toBe('not-known')
  })

  it('are no yes of somebody who is noted without parental responsibility and whose name is typed', () => {
    const uncle = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Kit' }))
    guardian(uncle, 'no')
    const typed = { signerId: null, signerName: 'larch, kit', relation: 'Father' } as const
    expect(fieldsOf(record(typed))).toEqual(['signerName'])
    // Nor behind a no that stands before it.
    const answers = [answer({ ...typed, answer: 'no' }), answer({ ...typed, topic: 'work-on-website' })]
    expect(fieldsOf(recordConsents(school.office, { answers }))).toEqual(['signerName'])
    expect(because('work-on-website')).toBe('nobody-asked')
    dataOf(record({ ...typed, answer: 'no' }))
    expect(because()).toBe('refused')
    dataOf(record({ ...typed, signerName: 'Somebody Else', topic: 'online-account' }))
    expect(because('online-account')).toBe('not-known')
  })

  it('of somebody who was not entered count once they are entered with parental responsibility, as their own', () => {
    const typed = { signerId: null, signerName: 'OTHER, Hazel', relation: 'Mother' } as const
    dataOf(record(typed))
    dataOf(record({ ...typed, topic: 'work-on-website', answer: 'no' }))
    expect([because(), because('work-on-website')]).toEqual(['not-known', 'refused'])
    const hazel = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Hazel', surname: 'Other' }))
    expect(because()).toBe('not-known')
    guardian(hazel)
    expect(because()).toBe('agreed')
    expect(dataOf(listConsentsByClass(school.office, { class: null, page: 1 })).children[0]?.uses).toEqual(read().uses)
    expect(read().parents.at(-1)).toMatchObject({ id: hazel, hasAnswered: true })
    // One and the same person, so their new answer takes the place of the one before.
    dataOf(record({ signerId: hazel, topic: 'work-on-website' }, true))
    expect(because('work-on-website')).toBe('agreed')
    dataOf(record({ signerId: hazel, answer: 'withdrawn' }))
    expect(because()).toBe('withdrawn')
  })

  it('of one name that two parents have are nobody’s', () => {
    dataOf(record({ signerId: null, signerName: 'Hazel Other', relation: 'Mother' }))
    for (const dob of ['1980-01-01', '1990-01-01']) {
      guardian(addSchoolPerson(school.office, detailsOfAdult({ forename: 'Hazel', surname: 'Other', dob })))
    }
    expect(because()).toBe('not-known')
  })

  it('are no yes after the own no of that person, unless somebody says that they changed their mind', () => {
    dataOf(record({ answeredOn: '2026-09-02' }))
    dataOf(record({ answer: 'withdrawn', answeredOn: '2026-10-15' }))
    // A slip of September turns up and is entered with the day of today.
    const late = { answeredOn: '2026-11-03' } as const
    expect(fieldsOf(record(late))).toEqual(['hasChangedMind'])
    expect(fieldsOf(record({ ...late, answeredOn: '2026-10-15' }))).toEqual(['hasChangedMind'])
    expect(because()).toBe('withdrawn')
    // With its own day it is no more than what it is: an older paper.
    dataOf(record({ answeredOn: '2026-09-03' }))
    expect(because()).toBe('withdrawn')
    // Neither another person nor another topic is asked.
    dataOf(record({ ...late, topic: 'work-on-website' }))
    dataOf(record({ ...late, signerId: father }))
    dataOf(record({ ...late, answer: 'no' }))
    dataOf(record(late, true))
    expect(because()).toBe('agreed')
  })

  it('are not dated ahead, and not about somebody who is no pupil or not there', () => {
    expect(fieldsOf(record({ answeredOn: '2026-11-04' }))).toEqual(['answeredOn'])
    expect(fieldsOf(record({ childId: mother }))).toEqual(['invalid'])
    expect(fieldsOf(record({ childId: '00000000-0000-4000-8000-00000000dead' }))).toEqual(['not-found'])
  })

  it('take no picture and no file', () => {
    expect(fieldsOf(record({ note: 'data:image/png;base64,iVBORw0KGgo=' }))).toEqual(['note'])
  })

  it('are taken back only where there is a yes, and not before it was given', () => {
    expect(fieldsOf(record({ answer: 'withdrawn' }))).toEqual(['images'])
    dataOf(record({ answeredOn: '2026-11-02' }))
    expect(fieldsOf(record({ answer: 'withdrawn', answeredOn: '2026-11-01' }))).toEqual(['answeredOn'])
    expect(fieldsOf(record({ answer: 'withdrawn', signerId: father }))).toEqual(['images'])
    dataOf(record({ answer: 'withdrawn' }))
    expect(because()).toBe('withdrawn')
    expect(fieldsOf(record({ answer: 'withdrawn' }))).toEqual(['images'])
  })

  it('of one step each have to be theirs on their own day', () => {
    childId = addSchoolPerson(school.office, detailsOfPupil({ forename: 'Noor', dob: '2008-11-01' }))
    const own = { signerRole: 'self', signerId: childId, childId } as const
    const answers = [answer(own), answer({ ...own, topic: 'online-account', answeredOn: '2026-10-31' })]
    expect(fieldsOf(recordConsents(school.office, { answers }))).toEqual(['signer'])
    expect(read().answers).toEqual([])
  })

  it('from the eighteenth birthday are the pupil’s own', () => {
    childId = addSchoolPerson(school.office, detailsOfPupil({ forename: 'Old', dob: '2008-11-03' }))
    guardian(mother)
    const own = { signerRole: 'self', signerId: childId, signerName: 'x' } as const
    dataOf(record())
    expect(because()).toBe('nobody-asked')
    expect(fieldsOf(record({ answeredOn: '2026-11-03' }))).toEqual(['signer'])
    expect(fieldsOf(record({ ...own, answeredOn: '2026-11-02' }))).toEqual(['signer'])
    dataOf(record({ ...own, answeredOn: '2026-11-03' }))
    expect(read().answers[0]).toMatchObject({ signerName: 'Old Larch', signerRole: 'self' })
    expect(because()).toBe('agreed')
  })

  it('follow merged entries of child and parent, also when the merge is undone', () => {
    const twin = addSchoolPerson(school.office)
    const mother2 = addSchoolPerson(school.office, detailsOfAdult({ forename: 'Robin' }))
    guardian(mother2, 'yes', twin)
    dataOf(recordConsents(school.office, { answers: [answer()] }))
    dataOf(recordConsents(school.office, { answers: [answer({ childId: twin, signerId: mother2, answer: 'no' })] }))
    dataOf(mergePeople(school.dsl, { keepId: mother, mergeId: mother2 }))
    dataOf(mergePeople(school.dsl, { keepId: childId, mergeId: twin }))
    expect(read().answers).toHaveLength(2)
    // One person who said yes and then, on the same day, no.
    expect(because()).toBe('refused')
    expect(dataOf(readConsentsOf(school.office, { childId: twin })).uses).toEqual(read().uses)
    dataOf(unmergePeople(school.dsl, { mergeId: twin }))
    expect(because()).toBe('agreed')
  })

  it('about names follow what the school chose', () => {
    const answers = (['images', 'photo-name'] as const).map((topic) => answer({ topic }))
    dataOf(recordConsents(school.office, { answers }))
    expect(because('photo-name')).toBe('name-never')
    const choice = { topic: 'names-with-pictures', value: 'first-name', reasons: '' } as const
    dataOf(chooseForSchool(school.dsl, { choice }))
    expect(because('photo-name')).toBe('agreed')
  })
})

describe('a child whose picture must not be used', () => {
  const bar = (what: 'set' | 'lifted', session = school.dsl) =>
    barImages(session, { childId, what, why: 'court', note: 'Order of the family court' })

  it('is no whatever parents say, until it is lifted', () => {
    dataOf(record())
    dataOf(bar('set'))
    expect(because()).toBe('barred')
    expect(bar('set')).toMatchObject({ code: 'conflict' })
    dataOf(bar('lifted'))
    expect(because()).toBe('agreed')
    expect(bar('lifted')).toMatchObject({ code: 'conflict' })
  })

  it('stays when the child’s entry is merged with one from which a bar was lifted, and is lifted from both at once', () => {
    const barOf = (ofChild: string, what: 'set' | 'lifted') =>
      barImages(school.dsl, { childId: ofChild, what, why: 'court', note: '' })
    const other = addSchoolPerson(school.office, detailsOfPupil({ forename: 'Noor' }))
    dataOf(record())
    dataOf(barOf(childId, 'set'))
    dataOf(barOf(other, 'set'))
    dataOf(barOf(other, 'lifted'))
    dataOf(mergePeople(school.office, { keepId: childId, mergeId: other }))
    expect(because()).toBe('barred')
    dataOf(unmergePeople(school.office, { mergeId: other }))
    dataOf(barOf(other, 'set'))
    dataOf(mergePeople(school.office, { keepId: childId, mergeId: other }))
    dataOf(barOf(childId, 'lifted'))
    expect(because()).toBe('agreed')
    expect(barOf(childId, 'lifted')).toMatchObject({ code: 'conflict' })
    dataOf(unmergePeople(school.office, { mergeId: other }))
    expect(because()).toBe('agreed')
  })

  it('is a no without a reason to those who may not know it', () => {
    dataOf(bar('set'))
    for (const session of [school.dsl, school.deputy, school.head]) expect(read(session).bars).toHaveLength(1)
    const office = read(school.office)
    expect(office).toMatchObject({ isBarred: true, bars: [] })
    const listed = dataOf(listConsentsByClass(school.office, { class: null, page: 1 }))
    for (const seen of [office, listed]) expect(JSON.stringify(seen)).not.toMatch(/court|at-risk/)
    expect(JSON.stringify(audited('consents.'))).not.toContain('court')
    expect(audited('consents.').map(({ kind }) => kind)).toEqual(['consents.image-bar-set'])
  })
})

describe('two of one name in a class', () => {
  it('are told apart in every list, on the forms and on the page of the child', async () => {
    const second = addSchoolPerson(school.office, detailsOfPupil({ dob: '2015-01-31' }))
    addSchoolPerson(school.office, detailsOfPupil({ class: '4B', dob: '2016-02-03' }))
    dataOf(record())
    const names = dataOf(listConsentsByClass(school.office, { class: null, page: 1 })).children.map(({ name }) => name)
    expect(names[0]).toBe('Kim Larch')
    expect(names.slice(1).toSorted()).toEqual([
      'Kim Larch (born on Mon 29 Feb 2016)',
      'Kim Larch (born on Sat 31 Jan 2015)',
    ])
    expect(readImageList(school.office, '5A').map(({ name }) => name)).toEqual(names.slice(1))
    expect(read().name).toBe('Kim Larch (born on Mon 29 Feb 2016)')
    dataOf(setLastDay(school.office, { ids: [second], leftOn: '2026-11-02' }))
    const [waiting] = dataOf(listImagesToDelete(school.office)).children
    expect(waiting?.name).toBe('Kim Larch (born on Sat 31 Jan 2015)')
    const outlets = testOutlets()
    const childIds = [childId, second]
    dataOf(await printConsents(school.office, outlets, { document: 'image-forms', childIds }, 'preview'))
    const words = wordsOfPdf(outlets.shown[0])
    for (const name of [read().name, waiting?.name]) expect(words).toContain(`Child: ${name}`)
  })
})

describe('the list by class', () => {
  it('is by class and name, with how many of each class may be shown', () => {
    const other = addSchoolPerson(school.office, detailsOfPupil({ surname: 'Ash', class: '5A' }))
    addSchoolPerson(school.office, detailsOfPupil({ surname: 'Birch', class: '4B' }))
    addSchoolPerson(school.office, detailsOfPupil({ surname: 'Gone', leftOn: '2026-11-02' }))
    dataOf(record())
    const listed = dataOf(listConsentsByClass(school.office, { class: null, page: 1 }))
    expect(listed.children.map(({ name, class: className }) => [className, name])).toEqual([
      ['4B', 'Kim Birch'],
      ['5A', 'Kim Ash'],
      ['5A', 'Kim Larch'],
    ])
    expect(listed.classes).toEqual([
      { name: '4B', pupils: 1 },
      { name: '5A', pupils: 2 },
    ])
    expect(listed).toMatchObject({ total: 3, may: null })
    const ofClass = dataOf(listConsentsByClass(school.office, { class: '5A', page: 1 }))
    expect(ofClass).toMatchObject({ total: 2, may: 1, pageCount: 1, children: [{ id: other }, { id: childId }] })
    expect(ofClass.children[1]?.uses).toEqual(read().uses)
    expect(readImageList(school.office, '5A')).toEqual(ofClass.children)
    expect(dataOf(listConsentsByClass(school.office, { class: '5A', page: 2 })).children).toEqual([])
  })

  it('counts a class that takes two pages from all of it, whichever page is shown', () => {
    dataOf(record())
    for (let at = 0; at < 50; at += 1)
      addSchoolPerson(school.office, detailsOfPupil({ surname: `Ash ${at}`, class: '5A' }))
    for (const page of [1, 2]) {
      const listed = dataOf(listConsentsByClass(school.office, { class: '5A', page }))
      expect(listed).toMatchObject({ total: 51, pageCount: 2, may: 1 })
    }
  })

  it('says of each child what the page of the child says', () => {
    dataOf(record())
    dataOf(barImages(school.dsl, { childId, what: 'set', why: 'other', note: '' }))
    const [child] = dataOf(listConsentsByClass(school.office, { class: null, page: 1 })).children
    expect(child?.uses).toEqual(read().uses)
  })
})

describe('children who left', () => {
  const waiting = () => dataOf(listImagesToDelete(school.office))
  const DELETED = { places: 'Server, website, hall display', doneBy: 'Sample Technician', doneOn: '2026-11-03' }
  const confirm = (change: Partial<typeof DELETED> & { childIds?: string[] } = {}) =>
    confirmImagesDeleted(school.office, { childIds: [childId], ...DELETED, ...change })
  const leave = (leftOn: string | null) => dataOf(setLastDay(school.office, { ids: [childId], leftOn }))

  it('wait until somebody says that their pictures are deleted', () => {
    expect(waiting()).toEqual({ children: [], total: 0 })
    leave('2026-11-02')
    expect(waiting()).toMatchObject({ children: [{ id: childId, leftOn: '2026-11-02' }], total: 1 })
    expect(dataOf(confirm())).toEqual({ recorded: 1 })
    expect(waiting().total).toBe(0)
    expect(read().deletions).toMatchObject([DELETED])
    expect(audited('consents.images-deleted')).toHaveLength(1)
    expect(confirm()).toMatchObject({ code: 'conflict' })
  })

  it('wait again when they came back and left once more', () => {
    leave('2026-10-01')
    dataOf(confirm({ doneOn: '2026-10-05' }))
    leave(null)
    leave('2026-11-02')
    expect(waiting().total).toBe(1)
  })

  it('are asked again when they come back, also when nobody had deleted anything', () => {
    dataOf(record({ answeredOn: '2026-09-02' }))
    dataOf(record({ topic: 'online-account', answer: 'no' }))
    vault.clock.advance(1000)
    leave('2026-11-02')
    expect(because()).toBe('left')
    vault.clock.advance(1000)
    leave(null)
    expect([because(), because('online-account'), because('work-on-website')]).toEqual([
      'asked-before',
      'asked-before',
      'nobody-asked',
    ])
    expect(dataOf(listConsentsByClass(school.office, { class: '5A', page: 1 })).children[0]?.uses).toEqual(read().uses)
    expect(read().cameBackAtMs).toBe(vault.clock.nowMs())
    expect(read().parents.map(({ hasAnswered }) => hasAnswered)).toEqual([false, false])
    vault.clock.advance(1000)
    // Nothing that counts is there to take back, and the no of before needs no change of mind.
    expect(fieldsOf(record({ answer: 'withdrawn' }))).toEqual(['images'])
    dataOf(record({ topic: 'online-account' }))
    dataOf(record())
    expect([because(), because('online-account')]).toEqual(['agreed', 'agreed'])
  })

  it('are asked again whichever of their entries they came back on', () => {
    const twin = addSchoolPerson(school.office)
    dataOf(record())
    vault.clock.advance(1000)
    dataOf(setLastDay(school.office, { ids: [twin], leftOn: '2026-11-02' }))
    dataOf(setLastDay(school.office, { ids: [twin], leftOn: null }))
    expect(because()).toBe('agreed')
    dataOf(mergePeople(school.dsl, { keepId: childId, mergeId: twin }))
    expect(because()).toBe('asked-before')
  })

  it('are not asked again when they were to leave and did not', () => {
    dataOf(record())
    vault.clock.advance(1000)
    leave('2026-12-18')
    vault.clock.advance(1000)
    leave(null)
    expect(because()).toBe('agreed')
  })

  it('are confirmed all or none, on a day after they left that is not ahead', () => {
    leave('2026-11-01')
    expect(fieldsOf(confirm({ doneOn: '2026-10-31' }))).toEqual(['doneOn'])
    expect(fieldsOf(confirm({ doneOn: '2026-11-04' }))).toEqual(['doneOn'])
    expect(confirm({ childIds: [childId, mother] })).toMatchObject({ code: 'conflict' })
    expect(waiting().total).toBe(1)
    expect(dataOf(confirm({ childIds: [childId, childId] }))).toEqual({ recorded: 1 })
  })
})
