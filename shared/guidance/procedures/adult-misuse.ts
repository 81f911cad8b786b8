import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { STAFF_MISUSE, STAFF_MISUSE_MUST_NOT } from '../steps/staff-misuse.ts'
import { TELL } from '../steps/telling.ts'

export const ADULT_MISUSE: Procedure = {
  id: 'adult-misuse',
  version: 1,
  date: '2026-11-22',
  title: 'An adult misused school equipment',
  about: 'An adult used equipment of the school for something offensive or illegal, or you think so.',
  mustNot: [
    STAFF_MISUSE_MUST_NOT.lookAlone,
    STAFF_MISUSE_MUST_NOT.tellAdult,
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
    EVIDENCE.leaveWhereItIs,
    TELL.it,
    EVIDENCE.keepLogs,
    EVIDENCE.policeBeforeAudit,
    TELL.iwf,
    TELL.lado,
    EVIDENCE.auditSystems,
    STAFF_MISUSE.whoUsedIt,
    STAFF_MISUSE.identifyMaterial,
    STAFF_MISUSE.agreement,
    COMMON.sanction,
    STAFF_MISUSE.moveWhenAsked,
  ],
}
