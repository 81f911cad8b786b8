import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE } from '../steps/evidence.ts'
import { POSTS } from '../steps/posts.ts'
import { STAFF, STAFF_MUST_NOT } from '../steps/staff.ts'
import { TELL } from '../steps/telling.ts'

/** Online bullying by a parent. */
export const BULLYING_BY_PARENT: Procedure = {
  id: 'bullying-by-parent',
  version: 1,
  date: '2026-11-22',
  title: 'Online bullying by a parent',
  about: 'A parent insults, threatens or mocks somebody of the school online.',
  mustNot: [STAFF_MUST_NOT.noReply, STAFF_MUST_NOT.ownDetails],
  steps: [
    TELL.police,
    TELL.head,
    STAFF.inConfidence,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    POSTS.policeBeforeRemoval,
    STAFF.support,
    POSTS.talkInPerson,
    TELL.platform,
    POSTS.askToRemove,
    POSTS.helpline,
    STAFF.homeSchoolAgreement,
    STAFF.act,
    STAFF.offTheSite,
  ],
}
