import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE } from '../steps/evidence.ts'
import { STAFF_MISUSE, STAFF_MISUSE_MUST_NOT } from '../steps/staff-misuse.ts'
import { STAFF } from '../steps/staff.ts'
import { TELL } from '../steps/telling.ts'

/** Social media contact between staff and pupils. */
export const STAFF_PUPIL_CONTACT: Procedure = {
  id: 'staff-pupil-contact',
  version: 1,
  date: '2026-11-22',
  title: 'Social media contact between staff and pupils',
  about:
    'An adult who works at the school and a pupil follow or write to each other outside the school’s own channels.',
  mustNot: [STAFF_MISUSE_MUST_NOT.tellAdult],
  steps: [
    STAFF_MISUSE.restrict,
    TELL.police,
    TELL.headNow,
    TELL.chair,
    TELL.lado,
    COMMON.writeWhatWasSaid,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    TELL.parents,
    STAFF.familyLink,
    STAFF.endContact,
    STAFF_MISUSE.agreement,
    COMMON.sanction,
  ],
}
