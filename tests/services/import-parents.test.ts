// Parents from a file: whom a name may be, what stays as a human entered it, and reports that name the child first.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listGuardians } from '#db/queries/guardianships.ts'
import { listEntries } from '#db/queries/people-import.ts'
import { addPerson } from '#electron/services/people/add.ts'
import { addGuardian, endGuardian } from '#electron/services/people/guardians.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { readPersonPage } from '#electron/services/people/read.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { dataOf } from '../helpers/concerns.ts'
import { chooseContent, importContent, planOf, suggestedSettings } from '../helpers/people-files.ts'
import { NOBODY } from '../helpers/person-details.ts'
import { type TestVault, makeVaultDb } from '../helpers/vault-db.ts'

let vault: TestVault
let larch: string
let vale: string
beforeEach(() => {
  vault = makeVaultDb()
  larch = add({ surname: 'Larch', forename: 'Kim', upn: 'A1', dob: '2014-01-02' })
  vale = add({ surname: 'Vale', forename: 'Sam', upn: 'B2', dob: '2014-01-02' })
})
afterEach(() => vault.dispose())

const add = (details: Partial<PersonDetails>): string =>
  dataOf(addPerson(vault.session, { details: { ...NOBODY, ...details } })).id
const addParent = (forename: string, surname: string, email = ''): string =>
  add({ kind: 'parent', forename, surname, email })
const link = (childId: string, adultId: string, responsibility: 'yes' | 'no' | 'not-known' = 'yes') =>
  dataOf(addGuardian(vault.session, { childId, adultId, relation: 'Father', responsibility }))

/** "Kim: David Smith yes" of everybody who cares for a child. */
const family = () =>
  listGuardians(vault.db, 'all')
    .map(({ childId, adult, responsibility }) => {
      const child = childId === larch ? 'Kim' : 'Sam'
      return `${child}: ${adult.forename} ${adult.surname} ${adult.email} ${responsibility}`.replaceAll('  ', ' ')
    })
    .toSorted()
const parents = () => listEntries(vault.db, 'parent')

async function preview(content: string, show: 'bad' | 'added' | 'changed' | 'same' = 'bad') {
  const chosen = dataOf(await chooseContent(vault.session, content))
  return dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('parent', chosen), show))
}
const HEAD = 'Last Name,First Name,Email,Pupil UPN,Relationship,Parental Responsibility\n'
const bring = (rows: string) => importContent(vault.session, 'parent', HEAD + rows)

async function changesNothing(rows: string): Promise<void> {
  expect(await bring(rows)).toMatchObject({ ok: false, code: 'conflict' })
  const { added, changed, bad } = await preview(HEAD + rows)
  expect({ added, changed, bad }).toEqual({ added: 0, changed: 0, bad: 0 })
}

describe('whom a name may be', () => {
  test('two fathers of one name stay two people, the preview says so, and again nothing changes', async () => {
    const rows = 'Smith,David,,A1,Father,Yes\nSmith,David,,B2,Father,Yes\n'
    expect(await preview(HEAD + rows)).toMatchObject({ added: 2, namesakes: 2 })
    expect(dataOf(await bring(rows))).toMatchObject({ added: 2 })
    expect(parents()).toHaveLength(2)
    expect(family()).toEqual(['Kim: David Smith yes', 'Sam: David Smith yes'])
    await changesNothing(rows)
  })

  test('a namesake here gets neither the e-mail nor the child of another', async () => {
    link(larch, addParent('David', 'Smith'))
    const rows = 'Smith,David,david@example.org,B2,Father,Yes\n'
    expect(await preview(HEAD + rows)).toMatchObject({ added: 1, changed: 0, namesakes: 1 })
    dataOf(await bring(rows))
    expect(family()).toEqual(['Kim: David Smith yes', 'Sam: David Smith david@example.org yes'])
    await changesNothing(rows)
  })

  test('who cares for the same child already is the same person, and gets the new e-mail', async () => {
    const here = addParent('David', 'Smith', 'old@example.org')
    link(larch, here)
    const rows = 'Smith,David,new@example.org,A1,Father,Yes\nSmith,David,new@example.org,B2,Father,Yes\n'
    expect(dataOf(await bring(rows))).toEqual({ added: 0, changed: 1, same: 0 })
    expect(parents()).toMatchObject([{ id: here, email: 'new@example.org' }])
    expect(family()).toHaveLength(2)
    await changesNothing(rows)
  })

  test('one row of the file with an e-mail and one without are one person only for one child', async () => {
    const rows = 'Smith,David,d@example.org,A1,Father,Yes\nSmith,David,,A1,Father,Yes\nSmith,David,,B2,Father,Yes\n'
    expect(dataOf(await bring(rows))).toMatchObject({ added: 2 })
    expect(family()).toEqual(['Kim: David Smith d@example.org yes', 'Sam: David Smith yes'])
    await changesNothing(rows)
  })

  test('entries that an e-mail shows to be one person have to be put together first', async () => {
    dataOf(await bring('Smith,David,,A1,Father,Yes\nSmith,David,,B2,Father,Yes\n'))
    const rows = 'Smith,David,d@example.org,A1,Father,Yes\nSmith,David,d@example.org,B2,Father,Yes\n'
    expect((await preview(HEAD + rows)).rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, expect.stringContaining('more than once')],
      [3, expect.stringContaining('“Duplicates”')],
    ])
    const [first, second] = parents()
    dataOf(mergePeople(vault.session, { keepId: first?.id ?? '', mergeId: second?.id ?? '' }))
    expect(dataOf(await bring(rows))).toEqual({ added: 0, changed: 1, same: 0 })
    await changesNothing(rows)
  })
})

