import { describe, expect, test } from 'vitest'
import { readDay, readResponsibility, readSend, readYear, readYesNo } from '#shared/domain/import-cells.ts'
import { columnProblems, suggestFields } from '#shared/domain/import-columns.ts'
import { fieldLabel, fieldsOf } from '#shared/domain/import-fields.ts'
import { splitName } from '#shared/domain/import-names.ts'
import { rowReader } from '#shared/domain/import-rows.ts'
import { PEOPLE_KIND_VALUES } from '#shared/domain/people.ts'

const TODAY = '2026-11-03'
const day = (text: string) => {
  const cell = readDay(text, TODAY)
  return 'value' in cell ? cell.value : 'refused'
}

describe('cells', () => {
  test('days are read with the day first, and what is unclear is refused', () => {
    const good = [
      '2014-09-01',
      '01/09/2014',
      '1/9/2014',
      '01.09.2014',
      '01-09-2014',
      '1 Sep 2014',
      '1st September 2014',
      '01/09/2014 00:00',
      '2014-09-01T00:00:00',
      'Mon, 1 Sep 2014',
      'Monday 1 September 2014',
    ]
    for (const text of good) expect(day(text), text).toBe('2014-09-01')
    expect(day('29/02/2016')).toBe('2016-02-29')
    for (const text of [
      '1/9/14',
      '01-09-14',
      '1 Sep 14',
      '29/02/2015',
      '13/13/2014',
      '09/2014',
      '41883',
      '2014',
      '31/12/1899',
      '04/11/2026',
      'soon',
      '2014-09-01T13:00:00',
      '1 Sec 2014',
    ]) {
      expect(day(text), text).toBe('refused')
    }
    expect(readDay('1/9/14', TODAY)).toMatchObject({ problem: expect.stringContaining('four figures') })
  })

  test('years, yes and no, needs and responsibility in the words of schools', () => {
    const years = {
      'Year 3': '3',
      '3': '3',
      '03': '3',
      R: 'R',
      Reception: 'R',
      'Year R': 'R',
      N2: 'N2',
      n1: 'N1',
      Nursery: 'N2',
      Yr7: '7',
      'Curriculum Year 14': '14',
      Y10: '10',
      F2: 'R',
      'Foundation 1': 'N2',
      '13+': '14',
    }
    for (const [text, year] of Object.entries(years)) expect(readYear(text), text).toEqual({ value: year })
    for (const text of ['15', '0', 'three', 'Year', '3A']) expect(readYear(text), text).toHaveProperty('problem')
    for (const text of ['yes', 'Y', 'TRUE', '1']) expect(readYesNo(text)).toEqual({ value: true })
    for (const text of ['No', 'n', 'false', '0']) expect(readYesNo(text)).toEqual({ value: false })
    expect(readYesNo('maybe')).toHaveProperty('problem')
    for (const text of ['K', 'E - Education, Health and Care Plan', 'SEN Support', 'EHCP', 'Yes', 's'])
      expect(readSend(text), text).toEqual({ value: true })
    const none = [
      'N',
      'N - No Special Educational Need',
      'No',
      'None',
      'No Specified Special Educational Need',
      'No SEN provision',
      'Monitoring',
      'M - Monitored',
    ]
    for (const text of none) expect(readSend(text), text).toEqual({ value: false })
    expect(readSend('dyslexia')).toHaveProperty('problem')
    expect(readResponsibility('Unknown')).toEqual({ value: 'not-known' })
    expect(readResponsibility('Y')).toEqual({ value: 'yes' })
  })

  test('a full name in one column', () => {
    expect(splitName('Example, Amelia Jo')).toEqual({ surname: 'Example', forename: 'Amelia Jo' })
    expect(splitName('Amelia Jo Example')).toEqual({ surname: 'Example', forename: 'Amelia Jo' })
    expect(splitName('Example')).toEqual({ surname: 'Example', forename: '' })
    expect(splitName('Mrs Jane van der Berg')).toEqual({ surname: 'van der Berg', forename: 'Jane' })
    expect(splitName('Example, Dr. Jo')).toEqual({ surname: 'Example', forename: 'Jo' })
    expect(splitName('Van Example')).toEqual({ surname: 'Example', forename: 'Van' })
    expect(splitName('Mr Example')).toEqual({ surname: 'Example', forename: '' })
    expect(splitName('Miles Example')).toEqual({ surname: 'Example', forename: 'Miles' })
  })
})

