import type { Procedure } from '../step.ts'
import { BULLYING } from '../steps/bullying.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { POSTS, POSTS_MUST_NOT } from '../steps/posts.ts'
import { TELL } from '../steps/telling.ts'

export const MALICIOUS_POSTS: Procedure = {
  id: 'malicious-posts',
  version: 1,
  date: '2026-11-22',
  title: 'Malicious or threatening posts',
  about: 'Somebody wrote malicious or threatening things online about a pupil, staff or anybody else of the school.',
  mustNot: [
    POSTS_MUST_NOT.answerPost,
    EVIDENCE_MUST_NOT.handleImage,
    EVIDENCE_MUST_NOT.remove,
    POSTS_MUST_NOT.discussOnline,
  ],
  steps: [
    TELL.police,
    TELL.head,
    TELL.headNow,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    POSTS.policeBeforeRemoval,
    TELL.platform,
    TELL.ceop,
    BULLYING.considerPolice,
    POSTS.findWriter,
    POSTS.askToRemove,
    POSTS.helpline,
  ],
}