describe('what a human entered stays', () => {
  test('“no responsibility” stays no, whatever the file says, and the preview tells it apart', async () => {
    link(larch, addParent('David', 'Smith', 'd@example.org'), 'no')
    for (const said of ['Yes', 'Unknown']) {
      const rows = `Smith,David,d@example.org,A1,Father,${said}\n`
      expect(await preview(HEAD + rows)).toMatchObject({
        changed: 0,
        same: 1,
        keptPairs: 1,
        kept: [
          {
            id: larch,
            words:
              'Kim Larch: David Smith is entered as having no parental responsibility, and the file says otherwise',
          },
        ],
      })
      await changesNothing(rows)
    }
    dataOf(await bring('Smith,David,d@example.org,A1,Stepfather,Yes\n'))
    expect(family()).toEqual(['Kim: David Smith d@example.org no'])
    expect(await preview(`${HEAD}Smith,David,d@example.org,A1,,No\n`)).toMatchObject({ keptPairs: 0 })
  })

  test('a parent who was ended on the child’s page does not come back, by e-mail or by name', async () => {
    const adultId = addParent('David', 'Smith', 'd@example.org')
    link(larch, adultId)
    const { guardians } = dataOf(readPersonPage(vault.session, { id: larch }))
    dataOf(endGuardian(vault.session, { id: guardians[0]?.id ?? '' }))
    for (const email of ['d@example.org', '', 'new@example.org']) {
      const rows = `Smith,David,${email},A1,Father,Yes\n`
      expect(await preview(HEAD + rows)).toMatchObject({
        added: 0,
        keptPairs: 1,
        kept: [{ id: larch, words: expect.stringContaining('not entered as a parent or carer any more') }],
      })
      await bring(rows)
      expect(family()).toEqual([])
    }
    expect(parents()).toHaveLength(1)
    link(larch, adultId, 'not-known')
    dataOf(await bring('Smith,David,new@example.org,A1,Father,Yes\n'))
    expect(family()).toEqual(['Kim: David Smith new@example.org yes'])
  })
})