describe('columns', () => {
  test('what SIMS, Arbor and Bromcom call them', () => {
    const sims = [
      'UPN',
      'Legal Surname',
      'Legal Forename',
      'Preferred Surname',
      'DOB',
      'Reg Group',
      'Year Group',
      'SEN Status',
      'Date of Admission',
      'Date of Leaving',
    ]
    expect(suggestFields(sims, 'pupil')).toEqual([
      'upn',
      'surname',
      'forename',
      'preferredSurname',
      'dob',
      'class',
      'year',
      'send',
      'joinedOn',
      'leftOn',
    ])
    const arbor = [
      'Unique Pupil Number',
      'Legal last name',
      'Legal first name',
      'Preferred first name',
      'Date of birth',
      'Registration form',
      'Year group',
      'Enrolment start date',
      'Favourite colour',
    ]
    expect(suggestFields(arbor, 'pupil')).toEqual([
      'upn',
      'surname',
      'forename',
      'preferredForename',
      'dob',
      'class',
      'year',
      'joinedOn',
      null,
    ])
    const bromcom = ['Last Name', 'First Name', 'Tutor Group', 'Curriculum Year', 'Birth date', 'SEND']
    expect(suggestFields(bromcom, 'pupil')).toEqual(['surname', 'forename', 'class', 'year', 'dob', 'send'])
  })

  test('in a list of parents a UPN is the child’s, and one of two columns that mean the same is left out', () => {
    expect(suggestFields(['Parent Surname', 'Parent Forename', 'UPN', 'Pupil Name', 'Relationship'], 'parent')).toEqual(
      ['surname', 'forename', 'childUpn', 'childName', 'relation'],
    )
    expect(suggestFields(['Contact Email', 'Surname', 'Student First Name'], 'pupil')).toEqual([
      null,
      'surname',
      'forename',
    ])
    expect(suggestFields(['Email', 'E-mail', 'Surname', 'DOB'], 'staff')).toEqual(['email', null, 'surname', null])
    expect(columnProblems({ kind: 'pupil', columns: ['name', 'class'] })).toEqual([])
    for (const kind of PEOPLE_KIND_VALUES) expect(fieldsOf(kind)).toContain('surname')
  })
})

describe('columns of a report of contacts', () => {
  test('the names that come first are the child’s where others speak of the contact', () => {
    const sims =
      'Legal Surname, Legal Forename, UPN, Reg Group, Contact Surname, Contact Forename, Relationship, Parental Responsibility'
    const read = [
      'childSurname',
      'childForename',
      'childUpn',
      null,
      'surname',
      'forename',
      'relation',
      'responsibility',
    ]
    expect(suggestFields(sims.split(', '), 'parent')).toEqual(read)
    expect(suggestFields(['Name', 'Email', 'Parent Name', 'Parent Email', 'Preferred Surname'], 'parent')).toEqual([
      'childName',
      null,
      'name',
      'email',
      null,
    ])
    expect(suggestFields(['Legal Surname', 'Legal Forename', 'Surname', 'Forename'], 'parent')).toEqual([
      'childSurname',
      'childForename',
      'surname',
      'forename',
    ])
    expect(suggestFields(['Legal Surname', 'Legal Forename', 'Child UPN'], 'parent')).toEqual([
      'surname',
      'forename',
      'childUpn',
    ])
    expect(suggestFields(['Pupil Surname', 'Student’s First Name', 'Pupils Name', 'Name'], 'parent')).toEqual([
      'childSurname',
      'childForename',
      'childName',
      'name',
    ])
  })

  test('parents with a number stand side by side in one row', () => {
    const headings = [
      'UPN',
      'Guardian 1 Name',
      'Guardian 1 Email',
      'Guardian 2 Name',
      'Email 2',
      'Contact Relationship 3',
    ]
    expect(suggestFields(headings, 'parent')).toEqual(['childUpn', 'name', 'email', 'name2', 'email2', 'relation3'])
    expect(fieldLabel('email2')).toBe('Second parent: e-mail')
    expect(suggestFields(['Guardian 4 Name', 'Guardian 1'], 'parent')).toEqual([null, 'name'])
    for (const field of ['surname2', 'responsibility3'] as const) {
      expect(fieldsOf('parent')).toContain(field)
      expect(fieldsOf('staff')).not.toContain(field)
    }
  })
})

