import { describe, expect, test } from 'vitest'
import { readDay, readResponsibility, readSend, readYear, readYesNo, splitName } from '#shared/domain/import-cells.ts'
import { columnProblems, fieldsOf, suggestFields } from '#shared/domain/import-columns.ts'
import { columnReader } from '#shared/domain/import-rows.ts'
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
    }
    for (const [text, year] of Object.entries(years)) expect(readYear(text), text).toEqual({ value: year })
    for (const text of ['15', '0', 'three', 'Year', '3A']) expect(readYear(text), text).toHaveProperty('problem')
    for (const text of ['yes', 'Y', 'TRUE', '1']) expect(readYesNo(text)).toEqual({ value: true })
    for (const text of ['No', 'n', 'false', '0']) expect(readYesNo(text)).toEqual({ value: false })
    expect(readYesNo('maybe')).toHaveProperty('problem')
    for (const text of ['K', 'E - Education, Health and Care Plan', 'SEN Support', 'EHCP', 'Yes', 's'])
      expect(readSend(text), text).toEqual({ value: true })
    for (const text of ['N', 'N - No Special Educational Need', 'No', 'None'])
      expect(readSend(text), text).toEqual({ value: false })
    expect(readSend('dyslexia')).toHaveProperty('problem')
    expect(readResponsibility('Unknown')).toEqual({ value: 'not-known' })
    expect(readResponsibility('Y')).toEqual({ value: 'yes' })
  })

  test('a full name in one column', () => {
    expect(splitName('Example, Amelia Jo')).toEqual({ surname: 'Example', forename: 'Amelia Jo' })
    expect(splitName('Amelia Jo Example')).toEqual({ surname: 'Example', forename: 'Amelia Jo' })
    expect(splitName('Example')).toEqual({ surname: 'Example', forename: '' })
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
    expect(suggestFields(['Email', 'E-mail', 'Surname', 'DOB'], 'staff')).toEqual(['email', null, 'surname', null])
    expect(columnProblems({ kind: 'pupil', columns: ['name', 'class'] })).toEqual([])
    for (const kind of PEOPLE_KIND_VALUES) expect(fieldsOf(kind)).toContain('surname')
  })
})

describe('rows', () => {
  const read = (cells: string[]) => columnReader(['name', 'surname', 'upn', 'class'], TODAY)({ line: 7, cells })

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
      return 'problem' in row ? row.problem : ''
    }
    expect(problem(['Jo Sample', '', 'A-1', 'x'.repeat(61)])).toMatch(/^UPN: .+\. Class: /)
    expect(problem(['x'.repeat(301)])).toContain('longer than 300')
    expect(problem(['Jo \u0007Bell'])).toContain('cannot be read')
    expect(problem(['Jo S\ufffdmple'])).toContain('cannot be read')
    expect(problem(['data:image/png;base64,iVBORw0KGgo'])).toContain('only words')
    expect(problem(['<img src=x>'])).toContain('only words')
  })
})