describe('reports that name the child first', () => {
  const REPORT =
    'Legal Surname,Legal Forename,UPN,Reg Group,Contact Surname,Contact Forename,Relationship,Parental Responsibility\n'

  test('a SIMS report of contacts brings the contacts, and lines without one bring nobody', async () => {
    const csv = `${REPORT}Larch,Kim,A1,3A,Larch,Robin,Mother,Y\nVale,Sam,B2,3A,,,,\n`
    expect(await preview(csv)).toMatchObject({ added: 1, bad: 0, withoutParent: 1 })
    dataOf(await importContent(vault.session, 'parent', csv))
    expect(family()).toEqual(['Kim: Robin Larch yes'])
  })

  test('a row whose parent is called like the child is refused, but not one who is entered as their parent', async () => {
    const csv = 'Surname,Forename,UPN,Relationship\nLARCH,Kim,A1,Mother\n'
    const { rows } = await preview(csv)
    expect(rows).toMatchObject([{ line: 2, problem: expect.stringContaining('has the name of the child') }])
    link(larch, addParent('Kim', 'Larch'))
    expect(await preview(csv)).toMatchObject({ bad: 0, changed: 1 })
  })

  test('the child is found by surname and first name in columns of their own, and by the full name', async () => {
    const split = 'Pupil Surname,Pupil Forename,Parent Name\nLarch,Kim,Robin Larch\n'
    dataOf(await importContent(vault.session, 'parent', split))
    const whole = 'Pupil Name,Parent Name\n"Vale, Sam",Jo Vale\n'
    dataOf(await importContent(vault.session, 'parent', whole))
    expect(family()).toEqual(['Kim: Robin Larch not-known', 'Sam: Jo Vale not-known'])
  })

  test('two parents in one row are two people with one child, and again nothing changes', async () => {
    const csv =
      'Pupil UPN,Guardian 1 Name,Guardian 1 Email,Guardian 1 Relationship,Guardian 2 Name,Guardian 2 Email,Guardian 2 Relationship\nA1,Mrs Jo Larch,jo@example.org,Mother,"Larch, Robin",,Father\nB2,Jo Vale,,Mother,,,\n'
    expect(dataOf(await importContent(vault.session, 'parent', csv))).toMatchObject({ added: 3 })
    expect(listGuardians(vault.db, 'all').map(({ adult, relation }) => [adult.forename, relation])).toEqual(
      expect.arrayContaining([
        ['Jo', 'Mother'],
        ['Robin', 'Father'],
        ['Jo', 'Mother'],
      ]),
    )
    expect(await importContent(vault.session, 'parent', csv)).toMatchObject({ ok: false, code: 'conflict' })
    const bad = csv.replace('Mrs Jo Larch', 'Mr & Mrs Larch').replace('"Larch, Robin"', 'Total: 2')
    expect((await preview(bad)).rows.map(({ line }) => line)).toEqual([2, 2])
  })
})

describe('who has left and is in the file', () => {
  test('a list of their own: the import changes the class and brings nobody back', async () => {
    dataOf(setLastDay(vault.session, { ids: [larch], leftOn: '2026-07-20' }))
    dataOf(setLastDay(vault.session, { ids: [vale], leftOn: '2027-07-20' }))
    const csv = 'UPN,Class\nA1,4A\nB2,4A\n'
    const chosen = dataOf(await chooseContent(vault.session, csv))
    expect(dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('pupil', chosen)))).toMatchObject({
      leftButInFile: 1,
      left: [{ id: larch, words: 'Kim Larch: the last day was Mon 20 Jul 2026' }],
    })
    dataOf(await importContent(vault.session, 'pupil', csv))
    const after = listEntries(vault.db, 'pupil').find(({ id }) => id === larch)
    expect(after).toMatchObject({ class: '4A', leftOn: '2026-07-20' })
    const leavers = dataOf(await chooseContent(vault.session, 'UPN,Last day\nA1,20/07/2026\n'))
    expect(dataOf(planOf(vault.session, leavers.ticket, suggestedSettings('pupil', leavers)))).toMatchObject({
      leftButInFile: 0,
    })
  })

  test('those who are not in the file stand by class, told apart where two have one name', async () => {
    add({ surname: 'Ahmed', forename: 'Mo', class: '11B', dob: '2010-01-02', upn: 'C3' })
    add({ surname: 'Ahmed', forename: 'Mo', class: '11B', dob: '2010-05-02', upn: 'D4' })
    add({ surname: 'Zeal', forename: 'Jo', class: '2A' })
    const chosen = dataOf(await chooseContent(vault.session, 'UPN,Class\nA1,4A\nB2,4A\n'))
    const { missing } = dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('pupil', chosen)))
    expect(missing.map(({ words }) => words)).toEqual([
      'Jo Zeal, 2A',
      'Mo Ahmed (born on Sat 2 Jan 2010), 11B',
      'Mo Ahmed (born on Sun 2 May 2010), 11B',
    ])
  })
})
