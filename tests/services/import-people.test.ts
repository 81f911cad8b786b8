import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { collectGarbage } from '#electron/platform/collect-garbage.ts'
import type { Session } from '#electron/services/session.ts'
import { importPeople } from '#electron/services/people-import/import.ts'
import { planImport } from '#electron/services/people-import/plan.ts'
import { listEntries } from '#db/queries/people-import.ts'
import { listGuardians } from '#db/queries/guardianships.ts'
import { dropFile, heldFile } from '#electron/services/people-import/held-file.ts'
import { chooseFile } from '#electron/services/people-import/read-file.ts'
import { addPerson } from '#electron/services/people/add.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import { dataOf } from '../helpers/concerns.ts'
import { CTF, SIMS_CSV } from '../helpers/people-file-texts.ts'
import { chooseContent, importContent, planOf, rowCounts, suggestedSettings } from '../helpers/people-files.ts'
import { NOBODY } from '../helpers/person-details.ts'
import { type TestVault, makeVaultDb } from '../helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const pupils = () => listEntries(vault.db, 'pupil').toSorted((a, b) => a.surname.localeCompare(b.surname))

async function problemsOf(kind: Parameters<typeof importContent>[1], content: string | Buffer) {
  const chosen = dataOf(await chooseContent(vault.session, content))
  const planned = dataOf(planOf(vault.session, chosen.ticket, suggestedSettings(kind, chosen)))
  return planned.rows.map(({ line, problem }) => `${line}: ${problem}`)
}

async function changesOf(kind: Parameters<typeof importContent>[1], content: string) {
  const chosen = dataOf(await chooseContent(vault.session, content))
  const planned = dataOf(planOf(vault.session, chosen.ticket, suggestedSettings(kind, chosen), 'changed'))
  return planned.rows.flatMap(({ changes }) => changes)
}

const add = (details: Partial<PersonDetails>): string =>
  dataOf(addPerson(vault.session, { details: { ...NOBODY, surname: 'Example', forename: 'Amelia', ...details } })).id

// In a function of its own, so that nothing here still holds the session that ended.
async function chosenByAnother(like: Session): Promise<WeakRef<object>> {
  const session = { ...like }
  const chosen = dataOf(await chooseContent(session, SIMS_CSV))
  const held = heldFile(session, chosen.ticket)
  if (!held) throw new Error('it is not held')
  return new WeakRef(held.table)
}

