import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { STAFF_MISUSE, STAFF_MISUSE_MUST_NOT } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

export const INTENTIONAL_ACCESS_STAFF: Procedure = {
  id: 'intentional-access-staff',
  version: 1,
  date: '2026-11-22',
  title: 'A site opened on purpose by a member of staff',
  about: 'An adult of the school opened a site that is unsuitable, and meant to.',
  mustNot: [
    STAFF_MISUSE_MUST_NOT.lookAlone,
    STAFF_MISUSE_MUST_NOT.tellAdult,
    EVIDENCE_MUST_NOT.openAgain,
    STAFF_MISUSE_MUST_NOT.touchIllegal,
    STAFF_MISUSE_MUST_NOT.moveDevice,
    EVIDENCE_MUST_NOT.remove,
  ],
  steps: [
    STAFF_MISUSE.restrict,
    COMMON.secondAdult,
    EVIDENCE.stopUse,
    TELL.headNow,
    TELL.police,
    STAFF_MISUSE.askPolice,
    STAFF_MISUSE.leaveDevice,
    STAFF_MISUSE.secureDevice,
    TELL.chair,
    TELL.ceo,
    COMMON.recordOnForm,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    EVIDENCE.keepLogs,
    EVIDENCE.policeBeforeAudit,
    TELL.it,
    TELL.iwf,
    TELL.lado,
    STAFF_MISUSE.whoUsedIt,
    STAFF_MISUSE.agreement,
    COMMON.sanction,
    STAFF_MISUSE.moveWhenAsked,
  ],
}
