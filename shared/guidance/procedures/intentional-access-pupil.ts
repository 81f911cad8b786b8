import type { Procedure } from '../step.ts'
import { ACCESS } from '../steps/access.ts'
import { BULLYING } from '../steps/bullying.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { STAFF_MISUSE, STAFF_MISUSE_MUST_NOT } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

export const INTENTIONAL_ACCESS_PUPIL: Procedure = {
  id: 'intentional-access-pupil',
  version: 1,
  date: '2026-11-22',
  title: 'A site opened on purpose by a pupil',
  about: 'A pupil opened a site that is unsuitable or banned, and meant to.',
  mustNot: [
    EVIDENCE_MUST_NOT.openAgain,
    EVIDENCE_MUST_NOT.lookThrough,
    STAFF_MISUSE_MUST_NOT.touchIllegal,
    STAFF_MISUSE_MUST_NOT.moveDevice,
  ],
  steps: [
    TELL.police,
    EVIDENCE.stopUse,
    STAFF_MISUSE.leaveDevice,
    COMMON.recordOnForm,
    EVIDENCE.leaveWhereItIs,
    TELL.head,
    TELL.parents,
    TELL.it,
    TELL.iwf,
    ACCESS.pupilAgreement,
    BULLYING.considerPolice,
    COMMON.sanction,
    ACCESS.tellWhatFollows,
    STAFF_MISUSE.moveWhenAsked,
  ],
}
