// A school with agreements to sign and people who sign them, made through the routes that the office uses.
import { TEMPLATES } from '#shared/agreements/all.ts'
import type { AgreementKind, AgreementText } from '#shared/domain/agreements.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/ipc/contract.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import { londonDate } from '#shared/lib/dates.ts'
import { detailsOfAdult, detailsOfPupil } from './person-details.ts'

/** Asks one route and gives what it answers; throws when it refuses. */
export type Ask = <Name extends RouteName>(route: Name, input: RouteInput<Name>) => Promise<RouteOutput<Name>>

/** What the laptop may be handed over for, by who signs. */
export type SigningSchool = Readonly<Record<'pupil' | 'parent' | 'staff' | 'visitor', HandedOver>>

export const PUPIL_NAME = 'Siân Gŵyr'
export const PARENT_NAME = 'Robin O’Larch'
export const STAFF_NAME = 'Alex Tutor'
export const VISITOR_NAME = 'Lee Caller'
export const LENT = { make: 'Example 13 laptop', serial: 'EX-0042' }
export const WITNESS = 'Sample Witness'

export async function makeSigningSchool(ask: Ask): Promise<SigningSchool> {
  const versions = {
    'secondary-pupil': await publish(ask, 'secondary-pupil'),
    staff: await publish(ask, 'staff'),
    visitor: await publish(ask, 'visitor'),
  }
  const add = async (details: ReturnType<typeof detailsOfPupil>) => (await ask('people.add', { details })).id
  const pupilId = await add(detailsOfPupil({ forename: 'Siân', surname: 'Gŵyr', year: '8', class: '8B', dob: null }))
  const parentId = await add(detailsOfAdult({ forename: 'Robin', surname: 'O’Larch' }))
  const staffId = await add(detailsOfAdult({ kind: 'staff', forename: 'Alex', surname: 'Tutor' }))
  const visitorId = await add(detailsOfAdult({ kind: 'visitor', forename: 'Lee', surname: 'Caller' }))
  const guardian = { childId: pupilId, adultId: parentId, relation: 'Mother', responsibility: 'yes' } as const
  await ask('people.addGuardian', guardian)

  const self = (personId: string, versionId: string, signerName: string): HandedOver => {
    return { versionId, personId, signerRole: 'self', signerId: personId, signerName, relation: '', witness: WITNESS }
  }
  const pupil = self(pupilId, versions['secondary-pupil'], PUPIL_NAME)
  return {
    pupil,
    parent: { ...pupil, signerRole: 'parent', signerId: parentId, signerName: PARENT_NAME, relation: 'Mother' },
    staff: self(staffId, versions.staff, STAFF_NAME),
    visitor: self(visitorId, versions.visitor, VISITOR_NAME),
  }
}

/** Lends a device to whoever an agreement is about. */
export async function lendTo(ask: Ask, { personId }: HandedOver): Promise<void> {
  const device = { kind: 'laptop', ...LENT, tag: '', note: '' } as const
  const { id } = await ask('schoolDevices.save', { id: null, device })
  await ask('schoolDevices.lend', { id, personId, on: today(), note: '' })
}

/** Gives the version's id. */
export async function publish(
  ask: Ask,
  kind: AgreementKind,
  text: AgreementText = TEMPLATES[kind],
  reason = '',
): Promise<string> {
  const texts = await ask('agreements.publish', { kind, text, appliesFrom: today(), dueOn: today(), reason })
  return texts.versions[0]?.id ?? ''
}

function today(): string {
  return londonDate(Date.now())
}