describe('pupils', () => {
  test('a CSV adds everybody with what it says, the same again changes nothing, and one row of the log tells of it', async () => {
    expect(dataOf(await importContent(vault.session, 'pupil', SIMS_CSV))).toEqual({ added: 3, changed: 0, same: 0 })
    const [amelia, , noah] = pupils()
    expect(amelia).toMatchObject({
      upn: 'Z999200000001',
      dob: '2014-09-01',
      preferredForename: 'Millie',
      class: '3A',
      year: '3',
      send: true,
      joinedOn: '2018-09-04',
    })
    expect(noah).toMatchObject({ upn: '01234', dob: '2016-02-29', preferredSurname: 'Wood', joinedOn: null })
    const counts = rowCounts(vault.session)
    expect(counts.person_event).toBe(3)
    const again = await importContent(vault.session, 'pupil', SIMS_CSV)
    expect(again).toMatchObject({ ok: false, code: 'conflict' })
    expect(rowCounts(vault.session)).toEqual(counts)
    const rows = vault.db.$client.prepare("SELECT detail FROM audit_entry WHERE kind = 'people.imported'").pluck().all()
    expect(rows).toHaveLength(1)
    expect(JSON.parse(String(rows[0]))).toEqual({
      kind: 'pupil',
      format: 'csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      added: 3,
      changed: 0,
      same: 0,
    })
  })

  test('a CTF adds its pupils, its latest provision counts, and a CSV of the same pupils changes only what it says', async () => {
    expect(dataOf(await importContent(vault.session, 'pupil', CTF, 'x.xml'))).toEqual({ added: 2, changed: 0, same: 0 })
    expect(pupils()).toMatchObject([
      { surname: 'Example', send: true, year: '3', class: '' },
      { surname: 'Testwood & Sons', upn: '01234', year: 'R', send: false },
    ])
    await importContent(vault.session, 'pupil', 'UPN,Class\nz999200000001,3B\n')
    expect(pupils()[0]).toMatchObject({
      surname: 'Example',
      class: '3B',
      send: true,
      dob: '2014-09-01',
      upn: 'Z999200000001',
    })
  })

  test('an empty cell and a column that is left out empty nothing', async () => {
    add({ upn: 'A1', class: '3A', dob: '2014-01-02', send: true })
    expect(await changesOf('pupil', 'UPN,Surname,Forename,DOB,Class,SEN\nA1,Example,Amelia,,,\n')).toEqual([])
    expect(await changesOf('pupil', 'UPN,Surname,DOB\nA1,Exampel,2014-01-02\n')).toEqual([
      { field: 'surname', before: 'Example', after: 'Exampel' },
    ])
  })

  test('somebody without a UPN here is found by name and date of birth, whatever the accents and capitals', async () => {
    add({ surname: 'Gŵyr', forename: 'Siân', dob: '2014-01-02' })
    const changes = await changesOf('pupil', 'UPN,Surname,Forename,DOB\nB2,GWYR,sian,02/01/2014\n')
    expect(changes.map(({ field }) => field)).toEqual(['surname', 'forename', 'upn'])
  })

  test('two of a name are never guessed; another UPN in the file is another pupil', async () => {
    add({ dob: '2014-01-02' })
    add({ dob: '2015-01-02' })
    expect(await problemsOf('pupil', 'Surname,Forename\nExample,Amelia\n')).toEqual([
      '2: More than one pupil here has this name. Give the UPN, or the date of birth, in the file',
    ])
    expect(
      await problemsOf('pupil', 'UPN,Surname,Forename,DOB\nA1,Sample,Jo,2014-01-01\nA2,Sample,Jo,2014-01-01\n'),
    ).toEqual([])
    expect(
      await problemsOf('pupil', 'UPN,Surname,Forename,DOB\nA1,Sample,Jo,2014-01-01\n,Sample,Jo,2014-01-01\n'),
    ).toEqual([
      '3: Lines 2 and 3 could be the same person. Leave one of them out, or give the UPN, or the date of birth, of both',
    ])
    expect(await problemsOf('pupil', 'UPN,Surname,Forename\nA1,Sample,Jo\nB2,Other,Kit\na1,Sample,Jo\n')).toEqual([
      '4: Lines 2 and 4 have the same UPN. Leave one of them out, or correct it',
    ])
  })

  test('an entry that was merged finds the one that counts', async () => {
    const keep = add({ upn: 'A1', dob: '2014-01-02' })
    const merged = add({ upn: 'T9', dob: '2014-01-02' })
    dataOf(mergePeople(vault.session, { keepId: keep, mergeId: merged }))
    dataOf(await importContent(vault.session, 'pupil', 'UPN,Class\nA1,5C\n'))
    expect(pupils().find(({ id }) => id === keep)?.class).toBe('5C')
    expect(await problemsOf('pupil', 'UPN,Class\nA1,5C\nT9,5D\n')).toEqual([
      '3: Lines 2 and 3 are the same person. Leave one of them out',
    ])
  })

  test('one bad row, and nobody is imported; each bad row is told with its line', async () => {
    const before = rowCounts(vault.session)
    const csv =
      'Surname,Forename,DOB,Year\nExample,Amelia,1/9/14,3\n"Sam\nple",Jo,30/02/2014,Year 3\nTest,Kit,2014-01-01,15\nExtra,Lee,2014-01-01,R,more\n,Noname,2014-01-01,4\nGood,One,2014-01-01,N2\n'
    expect(await problemsOf('pupil', csv)).toEqual([
      '2: Date of birth: “1/9/14” is unclear. Write the year with four figures, such as 01/09/2014',
      '3: Date of birth: “30/02/2014” is not a date. Write it as 01/09/2014 or 2014-09-01',
      '5: Year: “15” is not a year group. Write N1, N2, R or a number from 1 to 14',
      '6: This row has 5 columns, but there are 4 headings. Correct the row in the file',
      '7: There is no surname',
    ])
    expect(await importContent(vault.session, 'pupil', csv)).toMatchObject({ ok: false, code: 'invalid' })
    expect(rowCounts(vault.session)).toEqual(before)
  })

  test('people who are not in the file are counted, named and left alone', async () => {
    const id = add({ upn: 'A1', surname: 'Larch', forename: 'Kim', class: '5A', year: '5' })
    add({ upn: 'A2', leftOn: '2020-07-20' })
    const chosen = dataOf(await chooseContent(vault.session, 'UPN,Surname,Forename\nB1,New,One\n'))
    expect(dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('pupil', chosen)))).toMatchObject({
      notInFile: 1,
      missing: [{ id, words: 'Kim Larch, 5A, Year 5' }],
    })
  })
})