describe('rows', () => {
  const readAll = rowReader({ kind: 'pupil', columns: ['name', 'surname', 'upn', 'class'] }, TODAY)
  const read = (cells: string[]) => readAll({ line: 7, cells })[0]

  test('only what the file says is there, and nothing becomes a number', () => {
    expect(read(['Jo Sample', '', '01234', ''])).toMatchObject({
      line: 7,
      details: { surname: 'Sample', forename: 'Jo', upn: '01234' },
    })
    expect(read(['Jo Sample', ' Other\n Name ', '', ' 3A '])).toMatchObject({
      details: { surname: 'Other Name', forename: 'Jo', class: '3A' },
    })
  })

  test('what cannot be kept is told for each column', () => {
    const problem = (cells: string[]) => {
      const row = read(cells)
      return row && 'problem' in row ? row.problem : ''
    }
    expect(problem(['Jo Sample', '', 'A-1', 'x'.repeat(61)])).toMatch(/^UPN: .+\. Class: /)
    expect(problem(['x'.repeat(301)])).toContain('longer than 300')
    expect(problem(['Jo \u0007Bell'])).toContain('cannot be read')
    expect(problem(['Jo S\ufffdmple'])).toContain('cannot be read')
    expect(problem(['data:image/png;base64,iVBORw0KGgo'])).toContain('only words')
    expect(problem(['<img src=x>'])).toContain('only words')
  })

  test('couples, totals and signs are no names; a title is left out, and ="…" is what it holds', () => {
    const of = (kind: 'pupil' | 'parent' | 'contractor', cells: string[]) =>
      rowReader({ kind, columns: ['name', 'surname', 'forename'] }, TODAY)({ line: 7, cells })[0]
    for (const name of ['Mr & Mrs J Sample', 'Jo and Kit Sample', 'Mr/Mrs Sample', 'Total: 2', '2', '-']) {
      expect(of('parent', [name, '', '']), name).toHaveProperty('problem')
      expect(of('parent', ['', 'Sample', name]), name).toHaveProperty('problem')
    }
    expect(of('parent', ['', 'Sample', 'Miss Kit'])).toMatchObject({ details: { surname: 'Sample', forename: 'Kit' } })
    expect(of('parent', ['', 'Sample', 'Mr'])).toMatchObject({ details: { surname: 'Sample' } })
    expect(of('parent', ['Alexandra Anderson', '', ''])).toMatchObject({ details: { surname: 'Anderson' } })
    expect(of('contractor', ['', 'Sample and Sons', ''])).toMatchObject({ details: { surname: 'Sample and Sons' } })
    expect(read(['Jo Sample', '', '="01234"', '= "3A"'])).toMatchObject({ details: { upn: '01234', class: '= "3A"' } })
  })

  test('a row of parents holds as many as it names, with the child they share', () => {
    const readRow = rowReader(
      { kind: 'parent', columns: ['childUpn', 'name', 'email', 'surname2', 'relation2'] },
      TODAY,
    )
    const child = { upn: 'A1' }
    expect(readRow({ line: 7, cells: ['A1', 'Jo Sample', 'jo@example.org', 'Sample', 'Aunt'] })).toMatchObject([
      { line: 7, child, details: { surname: 'Sample', forename: 'Jo', email: 'jo@example.org' }, relation: '' },
      { line: 7, child, details: { surname: 'Sample' }, relation: 'Aunt' },
    ])
    expect(readRow({ line: 7, cells: ['A1', '', '', 'Other', ''] })).toMatchObject([{ details: { surname: 'Other' } }])
    expect(readRow({ line: 7, cells: ['A1', '', '', '', 'Aunt'] })).toEqual([])
  })
})
