import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE, EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { POSTS, POSTS_MUST_NOT } from '../steps/posts.ts'
import { TELL } from '../steps/telling.ts'

export const PARENT_POSTS: Procedure = {
  id: 'parent-posts',
  version: 1,
  date: '2026-11-22',
  title: 'Posts by parents that stir up feeling',
  about:
    'Parents post about the school. What they write is not untrue, but it stirs people up, and staff find it hard not to answer.',
  mustNot: [POSTS_MUST_NOT.answerPost, POSTS_MUST_NOT.discussOnline, EVIDENCE_MUST_NOT.handleImage],
  steps: [
    TELL.head,
    TELL.headNow,
    COMMON.keepEvidence,
    EVIDENCE.leaveWhereItIs,
    POSTS.talkInPerson,
    POSTS.askToRemove,
    POSTS.platformLater,
    POSTS.prepareStaff,
    COMMON.workshop,
  ],
}