describe('the file and its plan', () => {
  test('="0123" as spreadsheets write it is 0123, and UPNs that are too short are counted', async () => {
    const csv = 'UPN,Surname,Forename,Class\n="01234",Sample,Kit,"=""3A"""\n"Z999200000001",Other,Jo,="3B"\n'
    const chosen = dataOf(await chooseContent(vault.session, csv))
    expect(dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('pupil', chosen)))).toMatchObject({
      bad: 0,
      shortUpns: 1,
    })
    dataOf(await importContent(vault.session, 'pupil', csv))
    expect(pupils().map((one) => [one.upn, one.class])).toEqual([
      ['Z999200000001', '3B'],
      ['01234', '3A'],
    ])
  })

  test('semicolons or tabs, any line ends, headings twice, empty lines and lines of nothing but commas', async () => {
    for (const sign of [';', '\t', ',']) {
      for (const ending of ['\n', '\r\n', '\r']) {
        const lines = [
          '',
          'Surname,Forename,Class,Class,',
          '',
          'Example,Kit,3A,x,,',
          ',,,,',
          '"Sample","J ""Jo"" o",3B,,',
          'Bad,Lee',
        ]
        const content = lines.map((line) => line.replaceAll(',', sign)).join(ending)
        const chosen = dataOf(await chooseContent(vault.session, content))
        expect(chosen.columns.map(({ heading, field }) => [heading, field])).toEqual([
          ['Surname', 'surname'],
          ['Forename', 'forename'],
          ['Class', 'class'],
          ['Class', null],
        ])
        expect(chosen.columns[1]?.sample).toEqual(['Kit', 'J "Jo" o', 'Lee'])
        const planned = dataOf(planOf(vault.session, chosen.ticket, suggestedSettings('pupil', chosen)))
        expect(planned.rows.map(({ line }) => line)).toEqual([7])
        expect(planned.added).toBe(2)
      }
    }
  })

  test('the file is gone after half an hour, and with the session that chose it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const chosen = dataOf(await chooseContent(vault.session, SIMS_CSV))
      vi.advanceTimersByTime(29 * 60 * 1000)
      expect(heldFile(vault.session, chosen.ticket)).toBeDefined()
      vi.advanceTimersByTime(60 * 1000)
      expect(heldFile(vault.session, chosen.ticket)).toBeUndefined()
    } finally {
      vi.useRealTimers()
    }
    const held = await chosenByAnother(vault.session)
    await new Promise((done) => setTimeout(done, 20))
    collectGarbage()
    expect(held.deref()).toBeUndefined()
  })

  test('records that were locked while the dialog was open take no file', async () => {
    const other = makeVaultDb()
    const path = join(other.folder, 'people.csv')
    writeFileSync(path, SIMS_CSV)
    const lockingDesktop = {
      choosePeopleFile: () => {
        other.db.$client.close()
        return Promise.resolve(path)
      },
    }
    expect(await chooseFile(other.session, lockingDesktop)).toMatchObject({ ok: false, code: 'locked' })
    other.dispose()
    const gone = await chooseFile(vault.session, { choosePeopleFile: () => Promise.resolve(path) })
    expect(gone).toMatchObject({ ok: false, code: 'invalid', message: expect.stringContaining('cannot be read') })
    const folder = await chooseFile(vault.session, { choosePeopleFile: () => Promise.resolve(vault.folder) })
    expect(folder).toMatchObject({ ok: false, code: 'invalid' })
    expect(await chooseFile(vault.session, { choosePeopleFile: () => Promise.resolve(undefined) })).toEqual({
      ok: true,
      data: { chosen: false },
    })
  })

  test('only the plan that was shown is imported', async () => {
    const chosen = dataOf(await chooseContent(vault.session, SIMS_CSV))
    const settings = suggestedSettings('pupil', chosen)
    const { plan } = dataOf(planOf(vault.session, chosen.ticket, settings))
    const id = add({ upn: 'Z999200000001' })
    const before = rowCounts(vault.session)
    const refused = importPeople(vault.session, { ticket: chosen.ticket, settings, plan })
    expect(refused).toMatchObject({
      ok: false,
      code: 'conflict',
      message: 'Somebody changed the people meanwhile. Look at the preview again',
    })
    expect(rowCounts(vault.session)).toEqual(before)
    const again = dataOf(planOf(vault.session, chosen.ticket, settings))
    expect(again).toMatchObject({ added: 2, changed: 1 })
    dataOf(importPeople(vault.session, { ticket: chosen.ticket, settings, plan: again.plan }))
    expect(pupils().find((one) => one.id === id)?.class).toBe('3A')
    expect(planOf(vault.session, chosen.ticket, settings)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('a ticket is good for this session and the newest file only, and for half an hour', async () => {
    const first = dataOf(await chooseContent(vault.session, SIMS_CSV))
    const second = dataOf(await chooseContent(vault.session, SIMS_CSV))
    const settings = suggestedSettings('pupil', second)
    const ask = (ticket: string, session = vault.session) =>
      planImport(session, { ticket, settings, show: 'bad', page: 1 }).ok
    expect(ask(first.ticket)).toBe(false)
    expect(ask(second.ticket)).toBe(true)
    expect(ask(second.ticket, { ...vault.session })).toBe(false)
    dropFile(vault.session, second.ticket)
    expect(ask(second.ticket)).toBe(false)
  })

  test('columns have to make sense, and a CTF holds pupils', async () => {
    const chosen = dataOf(await chooseContent(vault.session, 'A,B\nx,y\n'))
    const ask = (columns: ('surname' | 'childUpn' | null)[], kind: 'pupil' | 'staff' = 'pupil') =>
      planOf(vault.session, chosen.ticket, { kind, columns })
    expect(ask([null, null])).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'column.0' }] })
    expect(ask(['surname', 'surname'])).toMatchObject({ ok: false, problems: [{ field: 'column.1' }] })
    expect(ask(['surname', 'childUpn'])).toMatchObject({ ok: false, problems: [{ field: 'column.1' }] })
    expect(ask(['surname'])).toMatchObject({ ok: false, code: 'invalid' })
    expect(ask(['surname', null])).toMatchObject({ ok: true })
    const ctf = dataOf(await chooseContent(vault.session, CTF))
    expect(planOf(vault.session, ctf.ticket, { kind: 'staff', columns: [] })).toMatchObject({
      ok: false,
      code: 'invalid',
    })
    expect(planOf(vault.session, ctf.ticket, { kind: 'pupil', columns: [] })).toMatchObject({ ok: true })
  })

  test('what is shown comes in pages, the changed ones with before and after', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `P${at},Example${at},Amelia,2014-01-01`)
    const chosen = dataOf(await chooseContent(vault.session, `UPN,Surname,Forename,DOB\n${rows.join('\n')}`))
    const settings = suggestedSettings('pupil', chosen)
    const page = (number: number) =>
      dataOf(planImport(vault.session, { ticket: chosen.ticket, settings, show: 'added', page: number }))
    expect(page(1)).toMatchObject({ added: 120, pageCount: 3 })
    expect(page(3).rows).toHaveLength(20)
    expect(page(3).rows[0]).toMatchObject({ line: 102, name: 'Amelia Example100' })
    expect(page(1).rows[0]?.changes).toContainEqual({ field: 'dob', before: '', after: '2014-01-01' })
  })
})

