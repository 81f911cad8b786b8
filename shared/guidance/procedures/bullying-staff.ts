import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE } from '../steps/evidence.ts'
import { POSTS } from '../steps/posts.ts'
import { STAFF, STAFF_MUST_NOT } from '../steps/staff.ts'
import { TELL } from '../steps/telling.ts'

/** Online bullying of staff. */
export const BULLYING_STAFF: Procedure = {
  id: 'bullying-staff',
  version: 1,
  date: '2026-11-22',
  title: 'Online bullying of staff',
  about: 'A member of staff is insulted, threatened or mocked online, by pupils, parents or anyone else.',
  mustNot: [STAFF_MUST_NOT.noReply, STAFF_MUST_NOT.ownDetails],
  steps: [
    TELL.police,
    TELL.head,
    STAFF.inConfidence,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    POSTS.policeBeforeRemoval,
    TELL.parents,
    STAFF.support,
    TELL.platform,
    POSTS.askToRemove,
    POSTS.helpline,
    STAFF.act,
    COMMON.sanction,
    STAFF.offTheSite,
    COMMON.reviewPolicy,
    STAFF.teach,
  ],
}
