// A small fictional school, added over the window's own bridge: two classes, those who care for the children, and two of the staff.
import type { Page } from '@playwright/test'
import type { PersonDetails } from '#shared/domain/people.ts'
import { data } from '../security/unlocked.ts'
import { NOBODY } from './person-details.ts'

async function add(page: Page, details: Partial<PersonDetails>): Promise<string> {
  const { id } = (await data(page, 'people.add', { details: { ...NOBODY, joinedOn: '2024-09-02', ...details } })) as {
    id: string
  }
  return id
}

/** The ids of those whom tests act on: a pupil of each class and one of the staff. */
export async function addSchool(page: Page): Promise<{ oak: string; elm: string; staff: string }> {
  const parent = (surname: string, forename: string) => add(page, { kind: 'parent', surname, forename, joinedOn: null })
  const care = (childId: string, adultId: string, relation: string) =>
    data(page, 'people.addGuardian', { childId, adultId, relation, responsibility: 'yes' })
  const inOak = { class: '7 Oak', year: '7', dob: '2015-02-03' } as const
  const inElm = { class: '3 Elm', year: '3', dob: '2019-05-06' } as const
  const oak = await add(page, { ...inOak, surname: 'Gŵyr', forename: 'Siân' })
  await care(oak, await parent('Gŵyr', 'Alun'), 'father')
  const second = await add(page, { ...inOak, surname: 'Nguyễn', forename: 'Thị Ánh', preferredForename: '' })
  await care(second, await parent('Nguyễn', 'Văn'), 'mother')
  const third = await add(page, { ...inOak, surname: 'Sample', forename: 'Alex' })
  await care(third, await parent('Sample', 'Kim'), 'carer')
  await add(page, { class: '8 Ash', year: '8', dob: '2014-01-01', surname: 'Figment', forename: 'Noor' })
  const elm = await add(page, { ...inElm, surname: 'Example', forename: 'Casey' })
  await care(elm, await parent('Example', 'Robin'), 'mother')
  await add(page, { ...inElm, surname: 'Pattern', forename: 'Bo' })
  const last = await add(page, { ...inElm, surname: 'Draft', forename: 'Remy' })
  await care(last, await parent('Draft', 'Lee'), 'father')
  const staff = await add(page, { kind: 'staff', surname: 'Specimen', forename: 'Pat', post: 'Teacher' })
  await add(page, { kind: 'staff', surname: 'Pattern', forename: 'Sam', post: 'Caretaker' })
  return { oak, elm, staff }
}