describe('parents', () => {
  const PARENTS = 'Last Name,First Name,Email,Pupil UPN,Relationship,Parental Responsibility\n'
  beforeEach(async () => {
    await importContent(vault.session, 'pupil', SIMS_CSV)
  })

  test('a parent of two children is one person where the e-mail says so, and again nothing changes', async () => {
    const csv = `${PARENTS}Example,Robin,robin@example.org,Z999200000001,Mother,Yes\nExample,Robin,robin@example.org,01234,Mother,No\nExample,Sam,,Z999200000001,Father,\n`
    expect(dataOf(await importContent(vault.session, 'parent', csv))).toEqual({ added: 2, changed: 0, same: 0 })
    expect(
      listGuardians(vault.db, 'all').map(({ adult, relation, responsibility }) => [
        adult.forename,
        relation,
        responsibility,
      ]),
    ).toEqual([
      ['Robin', 'Mother', 'yes'],
      ['Robin', 'Mother', 'no'],
      ['Sam', 'Father', 'not-known'],
    ])
    const counts = rowCounts(vault.session)
    expect(await importContent(vault.session, 'parent', csv)).toMatchObject({ ok: false, code: 'conflict' })
    expect(rowCounts(vault.session)).toEqual(counts)
    const changed = csv.replace('Father,', 'Father,Yes')
    expect(await changesOf('parent', changed)).toEqual([
      {
        field: 'child',
        before: 'Millie Example, Father, parental responsibility not known yet',
        after: 'Millie Example, Father, has parental responsibility',
      },
    ])
    expect(dataOf(await importContent(vault.session, 'parent', changed))).toEqual({ added: 0, changed: 1, same: 1 })
    expect(listGuardians(vault.db, 'all')).toHaveLength(3)
  })

  test('a child that is not here, rows that disagree, and a name that fits two are told by line', async () => {
    const csv = `${PARENTS}Example,Robin,,Z000,Mother,Yes\nSample,Jo,a@example.org,01234,Mother,Yes\nSample,Jo,b@example.org,01234,Mother,Yes\nSample,Jo,,01234,Mother,Yes\nTest,Kit,,01234,Aunt,Yes\nTest,Kit,,01234,Aunt,No\n`
    expect(await problemsOf('parent', csv)).toEqual([
      '2: No pupil here has the child’s UPN. Import the pupils first, or correct it',
      '5: More than one parent in the file has this name. Give the e-mail in this row too',
      '7: Another row says something else of this parent and child',
    ])
  })

  test('a child is found by name, and by date of birth where two have the name', async () => {
    add({ surname: 'Example', forename: 'Amelia', dob: '2010-01-01' })
    const one = 'Name,Child Name,Child DOB\nRobin Example,Amelia Example,2014-09-01\n'
    dataOf(await importContent(vault.session, 'parent', one))
    expect(listGuardians(vault.db, 'all')).toMatchObject([
      { responsibility: 'not-known', adult: { surname: 'Example' } },
    ])
    expect(await problemsOf('parent', 'Name,Child Name\nRobin Example,Amelia Example\n')).toHaveLength(1)
  })
})

describe('staff', () => {
  test('the same e-mail and forename is the same person after a change of surname; a shared mailbox is not', async () => {
    const csv =
      'Surname,Forename,Work Email,Job Title\nExample,Robin,r@example.org,Teacher\nSample,Jo,office@example.org,Office\nTest,Kit,office@example.org,Office\n'
    expect(dataOf(await importContent(vault.session, 'staff', csv))).toEqual({ added: 3, changed: 0, same: 0 })
    expect(await changesOf('staff', csv.replace('Example,Robin', 'Newname,Robin'))).toEqual([
      { field: 'surname', before: 'Example', after: 'Newname' },
    ])
    expect(await changesOf('staff', csv.replace('r@', 'robin@'))).toEqual([
      { field: 'email', before: 'r@example.org', after: 'robin@example.org' },
    ])
  })
})
